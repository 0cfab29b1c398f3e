import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import * as esm from 'quyche'

const require = createRequire(import.meta.url)
const root = new URL('..', import.meta.url)

test('ESM and CommonJS give the same names, those of the types', () => {
  const names = Object.keys(require('quyche')).sort()
  const imported = Object.keys(esm).filter((name) => !['default', 'module.exports'].includes(name))
  assert.deepEqual(imported.sort(), names)
  const types = readFileSync(new URL('index.d.ts', root), 'utf8')
  const declared = types.matchAll(/^export declare (?:class|function) (\w+)/gm)
  assert.deepEqual([...declared].map(([, name]) => name).sort(), names)
  for (const name of names) assert.equal(esm[name], require('quyche')[name])
})

test('several threads use the library at once', async () => {
  const code = `
    const { parentPort, workerData } = require('node:worker_threads')
    const { Profile, SearchIndex, fold } = require(workerData)
    const profile = Profile.builtin('ben-tre-03-2019')
    const article = { kind: 'article', reuse: true, source: 'TTXVN', author: '' }
    let failures = 0
    for (let i = 0; i < 200; i++) {
      failures += profile.validate(article, { on: '2026-03-01' }).failures.length
    }
    SearchIndex.inMemory().then(async (index) => {
      await index.update({ add: { a: { title: 'Cổng thông tin' } } })
      const { total } = await index.search('cong thong tin')
      parentPort.postMessage([failures, total, fold('Đường')])
    })`
  const run = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(code, { eval: true, workerData: require.resolve('quyche') })
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  const results = await Promise.all([run(), run(), run(), run()])
  for (const result of results) assert.deepEqual(result, [200, 1, 'duong'])
})

test('without a binary the error says what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quyche-bare-'))
  try {
    for (const name of ['package.json', 'index.js', 'native.js']) {
      cpSync(new URL(name, root), join(folder, name))
    }
    const code = `try { require(${JSON.stringify(folder)}) } catch (e) { console.log(e.code, e.message) }`
    const said = execFileSync(process.execPath, ['-e', code], { cwd: folder, encoding: 'utf8' })
    assert.match(said, /^missing-binary quyche has no binary for \w+-\w+: /)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the example of the README runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quyche-readme-'))
  try {
    const readme = readFileSync(new URL('README.md', root), 'utf8')
    const [, example] = readme.match(/```js\n([^]*?)```/)
    const code = `${example.replace("'index'", JSON.stringify(folder))}\nconsole.log(hits.length)`
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: fileURLToPath(root),
      encoding: 'utf8',
    })
    assert.match(said, /^QC Điều 9 khoản 3 Tác giả để trống, cần điền\./)
    assert.match(said, /\n1\n$/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
