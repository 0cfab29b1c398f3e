import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Agenda, Calendar, Profile } from 'quyche'
import { each, record } from './vectors.mjs'

const vietnam = Calendar.vietnam()

each('agenda.json', ({ profile, office, from, to, on, sent, facts: given = [], absent = [], expect }) => {
  const { host_due: hostDue, 'host-due': kebab, 'assume-in-force': assumeInForce, ...rest } = office
  const host = { ...rest, hostDue: hostDue ?? kebab, assumeInForce }
  const facts = given.map((fact) => ({ ...fact, record: record(fact.record) }))
  const query = { from, to, on, sent, facts }
  const { duties } = new Agenda(host, [Profile.builtin(profile)], vietnam, query)
  assert.ok(duties.every(({ id }) => !absent.includes(id)))
  for (const want of expect) {
    const duty = duties.find((one) => one.id === want.id)
    const { occurrence, basis, citations } = duty.deadline
    const { lastGoodDay: last = null, nominalDay: named = null, window, notes } = occurrence
    const told = {
      id: duty.id,
      status: duty.status,
      ...('last' in want && { last }),
      ...('named' in want && { named }),
      ...('window' in want && { window: window ? [window.firstDay, window.lastDay] : null }),
      ...(want.notes && { notes: notes.map(({ code }) => code) }),
      ...(want.days !== undefined && { days: duty.days }),
      ...(want.remind && { remind: duty.remindOn }),
      ...(want.sent && { sent: duty.sent.map(({ at, superseded }) => [at, superseded]) }),
    }
    assert.deepEqual(told, want)
    assert.ok(duty.text.vi && (citations.length > 0 || duty.deadline.profile === 'host'), basis)
  }
})

test('an agenda becomes a list, a table and a calendar', () => {
  const office = { name: 'Sở Tư pháp', roles: ['unit'], remind: [5] }
  const query = { from: '2026-01-01', to: '2026-12-31', on: '2026-11-12' }
  const agenda = new Agenda(office, [Profile.builtin('ben-tre-03-2019')], vietnam, query)
  assert.match(agenda.toText(), /Sở Tư pháp/)
  assert.notEqual(agenda.toText('en'), agenda.toText('vi'))
  assert.ok(agenda.toCsv().split('\n').length > 1)
  const ics = agenda.toIcs('2026-03-01T08:00:00+07:00')
  assert.match(ics, /^BEGIN:VCALENDAR\r\n/)
  assert.match(ics, /DTSTART;VALUE=DATE:20261119/)
  assert.ok(agenda.reminders.every((duty) => duty.remindOn.includes('2026-11-12')))
  assert.throws(() => agenda.toIcs('hôm nay'), { code: 'invalid-date' })
  assert.throws(() => agenda.toText('fr'), { code: 'invalid-argument' })
  assert.throws(() => new Agenda({ nam: '' }, [], vietnam, query), { code: 'invalid-argument' })
})
