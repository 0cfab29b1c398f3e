import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Profile, Report, SearchIndex, normalize, normalizeBytes, normalizeMany } from 'quyche'
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

test('a record says the same however it crosses', () => {
  const profile = Profile.builtin('ben-tre-03-2019')
  const review = { role: 'editor', by: 'An', at: '2026-02-27T08:00:00+07:00', decision: 'approved' }
  const records = [
    { kind: 'article', title: 'Tin', body: 'Vie\u0323\u0302t '.repeat(300), reviews: [review], reuse: null },
    { kind: 'article', body: 'm\u043Et \ud800', media: ['text'], advertisement: false, author: undefined },
    { kind: 'statistics', title: 'Đ' },
    { kind: 'article', attestations: [{ rule: 'CONTENT-PROHIBITED', by: 'An' }] },
  ]
  // A zero ends a word in what is written for the addon, which then reads all objects of the call itself.
  const zero = { kind: 'article', title: 'a\0b', body: '\0' }
  const apart = JSON.stringify(profile.validateMany([...records, zero], { on: '2026-03-01' }).slice(0, -1))
  assert.equal(JSON.stringify(profile.validateMany(records, { on: '2026-03-01' })), apart)
  const many = Array.from({ length: 50 }, () => records).flat()
  assert.equal(JSON.stringify(profile.validateMany(many, { on: '2026-03-01' }).slice(-4)), apart)
  assert.deepEqual(profile.validateMany([], { on: '2026-03-01' }), [])
})

test('what is no record is named as before, wherever it stands', () => {
  const profile = Profile.builtin('ben-tre-03-2019')
  const circle = { kind: 'article', reviews: [] }
  circle.reviews.push(circle)
  const wrong = [null, 1, [], circle, { kind: 'x' }, { kind: 'article', titel: '' }, { kind: 'article', title: 1 }]
  for (const record of wrong) {
    const refused = { code: 'invalid-record' }
    assert.throws(() => profile.validate(record, { on: '2026-03-01' }), refused)
    assert.throws(() => profile.validateMany([{ kind: 'article' }, record], { on: '2026-03-01' }), refused)
  }
  assert.throws(() => profile.validateMany({ kind: 'article' }, { on: '2026-03-01' }))
  assert.throws(() => profile.validateMany([], { on: 'mai' }), { code: 'invalid-date' })
  assert.throws(() => new Report(), TypeError)
})

test('reports that nobody keeps take no memory, also where the loop of Node never turns', () => {
  const profile = Profile.builtin('ben-tre-03-2019')
  const records = Array.from({ length: 64 }, () => ({ kind: 'article', title: 'Tin', body: 'a' }))
  const pass = (times) => {
    for (let i = 0; i < times; i++) profile.validateMany(records, { on: '2026-03-01' })
    return process.memoryUsage.rss()
  }
  const before = pass(100)
  assert.ok(pass(200) - before < 40e6)
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
