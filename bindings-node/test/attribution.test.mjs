import assert from 'node:assert/strict'
import { test } from 'node:test'
import { creditLine, findCredit, formulaMatch, parseAttribution, reuseSigns } from 'quyche'
import { each } from './vectors.mjs'

each('attribution.json', (one) => {
  if (one.line !== undefined) return line(one)
  if (one.body !== undefined) return endOfArticle(one)
  if (one.reuse !== undefined) return reuse(one)
  formula(one)
})

function line(one) {
  const attribution = parseAttribution(one.line)
  const { author, source, date, url, compiled = false } = attribution
  assert.deepEqual(
    [author, source, date, url, compiled],
    [one.author, one.source, one.date, one.url, one.compiled ?? false],
  )
  assert.equal(creditLine(attribution), one.labelled)
  assert.equal(creditLine(attribution, 'press'), one.press)
  assert.deepEqual(parseAttribution(creditLine(attribution)), attribution)
}

function endOfArticle({ body, text, author, source }) {
  const credit = findCredit(body)
  assert.equal(credit && body.slice(credit.span.start, credit.span.end), text)
  if (!credit) return
  assert.equal(credit.attribution.author, author)
  assert.equal(credit.attribution.source, source)
  if (credit.author) assert.equal(body.slice(credit.author.start, credit.author.end), author)
}

function reuse({ reuse: body, signs }) {
  assert.deepEqual(reuseSigns(body).map(({ span }) => body.slice(span.start, span.end)), signs)
}

function formula({ in: text, formulas, match, formula, text: excerpt }) {
  const found = formulaMatch(text, formulas)
  assert.equal(found.kind, match === 'near' ? 'near-miss' : match)
  assert.equal(found.formula, formula)
  assert.equal(found.span && text.slice(found.span.start, found.span.end), excerpt)
}

test('places of a credit count UTF-16 units', () => {
  const body = '😀🇻🇳 Hội nghị kết thúc cùng ngày./. Trần Khánh/VOV.VN'
  const { span, author } = findCredit(body)
  assert.equal(body.slice(span.start, span.end), 'Trần Khánh/VOV.VN')
  assert.equal(body.slice(author.start, author.end), 'Trần Khánh')
})

test('signs of reuse tell their kind', () => {
  const body = '😀 Theo báo Nhân Dân, cầu đã thông xe.\nNguồn: TTXVN'
  const signs = reuseSigns(body)
  assert.ok(signs.some((sign) => sign.kind === 'credit'))
  for (const { span } of signs) assert.ok(body.slice(span.start, span.end).trim())
})

test('an attribution of the wrong shape is refused', () => {
  assert.throws(() => creditLine({ autor: '' }), { code: 'invalid-argument' })
  assert.throws(() => creditLine({ author: 5 }), { code: 'invalid-argument' })
  assert.throws(() => creditLine({}, 'loud'), { code: 'invalid-argument' })
  assert.equal(creditLine({ author: null, source: undefined }), '')
})
