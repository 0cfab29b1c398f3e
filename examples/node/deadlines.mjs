// A page for the person who reports: what falls due this year, by when, and by which clause.
import { Calendar, Profile } from 'quyche'

const calendar = Calendar.vietnam()
const year = { from: '2026-01-01', to: '2026-12-31' }

for (const id of Profile.builtinIds()) {
  const profile = Profile.builtin(id)
  const due = profile.deadlines(calendar, year)
  console.log(`${profile.head.province}: ${due.length} việc đến hạn trong năm 2026`)
  for (const { title, citations, occurrence } of due) {
    const day = occurrence.lastGoodDay ?? 'không ấn định ngày'
    console.log(`  ${day}  ${title.vi} (${citations.join('; ')})`)
    for (const note of occurrence.notes) {
      if (note.warning) console.log(`      ! ${note.message.vi}`)
    }
  }
}

// The host decides on a day where the text names none.
const quangNgai = Profile.builtin('quang-ngai-239-2025')
const [open] = quangNgai
  .deadlines(calendar, year)
  .filter(({ occurrence }) => occurrence.source === 'unspecified')
const hostDue = { [open.rule]: { notLaterThan: { month: 12, day: 13 } } }
const [set] = quangNgai
  .deadlines(calendar, { ...year, hostDue, roll: 'next-workday' })
  .filter(({ rule }) => rule === open.rule)
console.log(`\n${set.title.vi}: ${set.occurrence.why.vi}`)
