import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Folded, PlainText, WatchList, personalData, secrecyMarks } from 'quyche'
import { each } from './vectors.mjs'

const cut = (text, { start, end }) => text.slice(start, end)
const place = (text, excerpt) => {
  const start = text.indexOf(excerpt)
  return { start, end: start + excerpt.length }
}

each('sensitive.json', ({ text, found }) => {
  const marks = secrecyMarks(text).map(({ span, level }) => [span, level])
  const people = personalData(text, '2026-03-01').map(({ span, kind }) => [span, kind])
  const all = [...marks, ...people].sort(([a], [b]) => a.start - b.start || a.end - b.end)
  assert.deepEqual(all.map(([span, kind]) => [kind, cut(text, span)]), found)
})

each('markup.json', ({ markup, source, text, places }) => {
  const plain = markup === 'html' ? PlainText.fromHtml(source) : PlainText.fromMarkdown(source)
  assert.equal(plain.text, text)
  for (const [excerpt, stands] of places) {
    assert.equal(cut(source, plain.source(place(plain.text, excerpt))), stands)
  }
})

each('unicode.json', ({ text, places = [] }) => {
  const folded = new Folded(text)
  for (const one of places) {
    assert.equal(cut(text, folded.source(place(folded.text, one.folded))), one.text)
  }
})

test('places count UTF-16 units in text and in source', () => {
  const source = '<p>😀&amp;🇻🇳 <b>Cổng</b> TTĐT</p>'
  const plain = PlainText.fromHtml(source)
  assert.equal(plain.text, '😀&🇻🇳 Cổng TTĐT')
  assert.equal(cut(source, plain.source(place(plain.text, 'Cổng TTĐT'))), 'Cổng</b> TTĐT')
  const text = '😀 Điện thoại 0912 345 678'
  assert.equal(cut(text, personalData(text, '2026-03-01')[0].span), '0912 345 678')
})

test('watched words are found on the bounds of syllables', () => {
  const list = new WatchList(['cờ bạc', { text: 'Đá', exact: true }])
  const text = '😀 Co bac, CỜ BẠC; đá bóng, da bò; cobac'
  const found = list.find(text).map(({ span, term }) => [cut(text, span), term])
  assert.deepEqual(found, [['Co bac', 0], ['CỜ BẠC', 0], ['đá', 1]])
  assert.throws(() => new WatchList([' ']), { code: 'invalid-record' })
})
