// A long list of choices (select[data-search]) gets a field above it that leaves only what holds the typed words. Without this script the list stays whole.
const plain = (text) => text.toLowerCase().replaceAll(/\s/g, "");

const arm = (select) => {
  const all = [...select.options];
  const field = document.createElement("input");
  field.type = "search";
  field.className = "form-control form-control-sm";
  field.autocomplete = "off";
  field.placeholder = select.dataset.search;
  field.setAttribute("aria-label", select.dataset.search);
  field.setAttribute("aria-controls", select.id);
  const narrow = () => {
    const typed = plain(field.value);
    const kept = all.filter((option) => !typed || option.selected || plain(option.text).includes(typed));
    const chosen = select.value;
    select.replaceChildren(...kept);
    select.value = chosen;
    const found = kept.filter((option) => option.value && plain(option.text).includes(typed));
    if (typed && found.length === 1) select.value = found[0].value;
  };
  field.addEventListener("input", (event) => event.isComposing || narrow());
  field.addEventListener("compositionend", narrow);
  field.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
  select.form?.addEventListener("submit", () => { field.disabled = true; });
  select.before(field);
};

document.querySelectorAll("select[data-search]").forEach(arm);

// Where the server finds the choices, Enter in the box for the words looks for them and does not send the form.
document.querySelectorAll(".yb-look input").forEach((field) => field.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing) return;
  event.preventDefault();
  field.nextElementSibling.click();
}));
