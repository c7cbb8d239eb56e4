// Follows a run sheet: a stamped line is sent by the server, anything else is told; and the page asks every few seconds whether it shows
// what there is. Works without: each stamp is a form.
const sheet = document.getElementById('sheet')
const EVERY = 10_000
let reading = false
let shown = performance.now()

// A stamp is never taken back: what is shown is told by the drill's revision and the number of lines stamped.
function version() {
  const revision = sheet.firstElementChild.dataset.version.split('.')[0]
  return `"${revision}.${sheet.querySelectorAll('tr[data-stamped]').length}"`
}

async function read() {
  if (reading) return
  reading = true
  try {
    const answer = await fetch(location.pathname, { headers: { 'HX-Request': 'true', 'If-None-Match': version() } })
    if (answer.status === 200 && !answer.redirected) show(await answer.text())
  } catch {
    // The network is away; the next round asks again.
  } finally {
    reading = false
  }
}

function show(html) {
  const state = sheet.firstElementChild.dataset.state
  sheet.innerHTML = html
  shown = performance.now()
  // What stands above and below the lines depends on the state; nobody who is typing is disturbed.
  if (sheet.firstElementChild.dataset.state !== state && !document.activeElement?.matches('input')) location.reload()
}

function place(html) {
  const box = document.createElement('template')
  box.innerHTML = html
  const line = box.content.querySelector('tr')
  const known = document.getElementById(line.id)
  if (known) return known.replaceWith(line)
  const lines = sheet.querySelector('tbody')
  lines.insertBefore(line, [...lines.rows].find(row => Number(row.dataset.number) > Number(line.dataset.number)) ?? null)
}

function tick() {
  const clock = sheet.querySelector('[data-seconds][data-runs]')
  if (!clock) return
  const seconds = Number(clock.dataset.seconds) + Math.floor((performance.now() - shown) / 1000)
  clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

if (sheet?.dataset.events) {
  const events = new EventSource(sheet.dataset.events)
  events.addEventListener('watching', read)
  events.addEventListener('line', event => place(event.data))
  events.addEventListener('sheet', read)
  setInterval(() => { if (document.visibilityState === 'visible' || events.readyState !== EventSource.OPEN) read() }, EVERY)
  setInterval(tick, 1000)
}

// The phone's own time goes with the stamp; the server's counts.
document.addEventListener('submit', event => {
  const field = event.target.matches('form[data-stamp]') && event.target.elements.phoneAt
  if (field) field.value = new Date().toISOString()
}, true)
