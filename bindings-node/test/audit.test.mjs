import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Profile, jsonLines, sarif } from 'quyche'

const on = '2026-03-01'
const benTre = Profile.builtin('ben-tre-03-2019')
const inventory = {
  'bai-1': { kind: 'article', title: '😀 a\u0301', summary: '', body: '' },
  'cong-so': {
    kind: 'site', portal: 'component',
    sections: [{ name: 'Tin tức', items: 3, updated: '2026-02-27' }, { name: 'Dự án', items: 0 }],
  },
  'sao-luu': { kind: 'backup', oldest: '2026-02-01' },
}

test('an audit sums up by theme and body, and shows what to do', () => {
  const audit = benTre.audit(inventory, { on })
  assert.equal(audit.profile, benTre.id)
  assert.equal(audit.on, on)
  assert.equal(audit.validity.kind, 'in-force')
  const backup = audit.summary.find((line) => line.code === 'backup')
  assert.ok(backup.fail > 0)
  assert.ok(backup.name.vi.includes('sao lưu'))
  const office = audit.bodies.find((line) => line.code === 'office')
  assert.equal(office.name.vi, 'Văn phòng Ủy ban nhân dân tỉnh')
  const found = audit.findings.find((one) => one.verdict.rule === 'UNICODE-6909')
  assert.equal(found.record, 'bai-1')
  const [{ span }] = found.verdict.places
  assert.equal(inventory['bai-1'].title.slice(span.start, span.end), 'a\u0301')
  assert.deepEqual(audit.sections.map(({ section, days }) => [section, days]),
    [['Tin tức', 2], ['Dự án', undefined]])
  assert.ok(audit.unseen.some(({ rule }) => rule === 'ACCOUNT-PWD-ROTATION'))
  assert.match(audit.html(), /<html lang="vi">.*QC Điều 17 khoản 13/s)
  assert.match(audit.html('en'), /<html lang="en">/)
  assert.throws(() => audit.html('fr'))
  assert.throws(() => benTre.audit({ x: { kind: 'artikel' } }, { on }), { code: 'invalid-record' })
})

test('a regulation is inspected by its own rules', () => {
  assert.equal(benTre.inspect(on).failures.length, 0)
  const draft = Profile.builtin('binh-phuoc-draft-2015').inspect(on)
  assert.deepEqual(draft.open.map((one) => one.rule), ['PROFILE-EFFECT'])
})

test('reports become SARIF and JSON Lines', () => {
  const reports = { 'sao-luu': benTre.validate(inventory['sao-luu'], { on }) }
  const log = sarif(reports, 'en')
  assert.equal(log.version, '2.1.0')
  const broken = log.runs[0].results.find((one) => one.ruleId === 'BACKUP-RETENTION')
  assert.equal(broken.kind, 'fail')
  const lines = jsonLines(reports).trimEnd().split('\n').map((line) => JSON.parse(line))
  const line = lines.find((one) => one.rule === 'BACKUP-RETENTION')
  assert.equal(line.record, 'sao-luu')
  assert.equal(line.outcome, 'fail')
  assert.match(line.message, /01\/02\/2026/)
})
