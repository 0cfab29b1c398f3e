import { Calendar, Profile } from 'quyche'

const profile = Profile.builtin('nghe-an-80-2025')
const due = profile.deadlines(Calendar.vietnam(), { from: '2026-12-01', to: '2026-12-31' })
for (const { title, citations, occurrence } of due) {
  console.log(occurrence.lastGoodDay ?? 'không ấn định ngày', title.vi, `(${citations[0]})`)
}
