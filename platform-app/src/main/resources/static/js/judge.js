// Shows what a matrix of pairs says after each choice, by the answer that the button "calculate" gets without a script.
const form = document.querySelector("form[data-judge]");

form?.addEventListener("change", async (event) => {
  if (!event.target.matches("select")) return;
  const said = new FormData(form);
  said.set("act", "calculate");
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(said) });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const verdict = page.getElementById("verdict");
  if (verdict) document.getElementById("verdict").replaceWith(verdict);
});
