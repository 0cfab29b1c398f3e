// The same terms by npm date-holidays, beside `cargo bench --bench calendar`.
// Run where date-holidays is installed: node core/benches/calendar_peers.mjs
import Holidays from 'date-holidays'

const vietnam = new Holidays('VN')
const DAY = 86_400_000
let seed = 1
const below = (limit) => {
  seed = Number((BigInt(seed) * 1664525n + 1013904223n) % 4294967296n)
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

const pairs = Array.from({ length: 20 }, () => [Date.UTC(2019, 0, 1) + below(2800) * DAY, below(45) + 1])
const start = process.hrtime.bigint()
for (const [day, term] of pairs) add(day, term)
const each = Number(process.hrtime.bigint() - start) / pairs.length
console.log(`date-holidays, loop over isHoliday ${each.toFixed(0).padStart(12)} ns`)
