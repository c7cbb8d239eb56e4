// Keeps what is typed into form[data-draft="/drafts/…"] on the server every ten seconds, offers an earlier draft when the form is opened
// again, and warns before leaving with something unkept.
const PERIOD = 10_000;
const ASK = { headers: { "HX-Request": "true" } };

const typed = (form) => [...new FormData(form)].filter(([, value]) => typeof value === "string");

function fill(form, fields) {
  for (const control of form.elements) {
    const values = fields[control.name];
    if (!control.name || !["hidden", "file", "submit", "button"].every((type) => type !== control.type)) {
      if (control.name === "revision" && values) control.value = values[0];
    } else if (control.type === "checkbox" || control.type === "radio") control.checked = (values ?? []).includes(control.value);
    else if (values) control.value = values[0];
  }
}

function differs(form, fields) {
  return typed(form).some(([name, value]) => !name.startsWith("_") && !["draft", "id", "request", "revision"].includes(name) && fields[name] && fields[name][0] !== value);
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn btn-quiet btn-small";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

async function offer(form) {
  const answer = await fetch(form.dataset.draft, ASK).catch(() => null);
  if (answer?.status !== 200) return;
  const found = await answer.json();
  if (!differs(form, found.fields)) return;
  const note = document.createElement("div");
  note.className = "yb-note soon";
  note.setAttribute("role", "status");
  const words = document.createElement("p");
  words.textContent = `${found.said} `;
  const restore = button(found.restore, () => {
    fill(form, found.fields);
    note.remove();
    form.dispatchEvent(new Event("input", { bubbles: true }));
  });
  const drop = button(found.drop, async () => {
    note.remove();
    const body = new URLSearchParams(typed(form).filter(([name]) => name === "_csrf"));
    await fetch(`${form.dataset.draft}/removal`, { method: "POST", body, ...ASK }).catch(() => null);
  });
  words.append(restore, " ", drop);
  note.append(words);
  form.prepend(note);
}

function keep(form) {
  const note = form.querySelector("[data-draft-note]");
  let changed = false;
  const post = async () => {
    if (!changed) return;
    changed = false;
    const answer = await fetch(form.dataset.draft, { method: "POST", body: new URLSearchParams(typed(form)), ...ASK }).catch(() => null);
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

document.querySelectorAll("form[data-draft]").forEach((form) => {
  keep(form);
  // A form that came back with its faults holds what was typed last.
  if (!form.querySelector(".yb-errors")) offer(form);
});
