// Follows a page: a changed line is sent by the server, anything else is told; and the page asks every few seconds whether it shows what
// there is. Works without: each page is made whole by the server.
const box = document.querySelector('[data-events]')
const EVERY = 10_000
const placed = new Set()
let reading = false
let again = false
let during = []

// What is shown is told by the version of the last reading and the number of lines that were sent since; a page without one is always read.
function version() {
  const told = box.firstElementChild.dataset.version
  if (!told) return {}
  const dot = told.lastIndexOf('.')
  return { 'If-None-Match': `"${told.slice(0, dot)}.${Number(told.slice(dot + 1)) + placed.size}"` }
}

async function read() {
  if (reading) {
    again = true
    return
  }
  reading = true
  again = false
  during = []
  try {
    const answer = await fetch(location.pathname + location.search, { headers: { 'HX-Request': 'true', ...version() } })
    if (answer.status === 200 && answer.redirected) location.reload()
    else if (answer.status === 200) show(await answer.text())
  } catch {
    // The network is away; the next round asks again.
  } finally {
    reading = false
    during.forEach(place)
    during = []
    if (again) read()
  }
}

function show(html) {
  const state = box.firstElementChild.dataset.state
  const focused = box.contains(document.activeElement) && document.activeElement.getAttribute('href')
  box.innerHTML = new DOMParser().parseFromString(html, 'text/html').getElementById(box.id)?.innerHTML ?? html
  placed.clear()
  document.dispatchEvent(new Event('live:shown'))
  if (focused) box.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true })
  // What stands above and below the lines depends on the state; nobody who is typing is disturbed.
  if (box.firstElementChild.dataset.state !== state && !document.activeElement?.matches('input')) location.reload()
}

const words = element => element.textContent.replaceAll(/\s/g, '')

// A known line is replaced; a new one goes where its number says, or in front of a list that begins with the newest.
function place(html) {
  const template = document.createElement('template')
  template.innerHTML = html
  const line = template.content.querySelector('[id]')
  const known = document.getElementById(line.id)
  if (known && words(known) === words(line)) return
  if (known) known.replaceWith(line)
  else if (line.matches('li')) {
    const list = box.querySelector(`ol[data-lines="${line.dataset.of}"]`)
    if (!list) return line.dataset.of === 'wall' ? read() : undefined
    list.prepend(line)
  } else if (line.dataset.number) {
    const rows = box.querySelector('tbody')
    rows.insertBefore(line, [...rows.rows].find(row => Number(row.dataset.number) > Number(line.dataset.number)) ?? null)
  } else return
  placed.add(line.id)
}

if (box?.dataset.events) {
  const events = new EventSource(box.dataset.events)
  events.addEventListener('watching', read)
  events.addEventListener('line', event => { if (reading) during.push(event.data); place(event.data) })
  events.addEventListener('again', read)
  if (box.firstElementChild.dataset.version) {
    setInterval(() => { if (document.visibilityState === 'visible' || events.readyState !== EventSource.OPEN) read() }, EVERY)
  }
}
