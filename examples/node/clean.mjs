// An import: texts in canonical form, with what a person should look at.
import { findCredit, irregularities, normalize } from 'quyche'
import { records } from './lib/records.mjs'

let changed = 0
for (const { id, record } of records) {
  if (record.kind !== 'article' || !record.body) continue
  const body = normalize(record.body)
  if (body !== record.body) changed += 1
  const doubts = irregularities(body)
  const credit = findCredit(body)
  if (body === record.body && doubts.length === 0 && !credit) continue
  console.log(`${id}  ${record.title}`)
  if (body !== record.body) console.log('  đã dựng sẵn chữ Việt')
  for (const { span, kind, edit } of doubts) {
    const found = body.slice(span.start, span.end)
    const points = [...found].map((c) => `U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
    console.log(`  ${kind} ${points.join(' ')}${edit ? ` → “${edit.replacement}”` : ''}`)
  }
  if (credit) console.log(`  nguồn: ${credit.attribution.source ?? '–'}, tác giả: ${credit.attribution.author ?? '–'}`)
}
console.log(`\n${changed} bài được chuẩn hóa.`)
