// Takes out of the generated types what the package does not export, and puts in those of `src/types`.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const hidden = ['const __napiBindingTarget', 'class Batch', 'class Cancel']

const path = process.argv.at(-1)
if (path.endsWith('.d.ts')) {
  const doc = String.raw`(?:/\*\*(?:(?!\*/)[^])*\*/\n)?`
  const text = hidden.reduce((text, name) => {
    const body = name.startsWith('class') ? String.raw` \{[^]*?\n\}` : '.*'
    return text.replace(new RegExp(`${doc}export declare ${name}${body}\\n\\n?`), '')
  }, readFileSync(path, 'utf8'))
  const header = readFileSync(join(import.meta.dirname, 'src/header.d.ts'), 'utf8')
  const types = join(import.meta.dirname, 'src/types')
  const rooms = readdirSync(types).sort().map((name) => readFileSync(join(types, name), 'utf8'))
  writeFileSync(path, text.replace(header, () => [header, ...rooms].join('\n')))
}
