// What can be found: the articles and legal texts of the examples, in an index in memory.
import { DocumentNumber, SearchIndex, readLegalText } from 'quyche'
import { read, records } from '../lib/records.mjs'

const KINDS = { article: 'Tin, bài', 'legal-document': 'Văn bản' }
const LAWS = ['quyet-dinh-15-2026', 'nghi-quyet-08-2026', 'chi-thi-04', 'cong-van-1293']

/** What a reader calls a kind of record. */
export const kindName = (kind) => KINDS[kind] ?? kind

/** Fills an index with everything that is public; what is known of a legal text and the text itself become one. */
export async function shelf() {
  const add = {}
  for (const { id, record } of records) if (record.kind in KINDS) add[id] = record
  for (const name of LAWS) {
    const law = legalDocument(read(`laws/${name}.txt`))
    const known = Object.keys(add).find((id) => canonical(add[id].number) === law.number)
    add[known ?? name] = { ...law, ...add[known] }
  }
  const index = await SearchIndex.inMemory()
  await index.update({ add })
  return index
}

const canonical = (number) => DocumentNumber.find(number ?? '')?.number

function legalDocument(body) {
  const { headers: [head] } = readLegalText(body)
  const title = head?.title && body.slice(head.title.start, head.title.end).replace(/\s+/g, ' ')
  const number = DocumentNumber.find(body)?.number
  return { kind: 'legal-document', number, title, date: head?.date?.date, body }
}
