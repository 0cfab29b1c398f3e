import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charsetNames, charsetOfFont, damage, decode, decodeFont, detect, encode, misread, Normalizer, placeTones } from 'quyche'
import { each, file } from './vectors.mjs'

each('charsets.json', ({ charset, bytes, text, both }) => {
  const raw = Buffer.from(bytes, 'hex')
  const decoded = decode(raw, charset)
  assert.deepEqual([decoded.text, decoded.lost], [text, []])
  assert.equal(decode(new Uint8Array(raw), charset).text, text)
  if (both) {
    const encoded = encode(text, charset)
    assert.deepEqual([encoded.bytes.toString('hex'), encoded.lost], [bytes, []])
  }
})

each('damage.json', ({ text, score: [low, high], kinds }) => {
  const found = damage(text)
  assert.ok(low <= found.score && found.score <= high, `${found.score}`)
  const known = found.reasons.map((reason) => reason.kind)
  for (const kind of kinds) assert.ok(known.includes(kind), kind)
})

test('bytes tell their character set, and their lost letters', () => {
  const text = 'Ủy ban nhân dân tỉnh công khai danh mục dịch vụ công trực tuyến trên Cổng thông tin.'
  const { bytes } = encode(text, 'tcvn3')
  const { charset, confidence } = detect(bytes)
  assert.equal(charset, 'tcvn3')
  assert.ok(confidence > 0 && confidence <= 1)
  const source = '😀 Bến Tre'
  const { lost } = encode(source, 'tcvn3')
  assert.deepEqual(lost.map(({ start, end }) => source.slice(start, end)), ['😀'])
  assert.throws(() => decode(bytes, 'klingon'), { code: 'unknown-charset' })
})

test('text stored from legacy bytes is found behind an emoji', () => {
  const source = '😀 Thñ tôc hµnh chÝnh cña tØnh'
  const [run] = misread(source)
  assert.equal(run.charset, 'tcvn3')
  assert.match(run.text, /Thủ tục hành chính của tỉnh/)
  assert.ok(source.slice(run.span.start, run.span.end).startsWith('Thñ'))
})

test('tone marks are placed the old way or the new', () => {
  assert.equal(placeTones('hoà khoẻ uỷ', 'first'), 'hòa khỏe ủy')
  assert.equal(placeTones('hòa khỏe ủy', 'main'), 'hoà khoẻ uỷ')
  assert.throws(() => placeTones('', 'last'), { code: 'invalid-argument' })
})

test('what a set cannot hold as the vectors have it', () => {
  for (const { name, charset, text, lost, bytes } of file('charsets.json').unwritable) {
    const encoded = encode(text, charset)
    assert.equal(Buffer.from(encoded.bytes).toString('hex'), bytes, name)
    assert.deepEqual(encoded.lost.map((span) => text.slice(span.start, span.end)), lost, name)
  }
})

test('misread runs as the vectors have them', () => {
  for (const { name, text, runs } of file('charsets.json').misread) {
    const found = misread(text).map((run) => ({
      text: text.slice(run.span.start, run.span.end),
      charset: run.charset,
      reads: run.text,
    }))
    assert.deepEqual(found, runs, name)
  }
})

test('capitals of a font', () => {
  assert.equal(charsetOfFont('.VnTimeH'), 'tcvn3')
  assert.equal(charsetOfFont('Times New Roman'), null)
  assert.ok(charsetNames().includes('viqr'))
  assert.equal(decodeFont(Buffer.from('th\xf1 t\xf4c', 'latin1'), 'tcvn3', 'font').text, 'THỦ TỤC')
  assert.throws(() => decodeFont(new Uint8Array(), 'tcvn3', 'small'), { code: 'invalid-argument' })
})

test('pieces of UTF-8 may end anywhere', () => {
  const bytes = Buffer.from('Tie\u0302\u0301ng Vie\u0323\u0302t 😀')
  for (const size of [1, 2, 3, 7, bytes.length]) {
    const normalizer = new Normalizer()
    let out = ''
    for (let at = 0; at < bytes.length; at += size) out += normalizer.push(bytes.subarray(at, at + size))
    assert.equal(out + normalizer.finish(), 'Tiếng Việt 😀')
    assert.throws(() => normalizer.finish(), { code: 'invalid-argument' })
  }
  assert.throws(() => new Normalizer().push(Buffer.from([0xff])), { code: 'invalid-utf8' })
})
