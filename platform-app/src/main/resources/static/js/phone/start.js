// The frame around the screens: which one the address names, the bar that always says what is unsent, and when to try again.
const PERIOD = 20_000;
const SCREENS = { "": stopsScreen, p: pointScreen, v: formScreen, f: fixScreen, outbox: outboxScreen, people: peopleScreen, tasks: tasksScreen, hazards: hazardsScreen, s: stayScreen, e: entryScreen };
const QUIET = ["v", "f", "people", "e"]; // what somebody types into is not drawn anew under their hands

const place = () => location.hash.replace(/^#\//, "").split("/");

async function draw() {
  const [name, ...rest] = place();
  await (SCREENS[name] ?? stopsScreen)(...rest.map(decodeURIComponent));
}

async function bar() {
  const all = await visits();
  const unsent = all.filter(isUnsent).length;
  const state = document.getElementById("unsent");
  state.textContent = t("unsent", unsent);
  state.classList.toggle("some", unsent > 0);
  const offline = !navigator.onLine || unreachable;
  document.getElementById("network").textContent = t(offline ? "offline" : "online");
  document.getElementById("sign-in").hidden = !signedOut || offline;
}

let drawing = Promise.resolve();
let asked = false;
function look() {
  if (asked) return;
  asked = true;
  drawing = drawing.then(async () => {
    asked = false;
    await bar();
    if (!QUIET.includes(place()[0]) && !document.activeElement?.matches("input, textarea, select") && !document.querySelector("dialog[open]")) await draw();
  });
}

// Where the browser can wake the worker by itself when the network is back.
async function later() {
  const ready = await navigator.serviceWorker?.ready;
  await ready?.sync?.register("youbei-send").catch(() => null); // a bonus: the page sends by itself whenever it is open
}

async function signOut() {
  const left = (await visits()).filter((record) => isUnsent(record) || record.state === "draft").length;
  if (left > 0 && !(await ask(t("sign-out.unsent", left), t("sign-out.anyway")))) return;
  try {
    const session = await token();
    await call("../logout", { method: "POST", headers: { [session.header]: session.token } }).catch(() => null);
  } catch {
    if (!signedOut) return say(t("sign-out.offline"));
  }
  await wipe((record) => isUnsent(record) || record.state === "draft");
  signedOut = true;
  location.replace("../login");
}

async function changeLanguage() {
  try {
    const session = await token();
    const body = new URLSearchParams({ language: document.documentElement.lang === "en" ? "zh" : "en", return: "/m/" });
    await call("../preferences", { method: "POST", body, headers: { [session.header]: session.token } }).catch(() => null);
    location.reload();
  } catch {
    say(t(signedOut ? "why.sign-in" : "language.offline"));
  }
}

async function online() {
  await tryRefresh();
  await flush(true);
}

async function start() {
  if (!window.isSecureContext || !("serviceWorker" in navigator) || !window.indexedDB) {
    show(t("plain"), null, note(t("plain.why"), "soon"), h("a", { className: "button primary", href: "../visits" }, t("plain.open")));
    return;
  }
  navigator.serviceWorker.register("worker.js");
  navigator.serviceWorker.addEventListener("message", () => flush(true));
  listeners.push(look);
  addEventListener("hashchange", () => {
    drawing = drawing.then(draw).then(bar);
  });
  addEventListener("online", online);
  addEventListener("offline", look);
  document.addEventListener("visibilitychange", () => document.hidden || flush());
  setInterval(flush, PERIOD);
  await expire();
  await bar();
  await draw();
  await online();
}

start();
