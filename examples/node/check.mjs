// The desk of an editorial board: which articles break the regulation, where, and by which clause.
import { Profile } from 'quyche'
import { records } from './lib/records.mjs'

const profile = Profile.builtin('ben-tre-03-2019')
const on = '2026-03-01'
const articles = records.filter(({ record }) => record.kind === 'article')

console.log(`${profile.head.title} (${profile.head.number})\n`)
let broken = 0
for (const { id, record } of articles) {
  const report = profile.validate(record, { on })
  if (report.failures.length === 0) continue
  broken += 1
  console.log(`${id}  ${record.title}`)
  for (const { citation, duty, places } of report.failures) {
    console.log(`  ✗ ${citation}: ${duty.vi}`)
    for (const { field, span, message } of places.slice(0, 3)) {
      const text = span ? ` [${span.start}–${span.end}] …${excerpt(record[field], span)}…` : ''
      console.log(`      ${field}${text} ${message.vi}`)
    }
    if (places.length > 3) console.log(`      và ${places.length - 3} chỗ khác`)
  }
}
console.log(`\n${articles.length} tin, bài; ${broken} chưa đạt.`)

/** Spans count UTF-16 units, as `slice` does. */
function excerpt(text, { start, end }) {
  return text.slice(Math.max(0, start - 12), start) + '⟦' + text.slice(start, end) + '⟧' + text.slice(end, end + 12)
}
