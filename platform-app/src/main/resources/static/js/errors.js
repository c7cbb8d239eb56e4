// Moves the focus to the list of errors after a form came back, and from its links into the fields.
document.querySelector(".yb-errors")?.focus();
document.addEventListener("click", (event) => {
  const link = event.target.closest(".yb-errors a[href^='#']");
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
});
