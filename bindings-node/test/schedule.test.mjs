import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Calendar, Profile, lastDay, occurrences, termEnd } from 'quyche'
import { camel, each } from './vectors.mjs'

const vietnam = Calendar.vietnam()

/** An object of the vectors with the keys of JavaScript. */
function keys(value) {
  if (Array.isArray(value)) return value.map(keys)
  if (value === null || typeof value !== 'object') return value
  const name = (key) => (/^[a-z_-]+$/.test(key) ? camel(key.replaceAll('-', '_')) : key)
  return Object.fromEntries(Object.entries(value).map(([key, value]) => [name(key), keys(value)]))
}

each('terms.json', ({ from, term, roll, expect }) => {
  const run = from.length === 10 ? lastDay : termEnd
  assert.equal(run(keys(term), from, vietnam, roll), expect)
})

each('deadlines.json', ({ schedule, from, to, options = {}, expect }) => {
  const { inForce: [first, last] = [], ...rest } = keys(options)
  const inForce = { from: first ?? undefined, to: last ?? undefined }
  const query = { from, to, inForce, ...rest }
  const found = occurrences(keys(schedule), vietnam, query)
  assert.deepEqual(found.map(told), expect)
})

function told(occurrence) {
  const { period, source, nominalDay = null, lastGoodDay = null, notes, window } = occurrence
  assert.ok(occurrence.why.vi && notes.every((note) => note.message.vi && note.message.en))
  return {
    period: period.code,
    source,
    nominal: nominalDay,
    last: lastGoodDay,
    notes: notes.map((note) => note.code),
    ...(window && { window: [window.firstDay, window.lastDay] }),
    ...(occurrence.workdaysLeft !== undefined && { workdaysLeft: occurrence.workdaysLeft }),
    ...(occurrence.target !== undefined && { target: occurrence.target }),
  }
}

each('profile_deadlines.json', ({ profile: id, from, to, roles, hostDue, assumeInForce, expect }) => {
  const profile = Profile.builtin(id)
  const query = { from, to, roles, hostDue: hostDue && keys(hostDue), assumeInForce }
  const found = profile.deadlines(vietnam, query).map((deadline) => {
    assert.equal(deadline.profile, id)
    assert.ok(deadline.title.vi && deadline.duty.vi && deadline.validity.kind)
    return {
      id: deadline.id.replace(`${id}/`, ''),
      last: deadline.occurrence.lastGoodDay ?? null,
      source: deadline.occurrence.source,
      cite: deadline.citations[0],
    }
  })
  assert.deepEqual(found, expect)
})

test('a query of the wrong shape is refused', () => {
  const profile = Profile.builtin('nghe-an-80-2025')
  const refused = (query, code) =>
    assert.throws(() => profile.deadlines(vietnam, query), { code })
  refused({ from: '2026-01-01', to: '31/12/2026' }, 'invalid-date')
  const year = { from: '2026-01-01', to: '2026-12-31' }
  refused({ ...year, reading: 'loose' }, 'invalid-argument')
  refused({ ...year, roll: 'back' }, 'invalid-argument')
  refused({ ...year, hostDue: { X: { never: {} } } }, 'invalid-argument')
  assert.deepEqual(profile.deadlines(vietnam, { from: '2026-12-31', to: '2026-01-01' }), [])
})
