'use strict'

const native = load()

exports.Calendar = native.Calendar
exports.Citation = native.Citation
exports.LunarDate = native.LunarDate
exports.fold = native.fold
exports.irregularities = native.irregularities
exports.isNormalized = native.isNormalized
exports.normalizationEdits = native.normalizationEdits
exports.normalize = native.normalize

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
