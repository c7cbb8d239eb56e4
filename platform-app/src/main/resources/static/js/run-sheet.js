// The running time of a drill, and the phone's own time with each stamp; what others stamp is followed by live.js.
const sheet = document.getElementById('sheet')
let shown = performance.now()

function tick() {
  const clock = sheet.querySelector('[data-seconds][data-runs]')
  if (!clock) return
  const seconds = Number(clock.dataset.seconds) + Math.floor((performance.now() - shown) / 1000)
  clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

if (sheet?.dataset.events) {
  document.addEventListener('live:shown', () => { shown = performance.now() })
  setInterval(tick, 1000)
}

// The phone's own time goes with the stamp; the server's counts.
document.addEventListener('submit', event => {
  const field = event.target.matches('form[data-stamp]') && event.target.elements.phoneAt
  if (field) field.value = new Date().toISOString()
}, true)
