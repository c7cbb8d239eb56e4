// What the phone keeps: "visits" with their state, "photos" as blobs beside them, "kept" for the list it took along.
const opened = new Promise((done, failed) => {
  const request = indexedDB.open("youbei-phone", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("visits", { keyPath: "id" });
    request.result.createObjectStore("photos", { keyPath: ["visit", "number"] });
    request.result.createObjectStore("kept");
  };
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

const answered = (request) =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

// One transaction: all of it is on the disk, or nothing.
async function kept(mode, work) {
  const transaction = (await opened).transaction(["visits", "photos", "kept"], mode, { durability: "strict" });
  const over = new Promise((done, failed) => {
    transaction.oncomplete = done;
    transaction.onabort = () => failed(transaction.error);
  });
  const value = await work((name) => transaction.objectStore(name));
  await over;
  return value;
}

// Other tabs look again when something changed here.
const others = "BroadcastChannel" in window ? new BroadcastChannel("youbei-phone") : null;
const listeners = [];
function changed() {
  others?.postMessage("changed");
  listeners.forEach((listen) => listen());
}
others?.addEventListener("message", () => listeners.forEach((listen) => listen()));

const visits = () => kept("readonly", (store) => answered(store("visits").getAll()));
const visit = (id) => kept("readonly", (store) => answered(store("visits").get(id)));
const remembered = (name) => kept("readonly", (store) => answered(store("kept").get(name)));
const remember = (name, value) => kept("readwrite", (store) => answered(store("kept").put(value, name)));
const photo = (id, number) => kept("readonly", (store) => answered(store("photos").get([id, number])));

// Changes a visit as it is now, whatever this tab last saw of it; the change answers false to leave it alone.
async function change(id, work) {
  const result = await kept("readwrite", async (store) => {
    const record = await answered(store("visits").get(id));
    if (!record || work(record) === false) return null;
    await answered(store("visits").put(record));
    return record;
  });
  changed();
  return result;
}

async function add(record) {
  await kept("readwrite", (store) => answered(store("visits").put(record)));
  changed();
}

const ofVisit = (id) => IDBKeyRange.bound([id], [id, []]);

async function remove(id) {
  await kept("readwrite", async (store) => {
    await answered(store("photos").delete(ofVisit(id)));
    await answered(store("visits").delete(id));
  });
  changed();
}

const addPhoto = (record) => kept("readwrite", (store) => answered(store("photos").put(record)));
const removePhoto = (id, number) => kept("readwrite", (store) => answered(store("photos").delete([id, number])));

async function wipe(keep) {
  await kept("readwrite", async (store) => {
    await answered(store("kept").clear());
    for (const record of await answered(store("visits").getAll())) {
      if (keep(record)) continue;
      await answered(store("photos").delete(ofVisit(record.id)));
      await answered(store("visits").delete(record.id));
    }
  });
  changed();
}
