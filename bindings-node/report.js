'use strict'

/** Known here alone: who calls `new Report` has no report. */
const OWN = Symbol('own')

/**
 * Makes the class of reports: bytes, as a text that V8 keeps and frees like any other, until someone
 * asks for more than whether a report passes. The types say what its members do.
 */
module.exports = function reportsOf(Native) {
  let native
  class Report {
    #profile
    #packed
    #native

    static {
      native = (report) => (report.#native ??= Native.unpack(report.#profile, report.#packed))
    }

    constructor(own, profile, packed) {
      if (own !== OWN) throw new TypeError('a report comes from a `Profile`')
      this.#profile = profile
      this.#packed = packed
    }

    get passes() {
      return this.#packed.charCodeAt(0) === 1
    }

    outcome(rule) {
      return native(this).outcome(rule)
    }

    toJSON() {
      return native(this).toJSON()
    }
  }

  for (const name of ['profile', 'on', 'validity', 'verdicts', 'failures', 'open']) {
    const get = function () {
      return native(this)[name]
    }
    Object.defineProperty(Report.prototype, name, { configurable: true, enumerable: true, get })
  }
  return {
    Report,
    /** The report that a method of the addon returned as bytes. */
    of: (profile, packed) => new Report(OWN, profile, packed),
    /** What a function of the addon takes for a report; anything else as it is. */
    own: (value) => (value instanceof Report ? native(value) : value),
  }
}
