import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { Profile, ReportFlow, ReviewFlow } from 'quyche'
import { camel, cases } from './vectors.mjs'

const told = {
  reviewCase({ data }) {
    const { state, published = null, corrected, steps } = data
    return { state, published, corrected, steps: steps.map((step) => step.event) }
  },
  reportCase(report) {
    const { data, firstTimeliness, latestTimeliness, missingFigures, seal } = report
    const { fallback, versions, shares, ...rest } = data
    return {
      ...rest,
      first: firstTimeliness.timeliness,
      latest: latestTimeliness.timeliness,
      versions: versions.length,
      shares,
      caughtUpAt: fallback?.caughtUpAt ?? null,
      missing: missingFigures,
      seal,
    }
  },
}

/** The event as a JavaScript host writes it: `operatorConfirmed`. */
const written = (event) =>
  Object.fromEntries(
    Object.entries(event).map(([name, value]) => [camel(name.replaceAll('-', '_')), value]),
  )

function live(Flow, tell, one) {
  const flow = Flow.builtin(one.flow)
  let current = flow.openCase(one.case)
  let refused
  one.events.forEach((event, place) => {
    const { case: next, refusal } = flow.apply(current, written(event))
    if (next) current = next
    else {
      assert.equal(place, one.events.length - 1, refusal.message.en)
      refused = refusal
    }
  })
  if (one.expect.refusal) {
    const { reason, citation, details } = refused
    assert.ok(refused.message.vi)
    const found = { reason, citation, ...(one.expect.refusal.details && { details }) }
    assert.deepEqual(found, one.expect.refusal)
  } else {
    assert.equal(refused, undefined)
    const all = tell(current)
    for (const [key, value] of Object.entries(one.expect)) {
      assert.deepEqual(all[key], value, key)
    }
  }
  const stored = JSON.parse(JSON.stringify(current.history))
  assert.deepEqual(flow.replay(stored).data, current.data)
}

for (const one of cases('review_case.json')) {
  test(`review_case.json: ${one.name}`, () => live(ReviewFlow, told.reviewCase, one))
}
for (const one of cases('report_case.json')) {
  test(`report_case.json: ${one.name}`, () => live(ReportFlow, told.reportCase, one))
}

for (const vector of cases('histories.json')) {
  test(`histories.json: ${vector.name}`, () => {
    const report = vector.kind === 'report'
    const flow = (report ? ReportFlow : ReviewFlow).builtin(vector.flow)
    const { actors } = vector
    const byEvent = new Map(vector.actions.map(({ event }) => [event, []]))
    for (const action of vector.actions) byEvent.get(action.event).push(action)
    let { seed } = vector
    const below = (limit) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      return (seed >>> 8) % limit
    }
    const two = (number) => String(number).padStart(2, '0')
    let chain = ''
    let entries = 0
    const ends = {}
    for (let number = 0; number < vector.count; number += 1) {
      let current = flow.openCase(`h-${number}`)
      for (let step = 0; step < vector.steps; step += 1) {
        const actor = actors[below(actors.length)]
        const open = flow.events(report ? current.state : current, actor.role)
        if (open.length === 0) continue
        const fitting = byEvent.get(open[below(open.length)])
        const action = fitting[below(fitting.length)]
        const at = `2026-${two(5 + Math.floor(step / 28))}-${two(1 + (step % 28))}T08:00:00+07:00`
        current = flow.apply(current, { at, actor, ...action }).case ?? current
      }
      const { history, seal, state } = current
      assert.equal(flow.replay(history).seal, seal)
      entries += history.entries.length
      ends[state] = (ends[state] ?? 0) + 1
      chain = createHash('sha256').update(`${chain}\n${seal}`).digest('hex')
    }
    assert.deepEqual({ entries, ends, chain }, vector.expect)
  })
}

test('whether an item may be posted is report and review together', () => {
  const id = 'ben-tre-03-2019'
  const flow = ReviewFlow.builtin(id)
  const profile = Profile.builtin(id)
  const draft = flow.openCase('bai-1')
  const report = profile.validate({ kind: 'article', body: '' }, { on: '2026-03-01' })
  const { answer, grounds } = flow.mayPublish(report, draft)
  assert.notEqual(answer, 'yes')
  assert.ok(grounds.length > 0 && grounds.every(({ what, kind }) => what && kind))
  assert.throws(() => ReviewFlow.builtin('nghe-an-80-2025').mayPublish(report, draft), {
    code: 'invalid-event',
  })
})

test('a history that was changed is refused', () => {
  const flow = ReviewFlow.builtin('ben-tre-03-2019')
  const event = {
    at: '2026-03-01T08:00:00+07:00',
    actor: { id: 'unit', role: 'unit' },
    event: 'submit',
    content: 'v1',
  }
  const { case: submitted } = flow.apply(flow.openCase('bai-1'), event)
  assert.equal(submitted.state, 'submitted')
  const history = structuredClone(submitted.history)
  assert.equal(flow.replay(history).state, 'submitted')
  history.entries[0].content = 'v2'
  assert.throws(() => flow.replay(history), { code: 'invalid-event' })
  assert.throws(() => flow.replay({}), { code: 'invalid-argument' })
  assert.throws(() => flow.apply(submitted, { event: 'fly' }), { code: 'invalid-argument' })
  assert.throws(() => ReviewFlow.builtin('hue'), { code: 'unknown-profile' })
})
