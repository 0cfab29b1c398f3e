// Compiled by `npm run types`, never run: what the types promise to a TypeScript host.
import { Profile, SearchIndex, normalize } from 'quyche'
import type { Article, ErrorCode, Field, Outcome, QuycheError, Record, Verdict } from 'quyche'

const article: Article = { kind: 'article', body: 'Nội dung…', reuse: true, source: 'TTXVN', author: null }
const record: Record = article
const report = Profile.builtin('ben-tre-03-2019').validate(record, { on: '2026-03-01' })

for (const verdict of report.failures) {
  const outcome: 'fail' = verdict.outcome
  const fields: Field[] = verdict.fields
  console.log(outcome, fields, verdict.citation, verdict.message.vi, verdict.places[0]?.span?.start)
}

function words(verdict: Verdict): string {
  switch (verdict.outcome) {
    case 'pass':
    case 'not-applicable':
      return 'không có gì phải làm'
    case 'fail':
      return verdict.places.map((place) => place.message.vi).join(', ')
    case 'needs-fact':
      return verdict.fields.join(', ')
    case 'needs-attestation':
      return verdict.duty.vi
  }
}
report.verdicts.map(words)
for (const verdict of report.open) {
  const outcome: 'needs-fact' | 'needs-attestation' = verdict.outcome
  console.log(outcome)
}

function published(record: Record): string | null | undefined {
  return record.kind === 'article' ? record.publishedAt : undefined
}
published(record)

// @ts-expect-error a misspelt field
const misspelt: Article = { kind: 'article', sourceAgnecy: '' }
// @ts-expect-error a field in the writing of Python
const snake: Article = { kind: 'article', source_agency: '' }
// @ts-expect-error no such outcome
const outcome: Outcome = 'maybe'
// @ts-expect-error the day is needed
Profile.builtin('x').validate(article, {})
// @ts-expect-error a project is not indexed as a record
const project: Parameters<SearchIndex['update']>[0] = { add: { a: { kind: 'project', sponsor: '' } } }

async function search(signal: AbortSignal): Promise<string[]> {
  const index = await SearchIndex.open('index', { signal })
  await index.update({ add: { a: { ...article, rights: ['van-phong'] }, b: { title: 'Trang' } }, remove: ['c'] })
  const { hits, facets } = await index.search(normalize('cong'), { limit: 10, facets: ['year'], signal })
  const years: string[] = facets.year?.map((one) => one.value) ?? []
  return years.concat(hits.map((hit) => hit.id))
}

function code(error: unknown): ErrorCode | undefined {
  return error instanceof Error && 'code' in error ? (error as QuycheError).code : undefined
}

export { code, misspelt, outcome, project, search, snake }
