// The plugin in the real Payload with its SQLite database, through the REST API that its admin uses.
import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, getPayload, handleEndpoints } from 'payload'
import { Profile, SearchIndex } from 'quyche'
import { quyche } from './plugin.mjs'

const folder = mkdtempSync(join(tmpdir(), 'quyche-payload-'))
const open = () => true
let payload, server, base

before(async () => {
  const text = (name) => ({ name, type: 'text' })
  const config = buildConfig({
    secret: 'example',
    telemetry: false,
    typescript: { autoGenerate: false },
    db: sqliteAdapter({ client: { url: `file:${join(folder, 'portal.db')}` }, push: true }),
    collections: [
      {
        slug: 'articles',
        access: { create: open, read: open, update: open, delete: open },
        versions: { drafts: true },
        fields: [text('title'), { name: 'body', type: 'textarea' }, text('author'), text('source'),
          { name: 'reuse', type: 'checkbox' }],
      },
    ],
    plugins: [
      quyche({
        profile: Profile.builtin('ben-tre-03-2019'),
        index: await SearchIndex.open(join(folder, 'index')),
        today: () => '2026-03-01',
        collections: {
          articles: ({ title, body, author, source, reuse }) => ({
            kind: 'article', title, body, author, source, reuse,
          }),
        },
      }),
    ],
  })
  payload = await getPayload({ config })
  server = createServer(async (request, response) => {
    const body = ['GET', 'HEAD'].includes(request.method)
      ? undefined
      : Buffer.concat(await request.toArray())
    const answer = await handleEndpoints({
      config,
      request: new Request(new URL(request.url, base), {
        method: request.method,
        headers: request.headers,
        body,
      }),
    })
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${server.address().port}`
})

after(async () => {
  server.close()
  await payload.destroy()
  rmSync(folder, { recursive: true, force: true })
})

async function call(method, path, body) {
  const response = await fetch(`${base}/api/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  return { status: response.status, ...(await response.json()) }
}

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
