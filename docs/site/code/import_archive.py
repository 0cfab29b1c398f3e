from quyche import decode, detect, irregularities

# A page of an archive, one byte a letter.
data = bytes.fromhex("55f1792062616e206e68a96e2064a96e2074d86e682063ab6e67206b686169")
found = detect(data)
assert found is not None
charset = found.charset
page = decode(data, charset)
print(charset, "|", page.text, "|", len(page.lost))

# What is left to look at, after all is decoded: here a Cyrillic letter that looks like `c`.
doubts = irregularities("Thủ tụ\u0441")
print(",".join(f"{doubt.kind} {doubt.edit.replacement}" for doubt in doubts if doubt.edit))
