// The records of `examples/data`, as a content system would hand them over.
import { readFileSync } from 'node:fs'

const data = new URL('../../data/', import.meta.url)

/** Reads a text of the example data. */
export const read = (name) => readFileSync(new URL(name, data), 'utf8')

/** Every record with its id; `source_agency` of the export becomes `sourceAgency`. */
export const records = JSON.parse(read('records.json')).map(({ id, ...fields }) => ({
  id,
  record: Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name.replace(/_(.)/g, (_, letter) => letter.toUpperCase()),
      value,
    ]),
  ),
}))
