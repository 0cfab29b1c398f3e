import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Agenda, Calendar, Profile, ReportTemplate, Summary, periodContaining } from 'quyche'
import { camel, each } from './vectors.mjs'

const written = (fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [camel(name), value]))

const run = {
  period: ({ every, day, expect }) => assert.equal(periodContaining(every, day)?.code ?? null, expect),
  summary({ reports, on, expect }) {
    const { total, agencies, months, ...rest } = new Summary(reports, { on })
    assert.deepEqual(rest, {})
    assert.deepEqual({ total, agencies, months }, expect)
  },
  paper({ form, paper, expect }) {
    const template = ReportTemplate.builtin(form)
    const content = written(paper)
    const page = template.toHtml(content).replaceAll('&#x2f;', '/')
    const text = template.text(content)
    const report = Profile.builtin(form).validate(template.record(content), { on: '2026-12-10' })
    const failed = report.failures.filter(({ rule }) => rule === 'REPORT-FORM')
    assert.deepEqual(failed.map(({ citation }) => citation), expect.faults)
    for (const part of expect.html ?? []) assert.ok(page.includes(part), part)
    for (const part of expect.text ?? []) assert.ok(text.includes(part), part)
    for (const part of expect.absent ?? []) assert.ok(!page.includes(part), part)
  },
}

each('reporting.json', (one) => run[one.op](one))

test('a paper becomes a document, or a page of the host', () => {
  const template = ReportTemplate.builtin('nghe-an-80-2025')
  const paper = { agency: 'UBND xã Kim Liên', year: 2026, sections: { I: ['Đã ban hành.'] } }
  assert.equal(template.toDocx(paper).subarray(0, 2).toString(), 'PK')
  assert.equal(template.toPage(paper, '<h1>{{ title }}</h1>'), '<h1>BÁO CÁO</h1>')
  assert.equal(template.keys[0], 'I')
  assert.equal(template.citation, 'PL')
  assert.throws(() => template.toPage(paper, '{{ nothing }}'), { code: 'invalid-form' })
  assert.throws(() => template.text({ agancy: '' }), { code: 'invalid-argument' })
  assert.throws(() => ReportTemplate.parse('profile = 1', 'own.toml'), { code: 'invalid-form' })
})

test('figures become a chart, and an agenda a page of the year', () => {
  const summary = new Summary([{ agency: 'Sở <A>', due: '2026-05-12' }], { on: '2026-05-13' })
  assert.match(summary.toSvg(), /Sở &lt;A&gt;/)
  assert.notEqual(summary.toSvg('en'), summary.toSvg())
  const vietnam = Calendar.vietnam()
  const query = { from: '2026-01-01', to: '2026-12-31', on: '2026-11-12' }
  const office = { name: 'Sở Tư pháp', roles: ['unit'] }
  const agenda = new Agenda(office, [Profile.builtin('ben-tre-03-2019')], vietnam, query)
  assert.match(agenda.toYearPage(2026, vietnam), /Tháng 11/)
})
