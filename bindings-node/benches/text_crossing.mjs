// Canonical form from Node beside `String.prototype.normalize`: CPU time, the two in turn, medians.
// Needs the addon in release mode: `npm run build -- --release`.
import { readFileSync } from 'node:fs'
import { normalize, normalizeBytes, normalizeMany } from '../index.js'

const ROUNDS = 9
const file = new URL('../../core/data/syllable_pairs.tsv', import.meta.url)
const lines = readFileSync(file, 'utf8').split('\n')
const pairs = lines
  .filter((line) => line && !line.startsWith('#'))
  .slice(0, 4000)
  .map((line) => line.split('\t').slice(0, 2).join(' '))

/** Texts of about `size` units whose syllables follow each other as in texts of law. */
function articles(size, count) {
  let state = 1n
  return Array.from({ length: count }, () => {
    let text = ''
    while (text.length < size) {
      state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn
      text += `${text && ' '}${pairs[Number(state >> 33n) % pairs.length]}`
    }
    return Buffer.from(text).toString()
  })
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** Nanoseconds of CPU a text, of both. */
function measure(ours, theirs, calls) {
  const times = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    for (const [place, work] of [ours, theirs].entries()) {
      const begun = cpu()
      let passes = 0
      while (cpu() - begun < 50_000) {
        work()
        passes += 1
      }
      times[place].push(((cpu() - begun) * 1000) / passes / calls)
    }
  }
  return times.map(median)
}

let sink = 0
const all = (texts, work) => () => {
  for (const text of texts) sink += work(text).length
}
const plain = (text) => text.normalize('NFC')

function row(name, [ours, theirs]) {
  const shown = [ours, theirs].map((time) => Math.round(time).toLocaleString('en'))
  console.log(`| ${name} | ${shown.join(' | ')} | ${(theirs / ours).toFixed(2)} |`)
}

const documents = articles(3700, 50)
const titles = articles(28, 1000)
const apart = documents.map((text) => text.normalize('NFD'))
documents.forEach((text, at) => {
  if (normalize(apart[at]) !== text) throw new Error('not the canonical form')
})
const bytes = documents.map((text) => Buffer.from(text))
const bytesApart = apart.map((text) => Buffer.from(text))

console.log('## Canonical form from Node beside `String.prototype.normalize`\n')
console.log(`CPU time a text in nanoseconds, median of ${ROUNDS} rounds in turn; articles of 3,700 units, titles of 28. Strings cross as UTF-16, buffers`)
console.log('as they are; for a buffer the peer is the same work on the string that was read from it. A ratio says how many times as fast quyche is.\n')
console.log('| | quyche | V8 | ratio |\n|---|--:|--:|--:|')
row('article, decomposed', measure(all(apart, normalize), all(apart, plain), apart.length))
row('article, composed', measure(all(documents, normalize), all(documents, plain), documents.length))
row('article as a buffer, decomposed', measure(all(bytesApart, normalizeBytes), all(apart, plain), apart.length))
row('article as a buffer, composed', measure(all(bytes, normalizeBytes), all(documents, plain), documents.length))
row(
  '1,000 titles in one call, composed',
  measure(() => (sink += normalizeMany(titles).length), all(titles, plain), titles.length),
)
const titlesApart = titles.map((text) => text.normalize('NFD'))
row(
  '1,000 titles in one call, decomposed',
  measure(() => (sink += normalizeMany(titlesApart).length), all(titlesApart, plain), titles.length),
)
if (sink === 0) throw new Error('nothing was done')
