import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Act, Citation, DocumentNumber, findDates, parseDate, readLegalText } from 'quyche'
import { each } from './vectors.mjs'

each('citations.json', ({ text, in: part, full, compact, prose }) => {
  const citation = part ? Citation.parse(text, { part }) : Citation.parse(text)
  assert.equal(String(citation), full)
  assert.equal(citation.compact(), compact)
  assert.equal(citation.prose(), prose)
  assert.equal(JSON.stringify({ citation }), JSON.stringify({ citation: full }))
})

test('a citation tells its parts', () => {
  const citation = Citation.parse('QC Điều 10 khoản 5 điểm b, ý 2')
  assert.equal(citation.part, 'QC')
  assert.equal(citation.article, '10')
  assert.equal(citation.clause, '5')
  assert.equal(citation.point, 'b')
  assert.equal(citation.sentence, 2)
  assert.equal(citation.paragraph, null)
  assert.equal(citation.isInferred, false)
  assert.equal(String(citation.parent()), 'QC Điều 10 khoản 5 điểm b')
  assert.ok(Citation.parse('QC Đ10').contains(citation))
  assert.ok(!citation.contains(Citation.parse('QC Đ10')))
})

test('a list shares its part', () => {
  const list = Citation.parseList('Đ9.3; Đ10.1', { part: 'QC' })
  assert.deepEqual(list.map(String), ['QC Điều 9 khoản 3', 'QC Điều 10 khoản 1'])
})

each('numbers.json', (one) => {
  if (one.found) {
    const found = DocumentNumber.findAll(one.text).map(({ span, number, proposal }) => ({
      text: one.text.slice(span.start, span.end),
      ...(number && { number }),
      ...(proposal && { proposal }),
    }))
    assert.deepEqual(found, one.found)
    return
  }
  const number = DocumentNumber.parse(one.text)
  assert.equal(String(number), one.number)
  assert.equal(number.sequence, one.sequence)
  assert.equal(number.year, one.year ?? null)
  assert.equal(number.kind, one.kind ?? null)
  assert.equal(number.issuer, one.issuer)
  assert.equal(number.searchKey(), one.key)
  assert.ok(DocumentNumber.parse(String(number)).equals(number))
})

test('places of numbers count UTF-16 units', () => {
  const text = '📜📜 Số 03/2019/QĐ-UBND'
  const { span, printed } = DocumentNumber.find(text)
  assert.equal(text.slice(span.start, span.end), printed)
  assert.equal(DocumentNumber.find('không có số'), null)
})

test('days are found as offices write them', () => {
  const text = '📜 Quyết định số 26/2011/QĐ-UBND ngày 31 tháng 5 năm 2011, có hiệu lực từ 10/6/2011'
  const found = findDates(text)
  assert.deepEqual(found.map((one) => one.date), ['2011-05-31', '2011-06-10'])
  assert.equal(text.slice(found[1].span.start, found[1].span.end), '10/6/2011')
  assert.equal(parseDate('ngày 11 tháng 01 năm 2019'), '2019-01-11')
  assert.throws(() => parseDate('24/7'), { code: 'invalid-date' })
})

each('legal_dates.json', ({ text, found: expected }) => {
  const found = findDates(text).map(({ span, date, day, month }) => ({
    text: text.slice(span.start, span.end),
    ...(date ? { date } : { day, month }),
  }))
  assert.deepEqual(found, expected)
})

each('structure.json', (one) => {
  const { text } = one
  const { units } = readLegalText(text)
  const compact = ({ citation }) => Citation.parse(citation).compact()
  assert.deepEqual(units.map((unit) => [compact(unit), unit.reading]), one.units)
  const cut = (span) => span && text.slice(span.start, span.end)
  // A number that was inferred stands in brackets; it is asked for without.
  const plain = (citation) => citation.replace(/[[\]]/g, '')
  const find = (place) => {
    const wanted = String(Citation.parse(place, { part: 'VB' }))
    return units.find(({ citation }) => plain(citation) === plain(wanted))
  }
  for (const [place, wanted] of Object.entries(one.texts ?? {})) {
    assert.equal(cut(find(place).text), wanted, place)
  }
  for (const [place, wanted] of Object.entries(one.headings ?? {})) {
    assert.equal(cut(find(place).heading), wanted, place)
  }
  for (const { parent } of units) assert.ok(parent === undefined || units[parent])
})

test('the head of a legal text is read behind an emoji', () => {
  const text = '📜 ỦY BAN NHÂN DÂN\nTỈNH BẾN TRE\nSố: 03/2019/QĐ-UBND\nBến Tre, ngày 11 tháng 01 năm 2019\nQUYẾT ĐỊNH\nĐiều 1. Ban hành Quy chế.'
  const { headers: [head], units } = readLegalText(text)
  assert.equal(head.number.number, '03/2019/QĐ-UBND')
  assert.equal(head.date.date, '2019-01-11')
  const article = units.find((unit) => unit.kind === 'article')
  assert.match(text.slice(article.span.start, article.span.end), /^Điều 1\. /)
})

each('acts.json', ({ number, on, standing, replaced_by: replacedBy }) => {
  const act = Act.numbered(number)
  const found = act.standing(on)
  assert.equal(found.standing, standing)
  if (replacedBy) assert.deepEqual(found.replacedBy, replacedBy)
  assert.equal(Act.builtin(act.id).number, act.number)
})

test('an act tells its provisions', () => {
  const acts = Act.all()
  assert.ok(acts.some((act) => act.provisions.length > 0))
  for (const { citation, duty } of acts.flatMap((act) => act.provisions)) {
    assert.ok(citation && duty.vi && duty.en)
  }
  assert.equal(Act.builtin('nd-0-0000'), null)
  assert.equal(Act.numbered('1/1900/NĐ-CP'), null)
})
