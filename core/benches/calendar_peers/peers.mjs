// date-holidays on the days of `cargo bench --bench calendar`, beside quyche from Rust and from Node.
//
// `node core/benches/calendar_peers/peers.mjs`, after the benchmark in Rust and the build of the addon.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../../..')
if (!existsSync(join(here, 'node_modules'))) {
  const quiet = ['ci', '--no-audit', '--no-fund', '--ignore-scripts']
  execFileSync('npm', quiet, { cwd: here, stdio: ['ignore', 2, 2] })
}
const { default: Holidays } = await import('date-holidays')
const { default: quyche } = await import(join(root, 'bindings-node/index.js'))

const rust = JSON.parse(readFileSync(join(root, 'target/bench/calendar.json'), 'utf8'))
const vietnam = new Holidays('VN')
const own = quyche.Calendar.vietnam()
const DAY = 86_400_000
let seed = 1
const below = (limit) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return (seed >>> 8) % limit
}

const add = (day, term) => {
  let left = term
  let at = day
  while (left > 0) {
    at += DAY
    const date = new Date(at)
    const weekday = date.getUTCDay()
    const found = vietnam.isHoliday(date)
    const off = found !== false && found.some((holiday) => holiday.type === 'public')
    if (weekday !== 0 && weekday !== 6 && !off) left -= 1
  }
  return at
}

const fastest = (turns, times, run) => {
  let best = Infinity
  for (let time = 0; time < times; time += 1) {
    const start = process.hrtime.bigint()
    run()
    best = Math.min(best, Number(process.hrtime.bigint() - start) / turns)
  }
  return best
}

const first = Date.UTC(2019, 0, 1)
const pairs = Array.from({ length: 20_000 }, () => [first + below(2800) * DAY, below(45) + 1])
const days = pairs.map(([day]) => new Date(day).toISOString().slice(0, 10))
const terms = pairs.map(([, term]) => term)
const call = fastest(pairs.length, 9, () => {
  for (let place = 0; place < days.length; place += 1) own.addWorkdays(days[place], terms[place])
})
const many = fastest(pairs.length, 9, () => own.addWorkdaysMany(days, terms))
const some = pairs.slice(0, 20)
const peer = fastest(some.length, 2, () => some.forEach(([day, term]) => add(day, term)))

console.log('| add N working days | a call | beside quyche from Rust | beside quyche from Node, a call |')
console.log('|---|--:|--:|--:|')
for (const [name, nanoseconds] of [
  ['quyche from Node, a list at once', many],
  ['quyche from Node, a call', call],
  ['date-holidays, loop over `isHoliday`', peer],
]) {
  const number = (value) => value.toLocaleString('en', { maximumFractionDigits: 1 })
  const ratios = `${number(nanoseconds / rust.add)} | ${number(nanoseconds / call)}`
  console.log(`| ${name} | ${number(nanoseconds)} ns | ${ratios} |`)
}
