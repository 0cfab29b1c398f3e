// Fifty readers search at once, for a minute: node load.mjs [SECONDS]
import { performance } from 'node:perf_hooks'
import { portal } from './portal.mjs'

const CLIENTS = 50
const seconds = Number(process.argv[2] ?? 60)
const queries = ['cau rach mieu', 'Cầu Rạch Miễu', 'thông xe', 'uy ban nhan dan', '"thong xe"', 'le hoi']
const site = await quiet(portal)
try {
  for (let number = 1; number <= 100; number++) {
    const article = { title: `Cầu Rạch Miễu ${number} thông xe`, body: 'Ủy ban nhân dân tỉnh cho thông xe.' }
    const { status } = await site.call('POST', 'articles', { ...article, reuse: false, _status: 'published' })
    if (status !== 201) throw new Error(`article ${number}: ${status}`)
  }
  const times = []
  let errors = 0
  const end = performance.now() + seconds * 1000
  const client = async (at) => {
    while (performance.now() < end) {
      const start = performance.now()
      const response = await fetch(`${site.base}/api/quyche/search?q=${encodeURIComponent(queries[at++ % queries.length])}`)
      const { hits } = await response.json()
      if (response.status !== 200 || !Array.isArray(hits)) errors++
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, at) => client(at)))
  times.sort((a, b) => a - b)
  const at = (share) => `${times[Math.floor(times.length * share)].toFixed(0)} ms`
  console.log('## The search endpoint of Payload\n')
  console.log(`${CLIENTS} clients for ${seconds} seconds on loopback, in one process with the server; 100 articles.\n`)
  console.log('| requests | errors | a second | p50 | p95 | p99 |\n|--:|--:|--:|--:|--:|--:|')
  const rate = (times.length / seconds).toFixed(0)
  console.log(`| ${times.length} | ${errors} | ${rate} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} |`)
  if (errors > 0) process.exitCode = 1
} finally {
  await site.close()
}
process.exit()

/** Keeps what the database tells about its tables out of the figures. */
async function quiet(start) {
  const { write } = process.stdout
  process.stdout.write = () => true
  try {
    return await start()
  } finally {
    process.stdout.write = write
  }
}
