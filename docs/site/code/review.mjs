import { Profile, ReviewFlow } from 'quyche'

const flow = ReviewFlow.builtin('ben-tre-03-2019')
const profile = Profile.builtin('ben-tre-03-2019')
const article = { kind: 'article', reuse: true, source: 'TTXVN', author: '' }
const report = profile.validate(article, { on: '2026-03-01' })

let current = flow.openCase('bai-1')
function act(event, role, content) {
  const actor = { id: 'tran.thu.hanh', role }
  const { case: next, refusal } = flow.apply(current, { event, at: '2026-03-01T08:00:00+07:00', actor, content })
  if (next) current = next
  console.log(event, '→', next ? current.state : `${refusal.reason} (${refusal.citation ?? 'không có bước này'})`)
}

act('submit', 'unit', 'bản 1')
act('publish', 'office', 'bản 1') // nobody has approved it
act('approve', 'portal-editorial-board', 'bản 1')

const { answer, grounds } = flow.mayPublish(report, current)
console.log(answer, grounds.map((ground) => `${ground.what} (${ground.citation})`).join('; '))
