// Sends the form token with every request of htmx; forms without script carry it as a hidden field.
const read = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

document.addEventListener("htmx:config:request", ({ detail }) => {
  const header = read("csrf-header");
  if (header) detail.ctx.request.headers[header] = read("csrf-token");
});
