'use strict'

/** A text longer than this crosses by itself. */
const LONG = 200
/** Deeper than any record goes; an object that goes in circles ends here. */
const DEEPEST = 8
/** The letter of the first kind of record, and of the first field of a kind. */
const FIRST = 0x20

/**
 * Writes many records as one text, which `src/written.rs` reads: each a line, which is empty for what is
 * no plain record, so that the addon reads the object itself and says what is wrong.
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

  /** Returns the text, how often a word ends in it, and the texts that cross by themselves. */
  write(records) {
    const out = { text: '', ends: 0, long: [] }
    for (const record of records) {
      const line = { text: '', ends: 0, long: [] }
      if (this.#record(line, record)) {
        out.text += line.text
        out.ends += line.ends
        out.long.push(...line.long)
      }
      out.text += '\n'
    }
    return out
  }

  #record(line, record) {
    if (typeof record !== 'object' || record === null) return false
    const kind = this.#kinds.get(record.kind)
    if (kind === undefined) return false
    line.text = kind.letter
    for (const name in record) {
      const value = record[name]
      if (name === 'kind' || value === undefined) continue
      const letter = kind.fields.get(name)
      if (letter === undefined) return false
      line.text += letter
      if (!written(line, value, 0)) return false
    }
    return true
  }
}

/** Writes a value; tells whether it is plain data. */
function written(line, value, depth) {
  switch (typeof value) {
    case 'string':
      if (value.length > LONG) {
        line.text += 'l'
        line.long.push(value)
      } else {
        line.text += `s${value}\0`
        line.ends += 1
      }
      return true
    case 'boolean':
      line.text += value ? 't' : 'f'
      return true
    case 'number':
      line.text += `d${value}\0`
      line.ends += 1
      return Number.isSafeInteger(value)
    case 'object':
      if (value === null) {
        line.text += 'n'
        return true
      }
      return depth < DEEPEST && (Array.isArray(value) ? list(line, value, depth) : object(line, value, depth))
    default:
      return false
  }
}

function list(line, values, depth) {
  line.text += '['
  for (const value of values) if (!written(line, value, depth + 1)) return false
  line.text += ']'
  return true
}

function object(line, fields, depth) {
  line.text += '{'
  for (const name in fields) {
    line.text += `${name}\0`
    line.ends += 1
    if (!written(line, fields[name], depth + 1)) return false
  }
  line.text += '}'
  return true
}

module.exports = Writer
