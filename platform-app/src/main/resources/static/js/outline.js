// The tree of sections: Alt with an arrow moves the section whose line has the focus. The page that comes after is asked for at that
// line, so the browser gives it the focus again.
const KEYS = { ArrowUp: "UP", ArrowDown: "DOWN", ArrowLeft: "OUT", ArrowRight: "IN" };

document.querySelectorAll("form[data-outline]").forEach((form) => {
  form.addEventListener("keydown", (event) => {
    const direction = event.altKey && KEYS[event.key];
    const button = direction && event.target.closest("li")?.querySelector(`button[value="${direction}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  });
});
