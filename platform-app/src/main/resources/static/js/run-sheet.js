// Follows a run sheet: told by the server where it can, asked every few seconds where it cannot. Works without: each stamp is a form.
const sheet = document.getElementById('sheet')
const EVERY = 10_000
let told = false
let reading = false

async function read() {
  if (reading) return
  reading = true
  try {
    const answer = await fetch(location.pathname, { headers: { 'HX-Request': 'true' } })
    if (answer.ok) sheet.innerHTML = await answer.text()
  } catch {
    // The network is away; the next round asks again.
  } finally {
    reading = false
  }
}

if (sheet?.dataset.events) {
  const events = new EventSource(sheet.dataset.events)
  events.addEventListener('watching', () => { told = true })
  events.addEventListener('sheet', read)
  events.onerror = () => { told = false }
  setInterval(() => { if (!told || document.visibilityState === 'visible') read() }, EVERY)
}

// The phone's own time goes with the stamp; the server's counts.
document.addEventListener('submit', event => {
  const field = event.target.matches('form[data-stamp]') && event.target.elements.phoneAt
  if (field) field.value = new Date().toISOString()
}, true)
