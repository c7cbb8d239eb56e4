// Closes an open menu on Escape, on a click elsewhere and when another opens; opening works without a script.
const open = () => [...document.querySelectorAll("details.yb-pop[open]")];

document.addEventListener("click", (event) => {
  for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of open()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
