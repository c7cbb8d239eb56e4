// Sends form[data-filter] (a GET form) shortly after typing and at once after choosing, never in the middle of a Chinese word.
const WAIT = 300;
let timer = 0;

const send = (form) => {
  clearTimeout(timer);
  if (form.isConnected) form.requestSubmit();
};

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-filter]");
  if (!form || event.isComposing || !event.target.matches('[type="search"], [type="text"]')) return;
  clearTimeout(timer);
  timer = setTimeout(send, WAIT, form);
});
document.addEventListener("compositionend", (event) => {
  const form = event.target.closest?.("form[data-filter]");
  if (form) timer = setTimeout(send, WAIT, form);
});
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-filter]");
  if (form && event.target.matches('select, [type="checkbox"], [type="radio"], [type="date"]')) send(form);
});

// The page comes back whole: put the cursor where it was, behind what was typed.
const found = document.querySelector('form[data-filter] [type="search"]');
if (found?.value && performance.getEntriesByType("navigation")[0]?.type === "navigate" && document.referrer.split("?")[0] === location.href.split("?")[0]) {
  found.focus();
  found.setSelectionRange(found.value.length, found.value.length);
}
