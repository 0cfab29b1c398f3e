// A small portal: Payload with its SQLite database and the plugin, behind the REST API that its admin uses.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, getPayload, handleEndpoints } from 'payload'
import { Profile, SearchIndex } from 'quyche'
import { quyche } from './plugin.mjs'

const open = () => true

/** Starts the portal in a folder of its own; `close` ends it and removes the folder. */
export async function portal() {
  const folder = mkdtempSync(join(tmpdir(), 'quyche-payload-'))
  const text = (name) => ({ name, type: 'text' })
  const config = buildConfig({
    secret: 'example',
    telemetry: false,
    logger: { options: { level: 'silent' } },
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
  const payload = await getPayload({ config })
  const server = createServer(async (request, response) => {
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
  const base = `http://127.0.0.1:${server.address().port}`

  return {
    base,
    async call(method, path, body) {
      const response = await fetch(`${base}/api/${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
      })
      return { status: response.status, ...(await response.json()) }
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await payload.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
