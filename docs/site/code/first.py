from quyche import Article, Profile, normalize

profile = Profile.builtin("ben-tre-03-2019")
title = normalize("Gia\u0301 lúa tăng nhẹ")
article = Article(title=title, reuse=True, source="TTXVN", author="")
for verdict in profile.validate(article, on="2026-03-01").failures:
    print(f"{title}: {verdict.message('vi')}")
