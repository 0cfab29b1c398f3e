// Every block of the README runs: what a newcomer copies must work.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = new URL('..', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')
const blocks = [...readme.matchAll(/```js\n([^]*?)```/g)].map(([, code]) => code)

/** Runs a module in an empty folder in which the package is installed. */
function ran(code) {
  const folder = mkdtempSync(join(tmpdir(), 'quyche-readme-'))
  try {
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(fileURLToPath(root), join(folder, 'node_modules', 'quyche'), 'junction')
    writeFileSync(join(folder, 'block.mjs'), code)
    return execFileSync(process.execPath, ['block.mjs'], { cwd: folder, encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('the example prints the clause and finds the article', () => {
  const printed = ran(`${blocks[0]}console.log(hits.map((hit) => hit.id))`)
  assert.match(printed, /^QC Điều 9 khoản 3 Tác giả để trống, cần điền\./)
  assert.match(printed, /\[ 'bai-1' \]\n$/)
})

test('the settings of Next.js are a module that names the package', () => {
  assert.equal(blocks.length, 2)
  const shown = "import('./block.mjs').then((block) => console.log(block.default.serverExternalPackages))"
  assert.equal(ran(`${blocks[1]}${shown}`), "[ 'quyche' ]\n")
})
