import assert from 'node:assert/strict'
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
