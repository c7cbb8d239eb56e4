// Has the worker keep this page, the one in the other language, and their files.
const { worker, scope, other } = document.body.dataset;

if ("serviceWorker" in navigator) {
  try {
    await navigator.serviceWorker.register(worker, { scope });
    const { active } = await navigator.serviceWorker.ready;
    const files = [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((part) => part.href ?? part.src);
    active.postMessage({ pages: [location.href, new URL(other, location).href], files });
  } catch {
    // without a worker the page is there with a network only
  }
}
document.querySelector("#offline").hidden = navigator.onLine;
