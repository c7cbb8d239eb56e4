// The command palette over any page: Ctrl+K or / to find, ? for the keys. Without a script its link opens /palette as a page.
const opener = document.querySelector("[data-palette]");
const dialog = document.querySelector("dialog[data-palette-dialog]");
const input = dialog?.querySelector("input");
const results = dialog?.querySelector("[data-palette-results]");
let asked = 0;
let timer = 0;

const entries = () => [...results.querySelectorAll("a")];
const chosen = () => results.querySelector("a.at");
const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

function choose(entry) {
  chosen()?.classList.remove("at");
  entry?.classList.add("at");
  entry?.scrollIntoView({ block: "nearest" });
  if (entry) input.setAttribute("aria-activedescendant", entry.id);
  else input.removeAttribute("aria-activedescendant");
}

async function find() {
  const mine = ++asked;
  const answer = await fetch(`${opener.href}?q=${encodeURIComponent(input.value)}`, { headers: { "HX-Request": "true" } });
  const text = answer.ok ? await answer.text() : "";
  if (mine !== asked) return; // a later question is under way
  if (answer.status === 401) return location.reload();
  results.replaceChildren(...new DOMParser().parseFromString(text, "text/html").body.childNodes);
  entries().forEach((entry, place) => {
    entry.id = `palette-${place}`;
  });
  choose(entries()[0]);
}

function step(by) {
  const all = entries();
  if (all.length > 0) choose(all[(all.indexOf(chosen()) + by + all.length) % all.length]);
}

function open() {
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  find();
}

if (dialog && opener) {
  opener.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (command || (!typing(event.target) && !event.altKey && !event.ctrlKey && ["/", "?"].includes(event.key))) {
      event.preventDefault();
      open();
    }
  });
  input.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(find, 150);
  });
  input.addEventListener("compositionend", find);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      event.preventDefault();
      step(steps[event.key]);
    } else if (event.key === "Enter" && chosen()) {
      event.preventDefault();
      chosen().click();
    }
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}
