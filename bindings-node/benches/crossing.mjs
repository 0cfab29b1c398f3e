// What a call from Node costs beside the same call in Rust, and whether memory stays flat.
// `cargo xtask bench crossing-node` runs it with a release build of the addon.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { Profile, SearchIndex, isNormalized, normalize, normalizeMany } from '../index.js'

const [SIZE, DOCUMENTS, MANY, CALLS, TURNS] = [5_000, 1_000, 200, 100_000, 3]
const on = '2026-03-01'

const camel = (fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name.replace(/_(.)/g, (_, c) => c.toUpperCase()), value]),
  )
const exported = JSON.parse(readFileSync(new URL('../../examples/data/records.json', import.meta.url), 'utf8'))
const articles = exported.filter((one) => one.kind === 'article').map(({ id, ...record }) => camel(record))
const bodies = articles.map((one) => normalize(one.body ?? '')).join('').replace(/[\ud800-\udfff]/g, '')
const text = Buffer.from(bodies.repeat(Math.ceil(SIZE / Buffer.byteLength(bodies)))).subarray(0, SIZE).toString()
const open = { ế: 'e\u0302\u0301', á: 'a\u0301', à: 'a\u0300', ạ: 'a\u0323', ô: 'o\u0302' }
const spread = text.replace(/[ếáàạô]/g, (letter) => open[letter])
const many = new Array(MANY).fill(spread)
const composed = new Array(MANY).fill(text)
for (const article of articles) article.body = text
const profile = Profile.builtin('ben-tre-03-2019')
const index = await SearchIndex.inMemory()
const add = Object.fromEntries(
  Array.from({ length: DOCUMENTS }, (_, at) => [`${at}`, articles[at % articles.length]]),
)
await index.update({ add })

const calls = {
  'validate plain data': () => profile.validate(articles[0], { on }).passes,
  'validate_many plain data': () => profile.validateMany(articles, { on }).map((one) => one.passes),
  'normalize composed': () => normalize(text),
  'normalize decomposed': () => normalize(spread),
  'normalize_many composed': () => normalizeMany(composed),
  'normalize_many decomposed': () => normalizeMany(many),
  search: () => index.search('uy ban nhan dan tinh', { limit: 10 }),
}
const says = {
  'validate plain data': '`validate`, one article of 5 KB',
  'validate_many plain data': `\`validateMany\`, ${articles.length} articles of 5 KB`,
  'normalize composed': '`normalize`, 5 KB already composed',
  'normalize decomposed': '`normalize`, 5 KB decomposed',
  'normalize_many composed': `\`normalizeMany\`, ${MANY} texts of 5 KB already composed`,
  'normalize_many decomposed': `\`normalizeMany\`, ${MANY} texts of 5 KB decomposed`,
  search: `\`search\`, five words in ${DOCUMENTS} articles, ten hits`,
}

let nothing = Infinity
const own = new Map()
const rust = inRust()
for (let turn = 0; turn < TURNS; turn++) {
  for (const [name, call] of Object.entries(calls)) keepLeast(own, name, await least(call))
  nothing = Math.min(nothing, await least(() => isNormalized('')))
  for (const [name, time] of inRust()) keepLeast(rust, name, time)
}

console.log('## The border between Node and Rust\n')
console.log(
  `Node ${process.version}. The same data and the same calls in both; CPU time of the process, collection of garbage included, the least of ` +
    'many rounds, five here and five in Rust by turns. Where Node begins with objects, Rust begins with the same as JSON values. A ' +
    'search in Node goes to a thread of libuv and back.\n',
)
console.log('| call | Node | Rust | Rust / Node |\n|---|--:|--:|--:|')
for (const name of Object.keys(calls)) {
  const [here, beside] = [own.get(name), rust.get(name)]
  console.log(`| ${says[name]} | ${shown(here)} | ${shown(beside)} | ${((beside / here) * 100).toFixed(0)} % |`)
}
console.log(`| a call that does nothing (\`isNormalized('')\`) | ${shown(nothing)} | | |`)

console.log(`\n### Memory over ${CALLS.toLocaleString('en')} calls\n`)
console.log('| call | before | after |\n|---|--:|--:|')
for (const name of ['validate plain data', 'normalize decomposed', 'search']) {
  await repeat(calls[name], CALLS / 10)
  const begun = resident()
  await repeat(calls[name], CALLS)
  console.log(`| ${says[name]} | ${begun} | ${resident()} |`)
}

function keepLeast(times, name, time) {
  times.set(name, Math.min(times.get(name) ?? Infinity, time))
}

/** The same calls in Rust: nanoseconds by name. */
function inRust() {
  const bench = ['bench', '-q', '--locked', '-p', 'quyche', '--bench', 'crossing']
  const lines = execFileSync('cargo', bench, { encoding: 'utf8' }).trim().split('\n')
  return new Map(lines.map((line) => line.split('\t')).map(([name, time]) => [name, Number(time)]))
}

/** The least CPU time of a call in nanoseconds. */
async function least(call) {
  let best = Infinity
  for (let round = 0; round < 5; round++) {
    const [start, begun] = [performance.now(), process.cpuUsage()]
    let made = 0
    for (; performance.now() - start < 200; made += 4) {
      for (let i = 0; i < 4; i++) {
        const value = call()
        if (value instanceof Promise) await value
      }
    }
    const { user, system } = process.cpuUsage(begun)
    best = Math.min(best, ((user + system) * 1e3) / made)
  }
  return best
}

/** Calls so often; now and then the garbage is taken out, as a server that waits does. */
async function repeat(call, times) {
  for (let made = 1; made <= times; made++) {
    const value = call()
    if (value instanceof Promise) await value
    if (made % 500 === 0) await new Promise(setImmediate)
  }
}

function resident() {
  globalThis.gc?.()
  return `${(process.memoryUsage.rss() / 1e6).toFixed(1)} MB`
}

function shown(nanoseconds) {
  if (nanoseconds < 1e4) return `${nanoseconds.toFixed(0)} ns`
  return nanoseconds < 1e7 ? `${(nanoseconds / 1e3).toFixed(1)} µs` : `${(nanoseconds / 1e6).toFixed(1)} ms`
}
