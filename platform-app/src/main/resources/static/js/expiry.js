// When the session is over, a part of a page answers 401: the whole page is asked again, which leads to the sign-in and back.
document.addEventListener("htmx:after:request", ({ detail }) => {
  if (detail.ctx?.response?.status === 401) location.reload();
});
