import { decode, detect, irregularities } from 'quyche'

// A page of an archive, one byte a letter.
const bytes = Buffer.from('55f1792062616e206e68a96e2064a96e2074d86e682063ab6e67206b686169', 'hex')
const { charset } = detect(bytes)
const { text, lost } = decode(bytes, charset)
console.log(charset, '|', text, '|', lost.length)

// What is left to look at, after all is decoded: here a Cyrillic letter that looks like `c`.
console.log(irregularities('Thủ tụ\u0441').map(({ kind, edit }) => `${kind} ${edit.replacement}`).join())
