// Before a sign-out: what the phone page has not sent yet stays on this device only, and the person hears of it first. The list that it
// took along goes with the session.
const NAME = "youbei-phone";
const UNSENT = ["draft", "waiting", "photos", "refused", "conflict"];

const answered = (request) =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

async function kept() {
  const known = await indexedDB.databases();
  return known.some((one) => one.name === NAME) ? answered(indexedDB.open(NAME)) : null;
}

async function leave() {
  const database = await kept();
  if (!database) return 0;
  const stores = database.transaction(["visits", "kept"], "readwrite");
  const visits = await answered(stores.objectStore("visits").getAll());
  const left = visits.filter((one) => UNSENT.includes(one.state)).length;
  if (left === 0) await answered(stores.objectStore("kept").clear());
  database.close();
  return left;
}

// What waits to be sent stays, and what was taken along goes: the lists with names in them, and the key of what is sealed.
async function forget() {
  const database = await kept();
  if (!database) return;
  await answered(database.transaction(["kept"], "readwrite").objectStore("kept").clear());
  database.close();
}

function ask(form, left) {
  const dialog = document.createElement("dialog");
  const question = document.createElement("p");
  const acts = document.createElement("div");
  dialog.className = "yb-ask";
  question.textContent = form.dataset.unsent.replace("{0}", left);
  dialog.setAttribute("aria-label", question.textContent);
  acts.className = "yb-acts";
  const act = (label, look, work) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: `btn ${look}`, textContent: label });
    button.addEventListener("click", () => {
      dialog.remove();
      work();
    });
    acts.append(button);
  };
  act(form.dataset.unsentShow, "btn-primary", () => location.assign(form.dataset.outbox));
  act(form.dataset.unsentLeave, "btn-danger", () => forget().finally(() => send(form)));
  act(form.dataset.unsentStay, "btn-quiet", () => [...form.elements].find((one) => one.type === "submit")?.focus());
  dialog.append(question, acts);
  document.body.append(dialog);
  dialog.showModal();
}

function send(form) {
  form.dataset.sure = "yes";
  form.requestSubmit();
}

// In the capture phase, before the guard against double clicks counts the form as sent.
document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (!form.dataset.unsent || form.dataset.sure || !window.indexedDB?.databases) return;
    event.preventDefault();
    leave().then(
      (left) => (left > 0 ? ask(form, left) : send(form)),
      () => send(form), // a store that cannot be read must not keep anybody signed in
    );
  },
  true,
);
