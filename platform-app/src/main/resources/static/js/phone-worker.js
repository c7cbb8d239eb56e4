// Keeps the shell of /m/ so that it opens without a network. SHELL, the list of its files under the version of their content, stands in
// front of this. The exchange itself never passes here: what is filed is between the page and the server.
const NAME = `youbei-phone-${SHELL.version}`;
const PATIENCE = 4000;

const files = new Map(SHELL.files.map((file) => [new URL(file, self.location).pathname, file]));
const start = new URL("./", self.location).pathname;

self.addEventListener("install", (event) => {
  const whole = async () => {
    const cache = await caches.open(NAME);
    await cache.addAll(SHELL.files.map((file) => new Request(file, { cache: "reload" })));
    await self.skipWaiting();
  };
  event.waitUntil(whole());
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith("youbei-phone-") && name !== NAME);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

const stored = async (path) => (await caches.open(NAME)).match(files.get(path), { ignoreSearch: true, ignoreVary: true });

// The newest page where there is a network worth the name; the kept one where there is none, or a server that fails.
async function page(request) {
  try {
    const answer = await Promise.race([fetch(request), new Promise((_, late) => setTimeout(late, PATIENCE))]);
    if (answer.status < 500) return answer;
  } catch {
    // no network, or a very slow one
  }
  return (await stored(start)) ?? fetch(request);
}

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin || !files.has(pathname)) return;
  if (pathname === start) event.respondWith(page(event.request));
  else event.respondWith(stored(pathname).then((kept) => kept ?? fetch(event.request)));
});

// Where the browser wakes the worker when the network is back: every open page sends what waits.
self.addEventListener("sync", (event) => {
  const tell = async () => (await self.clients.matchAll()).forEach((client) => client.postMessage("send"));
  event.waitUntil(tell());
});
