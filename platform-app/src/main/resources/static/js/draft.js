// Keeps what is typed into form[data-draft="/drafts/…"] on the server every ten seconds, and warns before leaving with something unkept.
const PERIOD = 10_000;

function keep(form) {
  const note = form.querySelector("[data-draft-note]");
  let changed = false;
  const post = async () => {
    if (!changed) return;
    changed = false;
    const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    const answer = await fetch(form.dataset.draft, { method: "POST", body, headers: { "HX-Request": "true" } }).catch(() => null);
    if (!answer?.ok) changed = true;
    if (note && answer?.ok) note.textContent = await answer.text();
    else if (note) note.textContent = note.dataset.failed;
  };
  form.addEventListener("input", () => {
    changed = true;
  });
  form.addEventListener("submit", () => {
    changed = false;
  });
  setInterval(post, PERIOD);
  document.addEventListener("visibilitychange", () => document.hidden && post());
  addEventListener("beforeunload", (event) => changed && event.preventDefault());
}

document.querySelectorAll("form[data-draft]").forEach(keep);
