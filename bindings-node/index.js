'use strict'

const native = load()

exports.Calendar = native.Calendar
exports.Citation = native.Citation
exports.DocumentNumber = native.DocumentNumber
exports.LunarDate = native.LunarDate
exports.Profile = native.Profile
exports.Report = native.Report
exports.checkNames = native.checkNames
exports.checkPage = native.checkPage
exports.fold = native.fold
exports.irregularities = native.irregularities
exports.isNormalized = native.isNormalized
exports.normalizationEdits = native.normalizationEdits
exports.normalize = native.normalize

for (const name of ['verdicts', 'failures', 'open']) keep(native.Report.prototype, name)
for (const name of ['head', 'rules', 'notes']) keep(native.Profile.prototype, name)

/** Lets a getter of a frozen value make its object once. */
function keep(prototype, name) {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name)
  const made = new WeakMap()
  Object.defineProperty(prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      if (!made.has(this)) made.set(this, get.call(this))
      return made.get(this)
    },
  })
}

function load() {
  try {
    return require('./native.js')
  } catch (cause) {
    const here = `${process.platform}-${process.arch}`
    const error = new Error(
      `quyche has no binary for ${here}: install the package \`quyche-${here}…\` that npm lists as ` +
        'optional, or run `npm run build` in a checkout',
      { cause },
    )
    error.code = 'missing-binary'
    throw error
  }
}
