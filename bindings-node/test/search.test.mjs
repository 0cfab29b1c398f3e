import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { SearchIndex, analyze, analyzeQuery } from 'quyche'
import { record } from './vectors.mjs'

const folder = mkdtempSync(join(tmpdir(), 'quyche-node-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const url = new URL('../../tests/vectors/search.json', import.meta.url)
const { documents, cases, completions, similar } = JSON.parse(readFileSync(url, 'utf8'))
// The plain texts, in which places can be compared with what is shown.
const plain = documents.filter((one) => !one.format)
const bodies = new Map(plain.map((one) => [one.id, one.body ?? one.low_trust ?? '']))

let shelf
before(async () => {
  shelf = await SearchIndex.inMemory()
  const add = Object.fromEntries(documents.map(({ id, ...fields }) => [id, record(fields)]))
  await shelf.update({ add })
})

for (const one of cases) {
  test(`search.json: ${one.name}`, async () => {
    const { query, limit, offset, sort, only, from, until, rights, words, abbreviations, passages } = one
    const asked = Object.keys(one.facets ?? {})
    const options = {
      limit, offset, sort, only, from, until, rights, words, abbreviations, passages, facets: asked,
    }
    const known = Object.entries(options).filter(([, value]) => value !== undefined)
    const { hits, total, suggestion, facets } = await shelf.search(query, Object.fromEntries(known))
    const ids = hits.map((hit) => hit.id)
    if (one.ids) assert.deepEqual([ids, total], [one.ids, one.ids.length])
    if (one.first) assert.equal(ids[0], one.first)
    for (const id of one.has ?? []) assert.ok(ids.includes(id), `${id} not in ${ids}`)
    for (const id of one.without ?? []) assert.ok(!ids.includes(id), `${id} in ${ids}`)
    if (one.total !== undefined) assert.equal(total, one.total)
    if (one.count !== undefined) assert.equal(ids.length, one.count)
    if (one.suggestion !== undefined) assert.equal(suggestion ?? '', one.suggestion)
    for (const [name, wanted] of Object.entries(one.facets ?? {})) {
      const counts = facets[name].map(({ value, count }) => [value, count])
      assert.deepEqual(Object.fromEntries(counts), wanted)
    }
    if (one.parts) assert.deepEqual(hits.map((hit) => hit.part), one.parts)
    if (one.also) assert.deepEqual(hits[0].also, one.also)
    if (one.part) assert.equal(hits[0].part, one.part)
    if (one.path) assert.deepEqual(hits[0].path, one.path)
    if (one.low_trust !== undefined) assert.equal(hits[0].lowTrust, one.low_trust)
    if (hits[0]) {
      const shown = excerpts(hits[0])
      for (const text of one.highlights ?? []) assert.ok(shown.includes(text), `${text}: ${shown}`)
      const { body } = documents.find(({ id }) => id === hits[0].id)
      const places = (hits[0].snippet?.places ?? []).map(({ start, end }) => body?.slice(start, end))
      for (const text of one.sources ?? []) assert.ok(places.includes(text), `${text}: ${places}`)
    }
  })
}

for (const { name, typed, limit, expect } of completions) {
  test(`search.json: ${name}`, async () => {
    assert.deepEqual(await shelf.complete(typed, { limit }), expect)
  })
}

for (const { name, id, rights = [], first } of similar) {
  test(`search.json: ${name}`, async () => {
    const { hits } = await shelf.similar(id, { rights })
    assert.equal(hits[0]?.id, first)
    assert.ok(hits.every((hit) => hit.id !== id))
  })
}

function excerpts({ id, title, titleSpans, snippet }) {
  const cut = (text, { start, end }) => text.slice(start, end)
  const shown = titleSpans.map((span) => cut(title, span))
  if (!snippet) return shown
  const body = bodies.get(id)
  if (body === undefined) return [...shown, ...snippet.spans.map((span) => cut(snippet.text, span))]
  assert.equal(cut(body, snippet.source), snippet.text)
  snippet.spans.forEach((span, i) => {
    assert.equal(cut(body, snippet.places[i]), cut(snippet.text, span))
    shown.push(cut(snippet.text, span))
  })
  return shown
}

test('places count UTF-16 units behind an emoji', async () => {
  const index = await SearchIndex.inMemory()
  const body = '😀🇻🇳 Uỷ ban nhân dân tỉnh 😀 chăm lo sức khoẻ.'
  const article = { kind: 'article', title: '😀 Sức khỏe', body, publishedAt: '2026-03-01T08:00' }
  await index.update({ add: { a: { ...article, rights: ['van-phong'] } } })
  assert.equal((await index.search('suc khoe')).total, 0)
  const { hits } = await index.search('suc khoe', { rights: ['van-phong'] })
  const [{ title, titleSpans, snippet, date, kind }] = hits
  assert.deepEqual([kind, date], ['article', '2026-03-01'])
  assert.deepEqual(titleSpans.map(({ start, end }) => title.slice(start, end)), ['Sức khỏe'])
  const words = snippet.places.map(({ start, end }) => body.slice(start, end))
  assert.deepEqual(words, ['sức khoẻ'])
})

test('facets are counted, and options are read', async () => {
  const { facets, hits } = await shelf.search('thông tin', {
    facets: ['kind', 'year'],
    sort: 'newest',
    snippet: 0,
  })
  assert.ok(facets.kind.every(({ value, count }) => value && count > 0))
  assert.ok(hits.every((hit) => hit.snippet === undefined))
  const bare = await shelf.search('thông tin', { details: false, ranking: { title: 5, titlePair: 1 } })
  assert.ok(bare.hits.every((hit) => hit.id && hit.score > 0 && hit.title === undefined))
  const refused = (options, code) => assert.rejects(shelf.search('x', options), { code })
  await refused({ sort: 'best' }, 'invalid-argument')
  await refused({ words: 'most' }, 'invalid-argument')
  await refused({ facets: ['colour'] }, 'invalid-argument')
  await refused({ from: '2026-02-30' }, 'invalid-date')
})

test('an update is one commit, and updates keep their order', async () => {
  const path = join(folder, 'ordered')
  const index = await SearchIndex.open(path)
  const updates = Array.from({ length: 20 }, (_, n) =>
    index.update({ add: { a: { title: `Bản tin ${n}` } } }))
  await Promise.all(updates)
  const { hits } = await index.search('bản tin')
  assert.deepEqual(hits.map((hit) => hit.title), ['Bản tin 19'])
  await index.update({ add: { b: { title: 'Thông báo' } }, remove: ['a', 'không có'] })
  assert.equal(await index.size(), 1)
  await index.verify()
  const again = await SearchIndex.open(path)
  assert.equal(await again.size(), 1)
})

test('changes are read when the call is made', async () => {
  const index = await SearchIndex.inMemory()
  const changes = { add: { a: { title: 'Bản đầu' } } }
  const first = index.update({ remove: ['x'] })
  const second = index.update(changes)
  changes.add.a.title = 'Bản sau'
  await Promise.all([first, second])
  const { hits } = await index.search('bản')
  assert.equal(hits[0].title, 'Bản đầu')
})

test('one wrong record changes nothing', async () => {
  const index = await SearchIndex.inMemory()
  const refused = (changes, code, message = /./) =>
    assert.rejects(index.update(changes), { code, message })
  const good = { kind: 'article', title: 'Tin' }
  await refused(
    { add: { good, bad: { kind: 'article', titel: '' } } },
    'invalid-record',
    /`titel`, did you mean `title`\?/,
  )
  await refused({ add: { good, bad: { titel: '' } } }, 'invalid-record', /`titel`/)
  await refused({ add: { good, bad: { kind: 'article', date: 'hôm nay' } } }, 'invalid-record')
  await refused({ add: { bad: 'Tin' } }, 'invalid-record')
  await refused({ added: {} }, 'invalid-argument')
  await refused({ remove: [5] }, 'invalid-argument')
  await refused(undefined, 'invalid-argument')
  assert.equal(await index.size(), 0)
})

test('a folder that holds something else, a damaged and a locked index are told apart', async () => {
  const other = mkdtempSync(join(folder, 'other-'))
  writeFileSync(join(other, 'notes.txt'), 'x')
  await assert.rejects(SearchIndex.open(other), { code: 'index-corrupt' })
  assert.ok(readdirSync(other).includes('notes.txt'))

  const file = join(folder, 'file')
  writeFileSync(file, 'x')
  await assert.rejects(SearchIndex.open(file), (error) => {
    assert.ok(['io', 'index-corrupt'].includes(error.code), error.code)
    return true
  })

  const path = join(folder, 'damaged')
  const index = await SearchIndex.open(path)
  await index.update({ add: { a: { title: 'Tin', body: 'x '.repeat(1000) } } })
  for (const name of readdirSync(path, { recursive: true })) {
    if (/\.(store|term|idx)$/.test(name)) writeFileSync(join(path, name), 'broken')
  }
  const damaged = async () => {
    const again = await SearchIndex.open(path)
    await again.verify()
  }
  await assert.rejects(damaged(), { code: 'index-corrupt' })
  const rebuilt = await SearchIndex.rebuild(path, { b: { title: 'Tin mới' } })
  await rebuilt.verify()
  assert.equal((await rebuilt.search('tin moi')).hits[0].id, 'b')
})

test('a second writer is refused while the first writes', async () => {
  const path = join(folder, 'locked')
  const [one, two] = [await SearchIndex.open(path), await SearchIndex.open(path)]
  const many = Object.fromEntries(
    Array.from({ length: 2000 }, (_, n) => [`bai-${n}`, { body: 'Cổng thông tin '.repeat(50) }]),
  )
  const results = await Promise.allSettled([one.update({ add: many }), two.update({ add: many })])
  const refused = results.filter((result) => result.status === 'rejected')
  assert.equal(refused.length, 1)
  assert.equal(refused[0].reason.code, 'index-locked')
  assert.equal(await one.size(), 2000)
})

test('a signal cancels work that waits and work that runs', async () => {
  const index = await SearchIndex.inMemory()
  const reason = new Error('người dùng rời trang')
  const aborted = AbortSignal.abort(reason)
  const cancelled = (promise) =>
    assert.rejects(promise, { name: 'AbortError', code: 'cancelled', cause: reason })
  await cancelled(index.search('x', { signal: aborted }))
  await cancelled(index.update({ add: { a: { title: 'x' } } }, { signal: aborted }))
  await cancelled(index.verify({ signal: aborted }))
  await cancelled(SearchIndex.open(join(folder, 'never'), { signal: aborted }))
  assert.ok(!readdirSync(folder).includes('never'))

  const controller = new AbortController()
  const many = Object.fromEntries(
    Array.from({ length: 5000 }, (_, n) => [`bai-${n}`, { body: 'Cổng thông tin '.repeat(200) }]),
  )
  const running = index.update({ add: many }, { signal: controller.signal })
  setImmediate(() => controller.abort(reason))
  await cancelled(running)
  assert.equal(await index.size(), 0)
  await index.update({ add: { a: { title: 'x' } } }, { signal: new AbortController().signal })
  assert.equal(await index.size(), 1)
})

test('progress is told, and what it throws cancels the work', async () => {
  const index = await SearchIndex.inMemory()
  const many = Object.fromEntries(
    Array.from({ length: 8000 }, (_, n) => [`bai-${n}`, { body: 'Cổng thông tin '.repeat(50) }]),
  )
  const told = []
  await index.update({ add: many }, { progress: (done) => told.push(done) })
  assert.equal(told.at(-1), 8000)
  assert.deepEqual(told, [...told].sort((a, b) => a - b))
  const broken = new Error('không còn ai nghe')
  const progress = () => {
    throw broken
  }
  const again = await SearchIndex.inMemory()
  await assert.rejects(again.update({ add: many }, { progress }), broken)
  const path = join(folder, 'rebuilt')
  const seen = []
  const rebuilt = await SearchIndex.rebuild(path, many, { progress: (done) => seen.push(done) })
  assert.equal(seen.at(-1), 8000)
  assert.equal(await rebuilt.size(), 8000)
})

test('the analysis is handed to other engines', () => {
  const analysis = analyze({ kind: 'article', title: 'Uỷ ban', number: '03/2019/QĐ-UBND', rights: ['x'] })
  assert.equal(analysis.title, '3 2019 qd ubnd uy ban')
  assert.ok(analysis.numbers.includes('3/2019/qd/ubnd'))
  const asked = analyzeQuery('Ủy ban')
  assert.equal(asked.tsquery, "'uy' & 'ban'")
  assert.ok(asked.exact.split(' ').every((word) => analysis.exact.split(' ').includes(word)))
  assert.throws(() => analyze({ kind: 'article', titel: '' }), { code: 'invalid-record' })
})
