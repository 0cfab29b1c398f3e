// The plugin in the real Payload with its SQLite database, through the REST API that its admin uses.
import { strict as assert } from 'node:assert'
import { after, before, test } from 'node:test'
import { portal } from './portal.mjs'

let site
before(async () => {
  site = await portal()
})
after(() => site.close())

const call = (...request) => site.call(...request)

const found = async (query) => {
  const { hits } = await call('GET', `quyche/search?q=${encodeURIComponent(query)}`)
  return hits.map((hit) => hit.id)
}

const article = {
  title: 'Ca\u0302\u0300u Ra\u0323ch Mie\u0302\u0303u 2 tho\u0302ng xe',
  body: 'Sáng nay cầu thông xe.',
  source: 'TTXVN',
  reuse: true,
}

test('a draft is normalised, kept whatever it lacks, and not found by readers', async () => {
  const { status, doc } = await call('POST', 'articles?draft=true', article)
  assert.equal(status, 201)
  assert.equal(doc.title, 'Cầu Rạch Miễu 2 thông xe')
  assert.deepEqual(await found('cau rach mieu'), [])
})

test('publishing without an author is refused at the field, with the clause', async () => {
  const wrong = { ...article, author: '', _status: 'published' }
  const { status, errors } = await call('POST', 'articles', wrong)
  assert.equal(status, 400)
  const [{ path, message }] = errors[0].data.errors
  assert.equal(path, 'author')
  assert.match(message, /^để trống, cần điền \(QC Điều 9 khoản 3: /)
})

test('a good article is published, found without marks, and gone when it is deleted', async () => {
  const good = { ...article, author: 'Thu An', _status: 'published' }
  const { status, doc } = await call('POST', 'articles', good)
  assert.equal(status, 201)
  assert.deepEqual(await found('cau rach mieu'), [`articles/${doc.id}`])

  const broken = await call('PATCH', `articles/${doc.id}`, { author: ' ', _status: 'published' })
  assert.equal(broken.status, 400)
  const renamed = await call('PATCH', `articles/${doc.id}`, { title: 'Lễ hội dừa', _status: 'published' })
  assert.equal(renamed.status, 200)
  assert.deepEqual(await found('rach mieu'), [])
  assert.deepEqual(await found('le hoi dua'), [`articles/${doc.id}`])

  const drawn = await call('PATCH', `articles/${doc.id}`, { _status: 'draft' })
  assert.equal(drawn.status, 200)
  assert.deepEqual(await found('le hoi dua'), [])

  await call('PATCH', `articles/${doc.id}`, { _status: 'published' })
  assert.deepEqual(await found('le hoi dua'), [`articles/${doc.id}`])
  await call('DELETE', `articles/${doc.id}`)
  assert.deepEqual(await found('le hoi dua'), [])
})
