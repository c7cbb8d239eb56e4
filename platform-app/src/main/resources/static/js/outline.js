// The tree of sections: Alt with an arrow moves the section whose line has the focus, and the line keeps the focus after the move.
const KEYS = { ArrowUp: "UP", ArrowDown: "DOWN", ArrowLeft: "OUT", ArrowRight: "IN" };

document.querySelectorAll("form[data-outline]").forEach((form) => {
  form.addEventListener("keydown", (event) => {
    const direction = event.altKey && KEYS[event.key];
    const button = direction && event.target.closest("li")?.querySelector(`button[value="${direction}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  });
  const moved = location.hash && document.getElementById(location.hash.slice(1));
  if (moved && form.contains(moved)) moved.querySelector("a")?.focus();
});
