import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Profile, SearchIndex, normalize, normalizeBytes, normalizeMany } from 'quyche'
import { cases } from './vectors.mjs'

test('many texts at once give what each gives alone', () => {
  const texts = cases('unicode.json').map((one) => one.text)
  assert.deepEqual(normalizeMany(texts), texts.map(normalize))
  assert.deepEqual(normalizeMany([]), [])
})

test('bytes in canonical form come back themselves, others as new bytes', () => {
  const good = Buffer.from('Tiếng Việt 😀')
  assert.equal(normalizeBytes(good), good)
  const view = new Uint8Array(good)
  assert.equal(normalizeBytes(view), view)
  const open = Buffer.from('Tie\u0302\u0301ng Vie\u0323\u0302t')
  assert.equal(Buffer.from(normalizeBytes(open)).toString(), 'Tiếng Việt')
  assert.equal(normalizeBytes(Buffer.alloc(0)).length, 0)
})

test('bytes that are not UTF-8 are refused with the first wrong byte', () => {
  const wrong = (bytes, message) =>
    assert.throws(() => normalizeBytes(Buffer.from(bytes)), { code: 'invalid-utf8', message })
  wrong([0x54, 0x68, 0xf1, 0x20], /byte 2/)
  wrong([0x61, 0xe1, 0xba], /./)
  wrong(Buffer.from('Thñ tôc', 'latin1'), /byte 2/)
})

test('many records at once give what each gives alone', () => {
  const profile = Profile.builtin('ben-tre-03-2019')
  const on = '2026-03-01'
  const records = ['', 'An', undefined].map((author) => ({
    kind: 'article',
    reuse: true,
    source: 'TTXVN',
    author,
  }))
  const reports = profile.validateMany(records, { on })
  const alone = records.map((record) => profile.validate(record, { on }))
  assert.deepEqual(JSON.stringify(reports), JSON.stringify(alone))
  const wrong = [...records, { kind: 'artikel' }]
  assert.throws(() => profile.validateMany(wrong, { on }), { code: 'invalid-record' })
})

test('an index completes words and finds what is alike', async () => {
  const index = await SearchIndex.inMemory()
  const titles = { a: 'Cấp phép xây dựng', b: 'Giấy phép xây dựng', c: 'Thi đấu bóng đá' }
  const add = Object.fromEntries(Object.entries(titles).map(([id, title]) => [id, { title }]))
  await index.update({ add })
  assert.deepEqual(await index.complete('cap ph', { limit: 1 }), ['cấp phép'])
  const { hits } = await index.similar('a')
  assert.deepEqual(hits.map((hit) => hit.id), ['b'])
  assert.equal((await index.similar('không có')).total, 0)
})
