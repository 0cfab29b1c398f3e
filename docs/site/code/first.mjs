import { Profile, normalize } from 'quyche'

const profile = Profile.builtin('ben-tre-03-2019')
const title = normalize('Gia\u0301 lúa tăng nhẹ')
const article = { kind: 'article', title, reuse: true, source: 'TTXVN', author: '' }
for (const verdict of profile.validate(article, { on: '2026-03-01' }).failures) {
  console.log(`${title}: ${verdict.message.vi}`)
}
