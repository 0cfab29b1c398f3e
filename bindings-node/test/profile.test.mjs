import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Profile, checkNames, checkPage } from 'quyche'
import { camel, cases, each, record } from './vectors.mjs'

const profiles = new Map(Profile.builtinIds().map((id) => [id, Profile.builtin(id)]))
const benTre = profiles.get('ben-tre-03-2019')
const on = '2026-03-01'

test('every built-in profile is read', () => {
  assert.equal(profiles.size, 4)
  for (const [id, profile] of profiles) {
    assert.equal(profile.id, id)
    assert.equal(profile.head.id, id)
    assert.ok(profile.rules.length > 0, id)
    assert.ok(profile.notes.every((note) => note.id && note.vi && note.en), id)
    for (const rule of profile.rules) {
      assert.ok([...checkNames(), 'imported'].includes(rule.check), rule.check)
      assert.match(rule.citation, /^(CV|VB|QĐ|QC|PL) /)
    }
  }
  assert.ok(checkPage('password').includes('## Fails'))
  assert.equal(checkPage('passwort'), null)
})

test('an empty author fails, an unknown one is asked for', () => {
  const article = { kind: 'article', reuse: true, source: 'TTXVN' }
  const report = benTre.validate({ ...article, author: '' }, { on })
  const verdict = report.failures.find((one) => one.rule === 'ATTRIBUTION-SOURCE')
  assert.equal(verdict.outcome, 'fail')
  assert.deepEqual(verdict.fields, ['author'])
  assert.equal(verdict.citation, 'QC Điều 9 khoản 3')
  assert.equal(verdict.severity, 'violation')
  assert.equal(verdict.places[0].reason.code, 'empty')
  assert.match(verdict.message.vi, /^Tác giả để trống, cần điền\. /)
  assert.match(verdict.message.en, /^Author is empty, fill it in\. /)
  for (const unknown of [undefined, null]) {
    const report = benTre.validate({ ...article, author: unknown }, { on })
    assert.equal(report.outcome('ATTRIBUTION-SOURCE'), 'needs-fact')
    const open = report.open.find((one) => one.rule === 'ATTRIBUTION-SOURCE')
    assert.deepEqual(open.fields, ['author'])
    assert.deepEqual(open.places, [])
  }
})

test('places count UTF-16 units in the text of their field', () => {
  const body = '😀🇻🇳 Cổng Tie\u0302\u0301ng Việt'
  const report = benTre.validate({ kind: 'article', body, title: '😀 a\u0301' }, { on })
  const [verdict] = report.failures
  const excerpts = verdict.places.map(({ field, span }) =>
    [field, { body, title: '😀 a\u0301' }[field].slice(span.start, span.end)])
  assert.deepEqual(excerpts.sort(), [['body', 'e\u0302\u0301'], ['title', 'a\u0301']])
})

test('a report is made once and can be written as JSON', () => {
  const report = benTre.validate({ kind: 'article', author: '' }, { on })
  assert.equal(report.verdicts, report.verdicts)
  assert.equal(report.profile, 'ben-tre-03-2019')
  assert.equal(report.on, on)
  assert.equal(report.validity.kind, 'in-force')
  assert.equal(report.passes, false)
  const json = JSON.parse(JSON.stringify(report))
  assert.deepEqual(json.verdicts, JSON.parse(JSON.stringify(report.verdicts)))
  assert.equal(json.on, on)
})

test('a regulation that does not bind says so', () => {
  assert.deepEqual(benTre.validity('2019-01-24').kind, 'not-yet')
  assert.equal(benTre.validity('2019-01-24').from, '2019-01-25')
  const draft = profiles.get('binh-phuoc-draft-2015')
  const article = { kind: 'article', body: '' }
  const report = draft.validate(article, { on })
  assert.equal(report.validity.kind, 'draft')
  assert.ok(report.verdicts.every((verdict) => verdict.outcome === 'not-applicable'))
  const assumed = draft.validate(article, { on, assumeInForce: true })
  assert.ok(assumed.verdicts.some((verdict) => verdict.outcome !== 'not-applicable'))
})

test('a record with a wrong name or shape is refused in the words of JavaScript', () => {
  const refused = (record, message) =>
    assert.throws(() => benTre.validate(record, { on }), { code: 'invalid-record', message })
  refused({ kind: 'article', sourceAgnecy: '' }, /`sourceAgnecy`, did you mean `sourceAgency`\?/)
  refused({ kind: 'article', source_agency: '' }, /`source_agency`, did you mean `sourceAgency`\?/)
  refused({ kind: 'article', publishedAt: 5 }, /field `publishedAt`/)
  refused({ kind: 'artikel' }, /`article`/)
  refused({}, /no `kind`/)
  refused({ kind: 'article', reuse: 'yes' }, /field `reuse`: expected true or false/)
  refused({ kind: 'article', publishedAt: '2026-02-30' }, /field `publishedAt`/)
  refused({ kind: 'article', reviews: [['role']] }, /field `reviews`: expected a list of objects/)
  refused({ kind: 'article', reviews: [{ rolle: 'a' }] }, /unknown field `rolle`/)
  refused({ kind: 'article', attestations: [{ by: 5 }] }, /expected a string/)
  refused({ kind: 'article', title: () => '' }, /./)
  for (const value of [undefined, null, 'article', 5, []]) refused(value, /expected an object/)
  const circle = { kind: 'article' }
  circle.reviews = [circle]
  refused(circle, /./)
})

