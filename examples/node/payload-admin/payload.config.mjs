// The portal of ../payload with an admin: one editor, who is signed in, and one draft without its author.
import { join } from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig } from 'payload'
import { Profile, SearchIndex } from 'quyche'
import { quyche } from './plugin.mjs'

const folder = process.env.PORTAL_DATA
const editor = { email: 'bien.tap@example.org', password: process.env.PORTAL_SECRET }
const text = (name, label) => ({ name, label, type: 'text' })

export default buildConfig({
  secret: process.env.PORTAL_SECRET,
  telemetry: false,
  typescript: { autoGenerate: false },
  admin: { user: 'users', autoLogin: editor },
  db: sqliteAdapter({ client: { url: `file:${join(folder, 'portal.db')}` }, push: true }),
  collections: [
    { slug: 'users', auth: true, fields: [] },
    {
      slug: 'articles',
      labels: { singular: 'Tin, bài', plural: 'Tin, bài' },
      admin: { useAsTitle: 'title' },
      versions: { drafts: true },
      fields: [
        text('title', 'Tiêu đề'),
        { name: 'body', label: 'Nội dung', type: 'textarea' },
        text('author', 'Tác giả'),
        text('source', 'Nguồn tin'),
        { name: 'reuse', label: 'Có trích dẫn, sử dụng lại thông tin', type: 'checkbox' },
      ],
    },
  ],
  plugins: [
    quyche({
      profile: Profile.builtin('ben-tre-03-2019'),
      index: await SearchIndex.open(join(folder, 'index')),
      today: () => '2026-03-01',
      collections: {
        articles: ({ title, body, author, source, reuse }) => ({ kind: 'article', title, body, author, source, reuse }),
      },
    }),
  ],
  async onInit(payload) {
    if ((await payload.count({ collection: 'users' })).totalDocs > 0) return
    await payload.create({ collection: 'users', data: editor })
    await payload.create({
      collection: 'articles',
      draft: true,
      data: {
        title: 'Cầu Rạch Miễu 2 thông xe',
        body: 'Sáng nay cầu thông xe.',
        author: '',
        source: 'TTXVN',
        reuse: true,
      },
    })
  },
})
