// Takes out of the generated types what the package does not export.
import { readFileSync, writeFileSync } from 'node:fs'

const hidden = ['const __napiBindingTarget', 'class Batch', 'class Cancel']

const path = process.argv.at(-1)
if (path.endsWith('.d.ts')) {
  const doc = String.raw`(?:/\*\*(?:(?!\*/)[^])*\*/\n)?`
  const text = hidden.reduce((text, name) => {
    const body = name.startsWith('class') ? String.raw` \{[^]*?\n\}` : '.*'
    return text.replace(new RegExp(`${doc}export declare ${name}${body}\\n\\n?`), '')
  }, readFileSync(path, 'utf8'))
  writeFileSync(path, text)
}
