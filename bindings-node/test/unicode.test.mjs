import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold, irregularities, isNormalized, normalizationEdits, normalize } from 'quyche'
import { each } from './vectors.mjs'

const excerpt = (text, { start, end }) => text.slice(start, end)

function apply(text, edits) {
  return edits.reduceRight(
    (out, { span, replacement }) => out.slice(0, span.start) + replacement + out.slice(span.end),
    text,
  )
}

each('unicode.json', ({ text, normalized, edits, folded, irregularities: expected }) => {
  const changes = normalizationEdits(text)
  assert.equal(apply(text, changes), normalize(text))
  assert.equal(normalize(text), text.normalize('NFC'))
  assert.equal(isNormalized(text), normalize(text) === text)
  if (normalized !== undefined) assert.equal(normalize(text), normalized)
  if (folded !== undefined) assert.equal(fold(text), folded)
  if (edits !== undefined) {
    const found = changes.map((edit) => ({
      text: excerpt(text, edit.span),
      replacement: edit.replacement,
    }))
    assert.deepEqual(found, edits)
  }
  if (expected !== undefined) {
    const found = irregularities(text).map(({ span, kind, edit }) => ({
      text: excerpt(text, span),
      kind,
      ...(edit && { replacement: edit.replacement }),
    }))
    assert.deepEqual(found, expected)
  }
})

test('places count UTF-16 units', () => {
  const text = '😀🇻🇳 Tie\u0302\u0301ng Việt'
  const [{ span, replacement }] = normalizationEdits(text)
  assert.deepEqual(span, { start: 9, end: 12 })
  assert.equal(excerpt(text, span), 'e\u0302\u0301')
  assert.equal(replacement, 'ế')
})

test('text that is canonical already comes back as it is', () => {
  for (const text of ['', 'Tiếng Việt', 'Cổng thông tin – “Bến Tre”', '😀'.repeat(1000)]) {
    assert.equal(normalize(text), text)
    assert.ok(isNormalized(text))
  }
})

test('a lone surrogate stays in canonical text and never stops the work', () => {
  const text = 'Bến \ud800 Tre'
  assert.equal(normalize(text), text)
  assert.equal(typeof fold(text), 'string')
  const long = 'Tie\u0302\u0301ng \udc00 Việt '.repeat(1000)
  assert.equal(normalize(long), long.normalize('NFC'))
})

test('what is no text is refused', () => {
  for (const value of [undefined, null, 5, {}, []]) assert.throws(() => normalize(value))
})
