// Elements without markup in strings: nothing that came from a server or a keyboard is ever parsed as HTML.
function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== "list") element[name] = value;
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const screen = document.getElementById("screen");

// Shows a screen: its title in the bar, the way back, the focus on the heading so that it is read out.
function show(title, back, ...content) {
  const heading = document.getElementById("title");
  heading.textContent = title;
  document.title = `${title} · ${t("product")}`;
  document.getElementById("back").hidden = !back;
  document.getElementById("back").href = back ?? "#/";
  screen.replaceChildren(...content.flat().filter(Boolean));
  document.body.classList.toggle("with-foot", screen.querySelector(".foot") !== null);
  window.scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}

const button = (text, click, look = "") => h("button", { type: "button", className: `button ${look}`, onclick: click }, text);
const note = (text, look = "") => h("p", { className: `note ${look}` }, text);
const badge = (text, look = "") => h("span", { className: `badge ${look}` }, text);

let serial = 0;
function field(label, control, hint) {
  control.id ||= `f${++serial}`;
  return h("div", { className: "field" }, h("label", { htmlFor: control.id }, label), hint && h("small", {}, hint), control);
}

// Asks before something that cannot be undone; answers whether the person meant it.
function ask(question, yes) {
  return new Promise((answer) => {
    const close = (value) => {
      dialog.close();
      dialog.remove();
      answer(value);
    };
    const dialog = h(
      "dialog",
      { oncancel: () => close(false), "aria-label": question },
      h("p", {}, question),
      h("div", { className: "acts" }, button(yes, () => close(true), "danger"), button(t("cancel"), () => close(false))),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}

let silence = 0;
function say(text) {
  const told = document.getElementById("told");
  told.textContent = text;
  clearTimeout(silence);
  silence = setTimeout(() => (told.textContent = ""), 6000);
}
