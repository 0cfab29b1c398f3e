import { SearchIndex } from 'quyche'

const index = await SearchIndex.inMemory() // SearchIndex.open('folder') keeps it on disk
await index.update({
  add: {
    'vb-15': { kind: 'legal-document', number: '15/2026/QĐ-UBND', title: 'Quyết định về thư viện công cộng' },
    'bai-1': { kind: 'article', title: 'Ủy ban nhân dân tỉnh khai trương thư viện' },
  },
})
for (const query of ['uỷ ban', 'quyet dinh 15 2026', 'thu vien']) {
  const { hits } = await index.search(query, { limit: 10 })
  console.log(`${query}: ${hits.map((hit) => hit.id).sort().join(', ')}`)
}
