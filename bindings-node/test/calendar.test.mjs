import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Calendar, LunarDate } from 'quyche'
import { each } from './vectors.mjs'

const vietnam = Calendar.vietnam()

each('working_days.json', (one) => {
  const calendar = one.with ? vietnam.with(one.with) : vietnam
  const run = {
    'add-workdays': () => {
      const day = calendar.addWorkdays(one.day, one.days)
      assert.deepEqual(calendar.addWorkdaysMany([one.day], [one.days]), [day])
      assert.throws(() => calendar.addWorkdaysMany([one.day], []), { code: 'invalid-argument' })
      return day
    },
    'roll-forward': () => calendar.rollForward(one.day),
    'workdays-between': () => calendar.workdaysBetween(one.from, one.to),
  }
  assert.equal(run[one.op](), one.expect)
})

each('calendar.json', (one) => {
  const run = {
    'day-off': () => {
      const off = vietnam.dayOff(one.day)
      const { name, kind, standing, other } = off ?? {}
      return off && { name, kind, standing, ...(other && { other }) }
    },
    lunar: () => {
      const lunar = LunarDate.of(one.day)
      assert.equal(lunar.rule, one.rule)
      assert.equal(lunar.date(), one.day)
      return String(lunar)
    },
    'from-lunar': () =>
      new LunarDate(one.year, one.month, one.lunarDay, { leap: one.leap }).date(),
    standing: () => vietnam.standing(one.year),
  }
  assert.deepEqual(run[one.op](), one.expect)
})

test('the days off of a year come with their decisions', () => {
  const days = vietnam.daysOff(2026)
  assert.equal(days.length, 15)
  const swap = days.find((day) => day.kind === 'swap')
  assert.deepEqual(swap.other, '2026-01-10')
  assert.ok(swap.decisions.length > 0)
  assert.deepEqual(vietnam.makeUpDays(2026).map((one) => one.day), ['2026-01-10', '2026-08-22'])
  assert.equal(vietnam.makeUpDay('2026-01-10').insteadOf, '2026-01-02')
  assert.equal(vietnam.makeUpDay('2026-01-17'), null)
  assert.equal(vietnam.decisions(2024)[1].number, '2450/VPCP-KGVX')
  assert.deepEqual(vietnam.openPoints(2025), [])
})

test('a lunar day tells its year', () => {
  const day = LunarDate.of('2033-12-22')
  assert.deepEqual([day.year, day.month, day.isLeap, day.day], [2033, 11, true, 1])
  assert.equal(new LunarDate(2026, 1, 1).yearName, 'Bính Ngọ')
})

test('a day that does not exist is refused', () => {
  assert.throws(() => vietnam.isWorkday('2026-02-30'), { code: 'invalid-date' })
  assert.throws(() => vietnam.isWorkday('hôm nay'), { code: 'invalid-date' })
  assert.throws(() => vietnam.daysOff(100_000), { code: 'out-of-range' })
  assert.throws(() => new LunarDate(2026, 3, 1000), { code: 'invalid-date' })
})
