from quyche import Article, LegalDocument, SearchIndex

index = SearchIndex.in_memory()  # SearchIndex.open("folder") keeps it on disk
index.update(
    add={
        "vb-15": LegalDocument(number="15/2026/QĐ-UBND", title="Quyết định về thư viện công cộng"),
        "bai-1": Article(title="Ủy ban nhân dân tỉnh khai trương thư viện"),
    }
)
for query in ["uỷ ban", "quyet dinh 15 2026", "thu vien"]:
    hits = index.search(query, limit=10).hits
    print(f"{query}: {', '.join(sorted(hit.id for hit in hits))}")
