import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  foldCase,
  normalize,
  normalizeMany,
  placeTones,
  Restorer,
  spellingKey,
  standardMentions,
  Syllable,
  typingResidue,
} from 'quyche'
import { each, file } from './vectors.mjs'

const restorer = new Restorer()
const excerpt = (text, { start, end }) => text.slice(start, end)

each('restore.json', ({ text, restored }) => {
  assert.equal(restorer.restore(text), restored)
  const proposals = restorer.proposals(text, 3)
  assert.equal(proposals[0].text, restored)
  assert.deepEqual(proposals, proposals.toSorted?.((a, b) => b.score - a.score) ?? proposals)
})

each('repairs.json', ({ text, found }) => {
  const repairs = restorer.repairs(text)
  assert.deepEqual(repairs.map((one) => [excerpt(text, one.span), one.replacement]), found)
  assert.ok(repairs.every(({ score }) => score >= 0 && score <= 1))
})

each('typing.json', ({ text, method, found }) => {
  const residue = typingResidue(text)
  assert.deepEqual(residue.map((one) => [excerpt(text, one.span), one.text]), found)
  assert.ok(residue.every((one) => one.method === method))
})

each('spelling.json', ({ text, first, main, key, case_folded: folded }) => {
  if (first !== undefined) assert.equal(placeTones(text, 'first'), first)
  if (main !== undefined) assert.equal(placeTones(text, 'main'), main)
  if (key !== undefined) assert.equal(spellingKey(text), key)
  if (folded !== undefined) assert.equal(foldCase(text), folded)
})

test('syllables and their parts', () => {
  const { syllables, no_syllables: none } = file('spelling.json')
  for (const { word, onset, rhyme, tone, spelled } of syllables) {
    const syllable = Syllable.parse(word)
    assert.deepEqual([syllable.onset, syllable.rhyme, syllable.tone], [onset, rhyme, tone], word)
    assert.equal(syllable.spelled('first'), spelled)
  }
  for (const word of none) assert.equal(Syllable.parse(word), null, word)
})

test('names of the standard', () => {
  for (const { text, found } of file('spelling.json').standards) {
    const mentions = standardMentions(text)
    const shown = mentions.map((one) => ({
      text: excerpt(text, one.span),
      standard: one.standard,
      exact: one.exact,
    }))
    assert.deepEqual(shown, found)
  }
})

test('how often a syllable stands', () => {
  assert.ok(restorer.frequency('của') > 10_000)
  assert.equal(restorer.frequency('zwq'), null)
  assert.ok(restorer.frequencies()[0].frequency >= restorer.frequency('của'))
})

test('many texts at once, lone surrogates too', () => {
  const texts = ['Vie\u0323\u0302t', 'Bến Tre', '', 'a\ud800e\u0301']
  assert.deepEqual(normalizeMany(texts), texts.map((text) => normalize(text)))
  assert.equal(normalize(texts[3]), 'a\ud800é')
})
