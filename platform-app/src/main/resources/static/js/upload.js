// Says beside input[data-limit] at once when a file is larger than the limit (bytes), instead of after sending it.
document.addEventListener("change", (event) => {
  const input = event.target.closest("input[type='file'][data-limit]");
  if (!input) return;
  const tooLarge = [...input.files].some((file) => file.size > Number(input.dataset.limit));
  input.setCustomValidity(tooLarge ? input.dataset.tooLarge : "");
  input.reportValidity();
});

// A browser words its control in its own language. Here the control lies unseen over words of the page, so that a click and a dropped file still reach it.
const word = (input) => {
  const words = document.createElement("span");
  const button = document.createElement("span");
  const chosen = document.createElement("span");
  words.className = "yb-file";
  words.ariaHidden = "true";
  button.className = "btn btn-quiet";
  button.textContent = input.dataset.choose;
  const tell = () => {
    const files = [...input.files];
    chosen.textContent = files.length > 1 ? input.dataset.many.replace("#", files.length) : files[0]?.name ?? input.dataset.none;
  };
  words.append(button, chosen);
  tell();
  input.addEventListener("change", tell);
  input.form?.addEventListener("reset", () => setTimeout(tell));
  input.parentElement.classList.add("worded");
  input.after(words);
};

document.querySelectorAll("input[type='file'][data-choose]").forEach(word);
