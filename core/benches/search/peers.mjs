// MiniSearch and FlexSearch, folded by hand as their documentation shows, on what `search_quality` and
// `search_speed` leave in `target/bench`.
//
// `node core/benches/search/peers.mjs quality`, or `… speed TIMES`, after the benchmark in Rust.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../../..')
const left = (name) => join(root, 'target/bench', name)
if (!existsSync(join(here, 'node_modules'))) {
  const quiet = ['ci', '--no-audit', '--no-fund', '--ignore-scripts']
  execFileSync('npm', quiet, { cwd: here, stdio: ['ignore', 2, 2] })
}
const { default: MiniSearch } = await import('minisearch')
const { default: FlexSearch } = await import('flexsearch')

const fold = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const folded = (text) => words(fold(text))

/** Each gives `find(query, how)`, the ids of the first ten, and `count(query)`, how many have all the words. */
const engines = {
  'MiniSearch, folding': (rows) => {
    const index = new MiniSearch({ fields: ['title', 'body'], tokenize: folded, processTerm: (term) => term })
    index.addAll(rows.map(([id, title, body]) => ({ id, title, body })))
    const all = (query, how) =>
      index.search(query, { combineWith: how === 'AND' ? 'AND' : 'OR', boost: { title: 2 } })
    return {
      find: (query, how) => all(query, how).slice(0, 10).map(({ id }) => id),
      count: (query) => all(query, 'AND').length,
    }
  },
  'FlexSearch, folding': (rows) => {
    const index = new FlexSearch.Index({ tokenize: 'strict', encode: folded })
    const ids = rows.map(([id]) => id)
    rows.forEach(([, title, body], n) => index.add(n, `${title} ${body}`))
    const all = (query, how, limit) => index.search(query, { limit, suggest: how !== 'AND' })
    return {
      find: (query, how) => all(query, how, 10).map((n) => ids[n]),
      count: (query) => all(query, 'AND', rows.length).length,
    }
  },
}

const row = (name, cells) => console.log(`| ${name} | ${cells.join(' | ')} |`)
const head = (columns) => {
  console.log(`| ${columns.join(' | ')} |`)
  console.log(`|---|${'--:|'.repeat(columns.length - 1)}`)
}

function quality() {
  console.log('\n## The same questions from Node')
  for (const { name, records, questions } of JSON.parse(readFileSync(left('search-quality.json'), 'utf8'))) {
    console.log(`\n### ${name}\n`)
    head(['', 'recall@1', 'recall@10', 'MRR@10'])
    const rows = records.map(([id, title, body]) => [id, title, body ?? ''])
    for (const [engine, build] of Object.entries(engines)) {
      const { find } = build(rows)
      const sums = new Map()
      for (const [label, question, gold] of questions) {
        const found = find(question, 'OR')
        const places = found.flatMap((id, n) => (gold.includes(id) ? [n] : []))
        const kept = sums.get(label) ?? [0, 0, 0, 0]
        const share = (most) => places.filter((n) => n < most).length / Math.max(Math.min(gold.length, most), 1)
        kept[0] += share(1)
        kept[1] += share(10)
        kept[2] += places.length ? 1 / (places[0] + 1) : 0
        kept[3] += 1
        sums.set(label, kept)
      }
      for (const [label, [first, ten, rank, count]] of sums) {
        row(`${engine}, ${label}`, [first, ten, rank].map((part) => (part / count).toFixed(3)))
      }
    }
  }
}

function records(times) {
  const shared = process.env.QUYCHE_SHARED ?? join(root, '../shared')
  const lines = readFileSync(join(shared, 'data/phapdien_subset.jsonl'), 'utf8').trim().split('\n')
  const all = lines.map((line) => JSON.parse(line))
  return Array.from({ length: times }, (_, copy) =>
    all.map(({ id, title, text }) => [`${id} ${copy}`, title ?? '', text ?? ''])).flat()
}

function speed(times) {
  const { ours, kept, dropped, numbers } = JSON.parse(readFileSync(left(`search-speed-${times}.json`), 'utf8'))
  const rows = records(times)
  const size = rows.reduce((sum, [, title, body]) => sum + Buffer.byteLength(title) + Buffer.byteLength(body), 0)
  console.log(`\n### From Node: ${rows.length} records, ${(size / 1e6).toFixed(1)} MB\n`)
  const modes = Object.entries(ours).filter(([how]) => how !== 'phrase')
  head(['', 'build MB/CPU-s', ...modes.map(([how]) => `${how} p50 µs, × ours`), 'found', 'exactly those', '`nd-cp`'])
  const texts = new Map(rows.map(([id, title, body]) => [id, ` ${words(`${title} ${body}`).join(' ')} `]))
  const plain = [...texts.values()].map(fold)
  for (const [engine, build] of Object.entries(engines)) {
    const before = process.cpuUsage()
    const { find, count } = build(rows)
    const { user, system } = process.cpuUsage(before)
    const cells = [(size / (user + system)).toFixed(1)]
    for (const [how, time] of modes) {
      const took = dropped.slice(0, 100).map((query) => {
        const start = performance.now()
        find(query, how)
        return (performance.now() - start) * 1e3
      })
      const half = took.sort((a, b) => a - b)[took.length >> 1]
      cells.push(`${half.toFixed(0)}, × ${(half / time).toFixed(1)}`)
    }
    row(engine, [...cells, ...truth({ kept, numbers, texts, plain, find, count })])
  }
}

function truth({ kept, numbers, texts, plain, find, count }) {
  let [right, shown, seen, there] = [0, 0, 0, 0]
  for (const query of kept.slice(0, 200)) {
    const wanted = words(query).map((word) => ` ${word} `)
    const has = (text) => wanted.every((word) => text.includes(word))
    const hits = find(query, 'AND')
    const possible = [...texts.values()].filter(has).length
    right += hits.filter((id) => has(texts.get(id))).length
    shown += Math.min(hits.length, Math.max(possible, 1))
  }
  for (const query of kept.slice(0, 60)) {
    const wanted = folded(query).map((word) => ` ${word} `)
    const possible = plain.filter((text) => wanted.every((word) => text.includes(word))).length
    there += possible
    seen += Math.min(count(fold(query)), possible)
  }
  const named = numbers.filter((number) => {
    const [first] = find(fold(number).toLowerCase(), 'AND')
    return first !== undefined && texts.get(first).includes(` ${words(number).join(' ')} `)
  })
  return [seen / there, right / Math.max(shown, 1), named.length / numbers.length].map((share) => share.toFixed(2))
}

const [part, times] = process.argv.slice(2)
if (!existsSync(left(part === 'quality' ? 'search-quality.json' : `search-speed-${times}.json`))) {
  console.log('\nSkipped in Node: the benchmark in Rust left nothing to compare with.')
} else if (part === 'quality') {
  quality()
} else {
  speed(Number(times))
}
