// The checks as a small HTTP service in TypeScript: POST /validate?profile=…&on=… with a record.
import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import { Profile } from 'quyche'
import type { ErrorCode, QuycheError, Record, Verdict } from 'quyche'

interface Finding {
  rule: string
  citation: string
  message: string
  fields: string[]
}

const profiles = new Map(Profile.builtinIds().map((id) => [id, Profile.builtin(id)]))

/** What an editor has to mend or to answer, gravest first. */
export function findings(verdicts: Verdict[]): Finding[] {
  const order: { [outcome in Verdict['outcome']]: number } = {
    fail: 0,
    'needs-fact': 1,
    'needs-attestation': 2,
    pass: 3,
    'not-applicable': 3,
  }
  return verdicts
    .filter((verdict) => order[verdict.outcome] < 3)
    .sort((a, b) => order[a.outcome] - order[b.outcome])
    .map(({ rule, citation, message, fields }) => ({ rule, citation, message: message.vi, fields }))
}

export function service(): Server {
  return createServer(async (request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
      response.end(JSON.stringify(body))
    }
    try {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
      const profile = profiles.get(searchParams.get('profile') ?? 'ben-tre-03-2019')
      if (request.method !== 'POST' || pathname !== '/validate' || !profile) return answer(404, {})
      const record = (await json(request)) as Record
      const report = profile.validate(record, { on: searchParams.get('on') ?? '' })
      answer(200, { passes: report.passes, findings: findings(report.verdicts) })
    } catch (error) {
      const code: ErrorCode | undefined = (error as QuycheError).code
      answer(code === 'invalid-record' || code === 'invalid-date' ? 400 : 500, {
        code,
        message: (error as Error).message,
      })
    }
  })
}

async function json(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}
