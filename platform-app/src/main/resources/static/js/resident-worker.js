// Keeps the resident pages that somebody opened, in both languages, with what they are drawn with, so that they open without a network. A page
// that has been switched off is forgotten as soon as the server says so. What is written to the unit never passes here.
const NAME = "youbei-resident";
const PATIENCE = 4000;
const PAGE = /\/c\/\d+$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const isPage = (address) => PAGE.test(new URL(address).pathname);

async function fetched(request) {
  const cache = await caches.open(NAME);
  const answer = await fetch(request);
  if (answer.ok && !answer.redirected) await cache.put(request, answer.clone());
  else if (answer.status === 404) await cache.delete(request);
  return answer;
}

// The page tells what it consists of; files of an earlier build go.
self.addEventListener("message", (event) => {
  const { pages, files } = event.data ?? {};
  if (!Array.isArray(pages) || !Array.isArray(files)) return;
  const keep = async () => {
    const cache = await caches.open(NAME);
    const old = (await cache.keys()).filter((request) => !isPage(request.url) && !files.includes(request.url));
    await Promise.all(old.map((request) => cache.delete(request)));
    await Promise.all([...pages, ...files].map((address) => fetched(address).catch(() => undefined)));
  };
  event.waitUntil(keep());
});

async function page(request) {
  const newest = fetched(request);
  try {
    const answer = await Promise.race([newest, new Promise((_, late) => setTimeout(late, PATIENCE))]);
    if (answer.status < 500) return answer;
  } catch {
    // no network, or a very slow one
  }
  return (await (await caches.open(NAME)).match(request)) ?? newest;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  if (isPage(request.url)) event.respondWith(page(request));
  else event.respondWith(caches.open(NAME).then((cache) => cache.match(request)).then((kept) => kept ?? fetch(request)));
});
