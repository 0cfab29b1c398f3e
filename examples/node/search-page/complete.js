// Completes what is typed: arrows choose, Enter takes, Escape closes.
const input = document.getElementById('q')
const list = document.getElementById('offers')
let chosen = -1
let turn = 0

function show(offers) {
  chosen = -1
  list.replaceChildren(...offers.map((text, n) => {
    const item = document.createElement('li')
    Object.assign(item, { id: `offer-${n}`, textContent: text })
    item.setAttribute('role', 'option')
    item.addEventListener('mousedown', () => take(text))
    return item
  }))
  list.hidden = offers.length === 0
  input.setAttribute('aria-expanded', String(!list.hidden))
  input.removeAttribute('aria-activedescendant')
}

function choose(n) {
  const items = [...list.children]
  chosen = (n + items.length) % items.length
  items.forEach((item, m) => item.setAttribute('aria-selected', String(m === chosen)))
  input.setAttribute('aria-activedescendant', items[chosen].id)
}

function take(text) {
  input.value = text
  show([])
  input.form.submit()
}

input.addEventListener('input', async () => {
  const mine = ++turn
  const answer = await fetch(`/complete?q=${encodeURIComponent(input.value)}`)
  const offers = await answer.json()
  if (mine === turn) show(offers)
})
input.addEventListener('keydown', (event) => {
  if (list.hidden) return
  if (event.key === 'ArrowDown') choose(chosen + 1)
  else if (event.key === 'ArrowUp') choose(chosen < 0 ? -1 : chosen - 1)
  else if (event.key === 'Enter' && chosen >= 0) take(list.children[chosen].textContent)
  else if (event.key === 'Escape') show([])
  else return
  event.preventDefault()
})
input.addEventListener('blur', () => show([]))
