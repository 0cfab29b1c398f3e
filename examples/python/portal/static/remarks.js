// Asks what the regulation says of the form as it stands, a moment after an editor stops typing.
const form = document.getElementById('editor')
let timer
let asked = 0

form.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(ask, 500)
})

async function ask() {
  const mine = ++asked
  const answer = await fetch(form.dataset.remarks, { method: 'POST', body: new FormData(form) })
  if (!answer.ok || mine !== asked) return
  for (const [name, html] of Object.entries(await answer.json())) {
    const beside = document.getElementById(`beside-${name}`)
    if (beside.innerHTML.trim() !== html.trim()) beside.innerHTML = html
  }
}
