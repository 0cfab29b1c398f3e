// A search page: records and legal texts in one index, found with marks, without, or by number.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DocumentNumber, SearchIndex } from 'quyche'
import { read, records } from './lib/records.mjs'

const folder = mkdtempSync(join(tmpdir(), 'quyche-search-'))
try {
  const index = await SearchIndex.open(folder)
  const add = {}
  for (const { id, record } of records) {
    if (record.kind === 'article' || record.kind === 'legal-document') add[id] = record
  }
  for (const name of ['quyet-dinh-15-2026', 'nghi-quyet-08-2026', 'chi-thi-04', 'cong-van-1293']) {
    const body = read(`laws/${name}.txt`)
    add[name] = { kind: 'legal-document', number: DocumentNumber.find(body).number, body }
  }
  await index.update({ add })
  console.log(`${await index.size()} mục trong chỉ mục\n`)

  for (const query of ['cau rach doi', '15/2026/qd-ubnd', 'uy ban nhan dan', '"nhuận bút" thù lao']) {
    const { total, hits } = await index.search(query, { limit: 3 })
    console.log(`“${query}”: ${total} kết quả`)
    for (const { id, title, number, snippet } of hits) {
      console.log(`  ${number ?? id}  ${title ?? ''}`)
      if (snippet) console.log(`    … ${marked(snippet).replaceAll('\n', ' ')} …`)
    }
  }
} finally {
  rmSync(folder, { recursive: true })
}

/** The passage with the words of the query in brackets. */
function marked({ text, spans }) {
  return spans.reduceRight(
    (out, { start, end }) => `${out.slice(0, start)}⟦${out.slice(start, end)}⟧${out.slice(end)}`,
    text,
  )
}
