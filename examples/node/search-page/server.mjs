// A search page without a framework: `npm start`, then http://127.0.0.1:8080.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { SIZE, page } from './page.mjs'
import { shelf } from './shelf.mjs'

const script = readFileSync(new URL('complete.js', import.meta.url))

/** Starts the server on loopback; port 0 is any that is free. */
export async function start(port) {
  const index = await shelf()
  const server = createServer((request, response) => {
    answer(index, new URL(request.url, 'http://localhost')).then(
      ([type, body]) => response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body),
      (error) => {
        console.error(error)
        response.writeHead(500).end('Máy chủ gặp lỗi, vui lòng thử lại sau.')
      },
    )
  })
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}

async function answer(index, { pathname, searchParams }) {
  if (pathname === '/complete.js') return ['text/javascript', script]
  const asked = Object.fromEntries(searchParams)
  if (pathname === '/complete') {
    return ['application/json', JSON.stringify(await index.complete(asked.q ?? '', { limit: 6 }))]
  }
  if (!asked.q) return ['text/html', page(asked)]
  const facets = ['kind', 'agency', 'year']
  const only = Object.fromEntries(facets.filter((name) => asked[name]).map((name) => [name, [asked[name]]]))
  const offset = (Math.max(Number.parseInt(asked.trang, 10) || 1, 1) - 1) * SIZE
  return ['text/html', page(asked, await index.search(asked.q, { limit: SIZE, offset, facets, only }))]
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  await start(8080)
  console.log('http://127.0.0.1:8080')
}