test('what is undefined or null was not said, and a getter is read', () => {
  const outcome = (record) => benTre.validate({ kind: 'article', ...record }, { on }).outcome('ATTRIBUTION-SOURCE')
  assert.equal(outcome({ reuse: true, source: 'TTXVN', author: undefined }), 'needs-fact')
  assert.equal(outcome({ reuse: true, source: 'TTXVN', author: null, attestations: null }), 'needs-fact')
  const record = { get kind() { return 'article' }, reuse: true, source: 'TTXVN', get author() { return '' } }
  assert.equal(benTre.validate(record, { on }).outcome('ATTRIBUTION-SOURCE'), 'fail')
})

test('a profile, a day or an identifier that is wrong is an error with a code', () => {
  assert.throws(() => Profile.builtin('hue'), {
    code: 'unknown-profile',
    message: 'no built-in profile `hue`',
  })
  assert.throws(() => Profile.parse('[profile]\nid = 5', 'hue.toml'), {
    code: 'invalid-profile',
    message: /^hue\.toml:\d+:\d+: /,
  })
  assert.throws(() => Profile.parse(''), { code: 'invalid-profile' })
  const article = { kind: 'article' }
  assert.throws(() => benTre.validate(article, { on: '2026-02-30' }), { code: 'invalid-date' })
  assert.throws(() => benTre.validate(article, { on: '' }), { code: 'invalid-date' })
  assert.throws(() => benTre.validate(article, {}))
  assert.throws(() => benTre.validate(article))
})

test('nothing at all and 50 MB are both judged', () => {
  const empty = benTre.validate({ kind: 'article', title: '', body: '' }, { on })
  assert.ok(empty.verdicts.length > 0)
  const body = 'Cổng thông tin điện tử tỉnh Bến Tre. '.repeat(1_100_000)
  assert.ok(Buffer.byteLength(body) > 50_000_000)
  const report = benTre.validate({ kind: 'article', title: '', summary: '', body }, { on })
  assert.equal(report.outcome('UNICODE-6909'), 'pass')
})

const folder = new URL('../../tests/vectors/', import.meta.url)
const files = ['checks', 'scenarios'].flatMap((name) =>
  readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`))

/** A host's profile of one rule that takes over a provision, given as `act/provision`. */
function importing(place) {
  const [act, provision] = place.split('/')
  const profile = {
    id: 'import', title: 'Ví dụ', title_en: 'Example', province: 'Ví dụ', status: 'issued',
    effect: { from: '2000-01-01' }, issuer: 'Ví dụ', structure: { articles: 1 },
    latest_reference_applies: true,
  }
  const rule = {
    id: 'IMPORT', cite: 'QC Điều 1', modality: 'imported',
    duty: { vi: 'ví dụ.', en: 'an example.' }, import: { act, provision },
  }
  return Profile.parse(JSON.stringify({ profile, rule: [rule] }), 'import.json')
}

test('no vector is left out', () => {
  const texts = files.map((file) => readFileSync(new URL(file, folder), 'utf8'))
  const written = texts.reduce((sum, text) => sum + text.split('\n    {"name": ').length - 1, 0)
  assert.ok(files.length > 45)
  assert.equal(files.reduce((sum, file) => sum + cases(file).length, 0), written)
  assert.ok(written > 500)
})

for (const file of files) {
  each(file, (one) => {
    const situation = { on: one.on, assumeInForce: Boolean(one.assume_in_force) }
    const profile = one.import ? importing(one.import) : profiles.get(one.profile)
    const report = profile.validate(record(one.record), situation)
    if (one.validity) assert.equal(report.validity.kind, one.validity)
    const wanted = one.rules ?? { [one.rule]: one }
    for (const [rule, want] of Object.entries(wanted)) holds(report, one, rule, want)
  })
}

function holds(report, { record }, rule, want) {
  assert.equal(report.outcome(rule), want.expect, rule)
  const all = report.verdicts.filter((verdict) => verdict.rule === rule)
  const grave = all.filter((verdict) => verdict.outcome === want.expect)
  const places = grave.flatMap((verdict) => verdict.places)
  if (want.fields) {
    const fields = new Set(grave.flatMap((verdict) => verdict.fields))
    assert.deepEqual([...fields], want.fields.map(camel), rule)
  }
  if (want.reasons) assert.deepEqual(places.map((place) => place.reason.code), want.reasons, rule)
  if (want.texts) {
    const text = new Map(Object.entries(record).map(([name, text]) => [camel(name), text]))
    const excerpts = places
      .filter(({ field, span }) => span && typeof text.get(field) === 'string')
      .map(({ field, span }) => text.get(field).slice(span.start, span.end))
    assert.deepEqual(excerpts, want.texts, rule)
  }
  if (want.cite) assert.equal(all[0].citation, want.cite, rule)
}

for (const { name, file, text, message } of cases('profile_errors.json')) {
  test(`a wrong profile names the place and the nearest word: ${name}`, () => {
    assert.throws(() => Profile.parse(text, file), { code: 'invalid-profile', message })
  })
}
