'use strict'

/** A text longer than this crosses by itself. */
const LONG = 200
/** Deeper than any record goes; an object that goes in circles ends here. */
const DEEPEST = 8
/** The letter of the first kind of record, and of the first field of a kind. */
const FIRST = 0x20

/** What stands for a value, or for a part of one. */
const [TEXT, APART, YES, NO, NUMBER, NULL, LIST, LIST_END, OBJECT, KEY, OBJECT_END] = Buffer.from('sltfdn[]{:}')
/** Ends a record. */
const END = 0x0a

/**
 * Writes many records for the addon, as `src/written.rs` reads them: letters that say what is there, a
 * line a record, and words. A line is empty for what is no plain record: then the addon reads the object
 * itself and says what is wrong.
 */
class Writer {
  #kinds
  #letters = Buffer.alloc(1 << 10)
  #end = 0
  #words = []
  #long = []

  /** `forms` are the kinds of record with the names of their fields. */
  constructor(forms) {
    const letters = (names) => new Map(names.map((name, at) => [name, FIRST + at]))
    const kinds = letters(forms.map(([kind]) => kind))
    this.#kinds = new Map(
      forms.map(([kind, fields]) => [
        kind,
        { letter: kinds.get(kind), fields: letters([...fields, 'attestations']) },
      ]),
    )
  }

  /** Returns letters and words as one text, how many pieces it has, and the texts that cross by themselves. */
  write(records) {
    this.#end = 0
    const words = (this.#words = [''])
    const long = (this.#long = [])
    for (const record of records) {
      const [end, said, apart] = [this.#end, words.length, long.length]
      if (!this.#record(record)) {
        this.#end = end
        words.length = said
        long.length = apart
      }
      this.#put(END)
    }
    words[0] = this.#letters.latin1Slice(0, this.#end)
    return { text: words.join('\0'), count: words.length, long }
  }

  #put(letter) {
    if (this.#end === this.#letters.length) {
      this.#letters = Buffer.concat([this.#letters, Buffer.alloc(this.#end)])
    }
    this.#letters[this.#end++] = letter
  }

  #record(record) {
    if (typeof record !== 'object' || record === null) return false
    const kind = this.#kinds.get(record.kind)
    if (kind === undefined) return false
    this.#put(kind.letter)
    for (const name in record) {
      const value = record[name]
      if (name === 'kind' || value === undefined) continue
      const letter = kind.fields.get(name)
      if (letter === undefined) return false
      this.#put(letter)
      if (!this.#value(value, 0)) return false
    }
    return true
  }

  /** Writes a value; tells whether it is plain data. */
  #value(value, depth) {
    switch (typeof value) {
      case 'string':
        this.#put(value.length > LONG ? APART : TEXT)
        ;(value.length > LONG ? this.#long : this.#words).push(value)
        return true
      case 'boolean':
        this.#put(value ? YES : NO)
        return true
      case 'number':
        this.#put(NUMBER)
        this.#words.push(value)
        return Number.isSafeInteger(value)
      case 'object':
        if (value === null) {
          this.#put(NULL)
          return true
        }
        return depth < DEEPEST && (Array.isArray(value) ? this.#list(value, depth) : this.#object(value, depth))
      default:
        return false
    }
  }

  #list(values, depth) {
    this.#put(LIST)
    for (const value of values) if (!this.#value(value, depth + 1)) return false
    this.#put(LIST_END)
    return true
  }

  #object(fields, depth) {
    this.#put(OBJECT)
    for (const name in fields) {
      this.#put(KEY)
      this.#words.push(name)
      if (!this.#value(fields[name], depth + 1)) return false
    }
    this.#put(OBJECT_END)
    return true
  }
}

module.exports = Writer
