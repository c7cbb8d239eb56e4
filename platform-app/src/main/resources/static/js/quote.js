// Words selected in the text of a section come along into the comment on them.
const body = document.getElementById("body");
const quote = document.getElementById("quote");
let selected = "";

const note = () => {
  selected = body.value.slice(body.selectionStart, body.selectionEnd).trim().slice(0, quote.maxLength);
};

if (body && quote) {
  ["select", "keyup", "mouseup", "blur"].forEach((what) => body.addEventListener(what, note));
  quote.addEventListener("focus", () => {
    if (!quote.value) quote.value = selected;
  });
}
