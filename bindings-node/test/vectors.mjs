// The vectors that Rust, Python and Node all read.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

export function file(name) {
  return JSON.parse(readFileSync(new URL(`../../tests/vectors/${name}`, import.meta.url), 'utf8'))
}

export function cases(name) {
  const { cases } = file(name)
  assert.ok(cases.length > 0, `no case in ${name}`)
  return cases
}

/** One test a case: `run` returns what `expect` says, or throws the code in `error`. */
export function each(name, run) {
  for (const one of cases(name)) {
    test(`${name}: ${one.name}`, () => {
      if (one.error) {
        assert.throws(() => run(one), { code: one.error })
      } else {
        run(one)
      }
    })
  }
}

/** `source_agency` as `sourceAgency`, the way the binding writes names of fields. */
export const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase())

/** A record of a vector as a JavaScript host writes it. */
export const record = (fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [camel(name), value]))
