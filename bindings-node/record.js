'use strict'

/** A text longer than this crosses by itself. */
const LONG = 200
/** Deeper than any record goes; an object that goes in circles ends here. */
const DEEPEST = 8
/** The letter of the first kind of record, and of the first field of a kind. */
const FIRST = 0x20

/**
 * Writes many records for the addon, as `src/written.rs` reads them: letters that say what is there, a
 * line a record, and words. A line is empty for what is no plain record: then the addon reads the object
 * itself and says what is wrong.
 */
class Writer {
  #kinds

  /** `forms` are the kinds of record with the names of their fields. */
  constructor(forms) {
    const letters = (names) => new Map(names.map((name, at) => [name, String.fromCharCode(FIRST + at)]))
    const kinds = letters(forms.map(([kind]) => kind))
    this.#kinds = new Map(
      forms.map(([kind, fields]) => [
        kind,
        { letter: kinds.get(kind), fields: letters([...fields, 'attestations']) },
      ]),
    )
  }

  /** Returns letters and words as one text, how many words it holds, and the texts that cross by themselves. */
  write(records) {
    const out = { letters: '', words: [], long: [] }
    for (const record of records) {
      const { letters, words, long } = out
      const [before, apart] = [words.length, long.length]
      if (!this.#record(out, record)) {
        out.letters = letters
        words.length = before
        long.length = apart
      }
      out.letters += '\n'
    }
    const { letters, words, long } = out
    const count = words.unshift(letters)
    return { text: words.join('\0'), count, long }
  }

  #record(out, record) {
    if (typeof record !== 'object' || record === null) return false
    const kind = this.#kinds.get(record.kind)
    if (kind === undefined) return false
    out.letters += kind.letter
    for (const name in record) {
      const value = record[name]
      if (name === 'kind' || value === undefined) continue
      const letter = kind.fields.get(name)
      if (letter === undefined) return false
      out.letters += letter
      if (!written(out, value, 0)) return false
    }
    return true
  }
}

/** Writes a value; tells whether it is plain data. */
function written(out, value, depth) {
  switch (typeof value) {
    case 'string':
      if (value.length > LONG) {
        out.letters += 'l'
        out.long.push(value)
      } else {
        out.letters += 's'
        out.words.push(value)
      }
      return true
    case 'boolean':
      out.letters += value ? 't' : 'f'
      return true
    case 'number':
      out.letters += 'd'
      out.words.push(value)
      return Number.isSafeInteger(value)
    case 'object':
      if (value === null) {
        out.letters += 'n'
        return true
      }
      return depth < DEEPEST && (Array.isArray(value) ? list(out, value, depth) : object(out, value, depth))
    default:
      return false
  }
}

function list(out, values, depth) {
  out.letters += '['
  for (const value of values) if (!written(out, value, depth + 1)) return false
  out.letters += ']'
  return true
}

function object(out, fields, depth) {
  out.letters += '{'
  for (const name in fields) {
    out.letters += ':'
    out.words.push(name)
    if (!written(out, fields[name], depth + 1)) return false
  }
  out.letters += '}'
  return true
}

module.exports = Writer
