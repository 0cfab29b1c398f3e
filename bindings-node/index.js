'use strict'

/** So many records are written at once for the addon. */
const PART = 64

const native = load()
const Writer = require('./record.js')
const reports = require('./report.js')(native.Report)

exports.Act = native.Act
exports.Agenda = native.Agenda
exports.Audit = native.Audit
exports.Calendar = native.Calendar
exports.Citation = native.Citation
exports.DocumentNumber = native.DocumentNumber
exports.Folded = native.Folded
exports.LunarDate = native.LunarDate
exports.Normalizer = native.Normalizer
exports.PlainText = native.PlainText
exports.Profile = native.Profile
exports.Report = reports.Report
exports.ReportCase = native.ReportCase
exports.ReportFlow = native.ReportFlow
exports.ReportTemplate = native.ReportTemplate
exports.Restorer = native.Restorer
exports.ReviewCase = native.ReviewCase
exports.ReviewFlow = native.ReviewFlow
exports.SearchIndex = native.SearchIndex
exports.Summary = native.Summary
exports.Syllable = native.Syllable
exports.WatchList = native.WatchList
exports.analyze = native.analyze
exports.analyzeQuery = native.analyzeQuery
exports.charsetNames = native.charsetNames
exports.charsetOfFont = native.charsetOfFont
exports.checkNames = native.checkNames
exports.checkPage = native.checkPage
exports.creditLine = native.creditLine
exports.damage = native.damage
exports.decode = native.decode
exports.decodeFont = native.decodeFont
exports.detect = native.detect
exports.encode = native.encode
exports.findCredit = native.findCredit
exports.findDates = native.findDates
exports.fold = native.fold
exports.foldCase = native.foldCase
exports.formulaMatch = native.formulaMatch
exports.irregularities = native.irregularities
exports.isNormalized = native.isNormalized
exports.jsonLines = (named, lang) => native.jsonLines(owned(named), lang)
exports.lastDay = native.lastDay
exports.misread = native.misread
exports.normalizationEdits = native.normalizationEdits
exports.normalize = native.normalize
exports.normalizeBytes = native.normalizeBytes
exports.normalizeMany = normalizeMany
exports.occurrences = native.occurrences
exports.parseAttribution = native.parseAttribution
exports.parseDate = native.parseDate
exports.periodContaining = native.periodContaining
exports.personalData = native.personalData
exports.placeTones = native.placeTones
exports.readLegalText = native.readLegalText
exports.reuseSigns = native.reuseSigns
exports.sarif = (named, lang) => native.sarif(owned(named), lang)
exports.secrecyMarks = native.secrecyMarks
exports.spellingKey = native.spellingKey
exports.standardMentions = native.standardMentions
exports.termEnd = native.termEnd
exports.typingResidue = native.typingResidue

for (const name of ['verdicts', 'failures', 'open']) keep(native.Report.prototype, name)
for (const name of ['head', 'rules', 'notes']) keep(native.Profile.prototype, name)

const writer = new Writer(native.recordForms())
const { inspect, validate, validateMany } = native.Profile.prototype
Object.assign(native.Profile.prototype, {
  inspect(on) {
    return reports.of(this, inspect.call(this, on))
  },
  validate(record, situation) {
    const { text, count, long } = writer.write([record])
    return reports.of(this, validate.call(this, record, situation, text, count, long))
  },
  validateMany(records, situation) {
    if (!Array.isArray(records)) return validateMany.call(this, records, situation, '', 0, [])
    const all = []
    do {
      const part = records.slice(all.length, all.length + PART)
      const { text, count, long } = writer.write(part)
      for (const packed of validateMany.call(this, part, situation, text, count, long)) {
        all.push(reports.of(this, packed))
      }
    } while (all.length < records.length)
    return all
  },
})

const { mayPublish } = native.ReviewFlow.prototype
native.ReviewFlow.prototype.mayPublish = function (report, current) {
  return mayPublish.call(this, reports.own(report), current)
}

const { SearchIndex } = native
for (const name of ['open', 'inMemory', 'rebuild']) promise(SearchIndex, name)
for (const name of ['complete', 'search', 'similar', 'size', 'verify']) promise(SearchIndex.prototype, name)

const update = abortable(SearchIndex.prototype.update)
const turns = new WeakMap()
SearchIndex.prototype.update = async function (changes, options) {
  const batch = new native.Batch(changes)
  const turn = (turns.get(this) ?? Promise.resolve()).then(() => update.call(this, batch, options))
  turns.set(this, turn.catch(() => {}))
  return turn
}

/** Reports by name as the addon takes them. */
function owned(named) {
  if (typeof named !== 'object' || named === null) return named
  return Object.fromEntries(Object.entries(named).map(([name, report]) => [name, reports.own(report)]))
}

/** Short texts that are in the form already cross as one, joined by what no mark joins with. */
function normalizeMany(texts) {
  const calm = areShort(texts) && native.isNormalized(texts.join('\n'))
  return calm ? texts.slice() : native.normalizeMany(texts)
}

/** Whether these are texts of 200 units or fewer in the mean. */
function areShort(texts) {
  if (!Array.isArray(texts)) return false
  let units = 0
  for (const text of texts) {
    if (typeof text !== 'string') return false
    units += text.length
  }
  return units <= 200 * texts.length
}

function promise(owner, name) {
  owner[name] = abortable(owner[name])
}

/**
 * Lets the `signal` among the options, which stand last, cancel a call, and tells `progress` how far it is;
 * errors reject, none is thrown.
 */
function abortable(call) {
  return async function (...args) {
    const { signal, progress } = args.at(-1) ?? {}
    const signalled = signal instanceof AbortSignal
    if (!signalled && typeof progress !== 'function') return call.apply(this, args)
    const cancel = new native.Cancel()
    const abort = () => cancel.cancel()
    if (signalled && signal.aborted) abort()
    if (signalled) signal.addEventListener('abort', abort)
    const watch = progress && watched(cancel, progress)
    try {
      const result = await call.apply(this, [...args, cancel])
      watch?.tell()
      if (watch?.thrown) throw watch.thrown.error
      return result
    } catch (error) {
      if (watch?.thrown) throw watch.thrown.error
      if (error.code === 'cancelled') Object.assign(error, { name: 'AbortError', cause: signal?.reason })
      throw error
    } finally {
      watch?.stop()
      if (signalled) signal.removeEventListener('abort', abort)
    }
  }
}

/** Tells `progress` ten times a second how much is done; what it throws cancels the work. */
function watched(cancel, progress) {
  const watch = { told: 0, thrown: undefined, tell, stop: () => clearInterval(timer) }
  const timer = setInterval(tell, 100)
  function tell() {
    if (watch.thrown || cancel.done === watch.told) return
    watch.told = cancel.done
    try {
      progress(watch.told)
    } catch (error) {
      watch.thrown = { error }
      cancel.cancel()
    }
  }
  return watch
}

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
