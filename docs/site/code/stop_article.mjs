import { Profile } from 'quyche'

const profile = Profile.builtin('ben-tre-03-2019')

/** What stops an article: the field to mend or to fill in, the clause, and what it asks for. */
function stops(article) {
  const report = profile.validate({ kind: 'article', ...article }, { on: '2026-03-01' })
  const verdict = report.verdicts.find((one) => one.rule === 'ATTRIBUTION-SOURCE')
  if (verdict.outcome === 'pass') return 'đạt'
  return `${verdict.outcome} (${verdict.fields.join(', ')}) ${verdict.citation}: ${verdict.duty.vi}`
}

console.log(stops({ reuse: true, author: 'Lan Chi' }))
console.log(stops({ reuse: true, author: 'Lan Chi', source: '' }))
console.log(stops({ reuse: true, author: 'Lan Chi', source: 'TTXVN' }))
