// Says beside input[data-limit] at once when a file is larger than the limit (bytes), instead of after sending it.
document.addEventListener("change", (event) => {
  const input = event.target.closest("input[type='file'][data-limit]");
  if (!input) return;
  const tooLarge = [...input.files].some((file) => file.size > Number(input.dataset.limit));
  input.setCustomValidity(tooLarge ? input.dataset.tooLarge : "");
  input.reportValidity();
});
