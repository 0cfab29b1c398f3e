// Takes out of the generated types what the package does not export: the mark of the binary's loader.
import { readFileSync, writeFileSync } from 'node:fs'

const path = process.argv.at(-1)
if (path.endsWith('.d.ts')) {
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(/\/\*\*(?:(?!\*\/)[^])*\*\/\nexport declare const __napi.*\n\n?/, ''))
}
