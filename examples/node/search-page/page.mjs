// The page as HTML; it works without a script, which only completes what is typed.
import { kindName } from './shelf.mjs'

export const SIZE = 5
const FACETS = { kind: 'Loại', agency: 'Cơ quan', year: 'Năm' }

const escaped = (text) =>
  String(text ?? '').replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign])

/** A text with the places of the query marked. */
function marked(text, spans) {
  let at = 0
  let html = ''
  for (const { start, end } of spans) {
    html += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`
    at = end
  }
  return html + escaped(text.slice(at))
}

/** The address of the same search with something changed. */
function address(asked, changed) {
  const all = Object.entries({ ...asked, trang: undefined, ...changed }).filter(([, value]) => value)
  return `/?${escaped(new URLSearchParams(all))}`
}

/** The other articles of the same text that fit; a number leads straight to each. */
function others(also, number) {
  if (!also.length) return ''
  const names = [...new Set(also)].map((name) =>
    number ? `<a href="${address({ q: `${name} ${number}` }, {})}">${escaped(name)}</a>` : escaped(name))
  return `<p class="also">Xem thêm trong cùng văn bản: ${names.join(', ')}.</p>`
}

function hit({ id, title, titleSpans, number, kind, date, part, path, also, snippet, lowTrust }) {
  const named = title ? marked(title, titleSpans) : escaped(number ?? id)
  const facts = [kindName(kind), number, date && new Date(date).toLocaleDateString('vi-VN', { timeZone: 'UTC' })]
  const place = [...path, part].filter(Boolean)
  return `<li><article>
    <h2>${named}</h2>
    <p class="facts">${facts.filter(Boolean).map(escaped).join(' · ')}</p>
    ${place.length ? `<p class="place">${place.map(escaped).join(' › ')}</p>` : ''}
    ${snippet ? `<p>… ${marked(snippet.text, snippet.spans)} …</p>` : ''}
    ${others(also, number)}
    ${lowTrust ? '<p class="facts">Bản quét chưa được đối chiếu với bản gốc.</p>' : ''}
  </article></li>`
}

function facet(name, counts, asked) {
  const shown = (value) => escaped(name === 'kind' ? kindName(value) : value)
  const links = (asked[name] ? [] : counts).map(({ value, count }) =>
    `<li><a href="${address(asked, { [name]: value })}">${shown(value)} <span>(${count})</span></a></li>`)
  const chosen = asked[name]
    ? `<p>Đang lọc: <strong>${shown(asked[name])}</strong> <a href="${address(asked, { [name]: undefined })}">Bỏ lọc</a></p>`
    : ''
  return links.length || chosen ? `<h2>${FACETS[name]}</h2>${chosen}<ul>${links.join('')}</ul>` : ''
}

function pages(total, asked) {
  const last = Math.ceil(total / SIZE)
  const now = Number(asked.trang ?? 1)
  if (last < 2) return ''
  const links = Array.from({ length: last }, (_, n) => n + 1).map((n) =>
    n === now ? `<strong aria-current="page">${n}</strong>` : `<a href="${address(asked, { trang: n })}">${n}</a>`)
  return `<nav aria-label="Các trang kết quả">Trang: ${links.join(' ')}</nav>`
}

function answer({ total, hits, relaxed, facets, suggestion }, asked) {
  const found = total ? `Tìm thấy ${total} kết quả cho “${escaped(asked.q)}”.` : `Không tìm thấy kết quả nào cho “${escaped(asked.q)}”.`
  const other = suggestion
    ? `<p class="other">Có phải bạn muốn tìm: <a href="${address({ q: suggestion }, {})}">${escaped(suggestion)}</a>?</p>`
    : ''
  const hint = total || suggestion ? '' : '<p>Hãy thử ít từ hơn, hoặc gõ số, ký hiệu của văn bản.</p>'
  const some = relaxed && total ? '<p>Ít kết quả có đủ các từ, nên có thêm kết quả chỉ có một số từ.</p>' : ''
  return `<p role="status">${found}</p>${other}${hint}${some}
    <div class="answer">
      <section aria-label="Kết quả"><ol start="${(Number(asked.trang ?? 1) - 1) * SIZE + 1}">${hits.map(hit).join('')}</ol>${pages(total, asked)}</section>
      <aside aria-label="Lọc kết quả">${Object.keys(FACETS).map((name) => facet(name, facets[name] ?? [], asked)).join('')}</aside>
    </div>`
}

export const page = (asked, hits) => `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${asked.q ? `${escaped(asked.q)} – ` : ''}Tìm kiếm trên Cổng Thông tin điện tử</title>
<style>
  body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1rem; color: #1b1b1b; background: #fff; }
  h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin: 0 } a { color: #0b4a9e }
  form { position: relative; display: flex; gap: .5rem; flex-wrap: wrap }
  label { flex-basis: 100% } input { flex: 1; font: inherit; padding: .5rem; border: 2px solid #555; border-radius: .3rem }
  button { font: inherit; padding: .5rem 1.2rem; background: #0b4a9e; color: #fff; border: 0; border-radius: .3rem }
  :focus-visible { outline: 3px solid #c25400; outline-offset: 2px }
  [role=listbox] { position: absolute; top: 100%; left: 0; right: 6rem; margin: 0; padding: 0; list-style: none; background: #fff; border: 1px solid #555; z-index: 1 }
  [role=option] { padding: .4rem .6rem; margin: 0 } [role=option][aria-selected=true] { background: #0b4a9e; color: #fff }
  mark { background: #ffe58a; color: inherit } .facts, aside span { color: #4d4d4d; margin: .1rem 0 } .place { font-weight: 600; margin: .1rem 0 } .also { margin: .1rem 0 }
  .answer { display: grid; grid-template-columns: 1fr 15rem; gap: 2rem } ol, aside ul { padding-left: 1.4rem } li { margin-bottom: .8rem }
  @media (max-width: 45rem) { .answer { grid-template-columns: 1fr } }
</style>
<h1>Tìm kiếm trên Cổng Thông tin điện tử</h1>
<form role="search" action="/">
  <label for="q">Từ cần tìm, có dấu hoặc không dấu, hoặc số, ký hiệu văn bản</label>
  <input id="q" name="q" type="search" value="${escaped(asked.q)}" autocomplete="off" role="combobox"
    aria-expanded="false" aria-autocomplete="list" aria-controls="offers">
  <button>Tìm</button>
  <ul id="offers" role="listbox" aria-label="Gợi ý" hidden></ul>
</form>
<main>${hits ? answer(hits, asked) : ''}</main>
<script src="/complete.js"></script>
</html>`
