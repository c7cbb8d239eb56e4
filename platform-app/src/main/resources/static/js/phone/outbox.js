// Everything that is on its way, each with its state and, where it does not go on by itself, with what can be done.
const LOOKS = { draft: "", waiting: "soon", photos: "soon", sent: "good", refused: "bad", conflict: "bad" };

const stateOf = (record) => (record.id === sending ? "sending" : record.state);

function reason(record) {
  if (signedOut && record.state !== "sent" && record.state !== "draft") return t("why.sign-in");
  const problem = record.problem;
  if (problem?.messages) return problem.messages.join(" ");
  if (problem?.kind === "photos") return t("why.photos-refused");
  if (problem?.kind === "busy") return t("why.busy", time(record.nextAt));
  if (problem?.kind === "server") return t("why.server", problem.status, time(record.nextAt));
  return t(`why.${stateOf(record)}`);
}

async function edit(record) {
  if (!record.taken) return void (location.hash = wayTo(record));
  // The number belongs to another visit: the same content goes on under a new one.
  const fresh = { ...record, id: crypto.randomUUID(), taken: false, state: "draft", problem: null };
  await kept("readwrite", async (store) => {
    for (const one of record.photos) {
      const stored = await answered(store("photos").get([record.id, one.number]));
      if (stored) await answered(store("photos").put({ ...stored, visit: fresh.id }));
    }
    await answered(store("visits").put(fresh));
    await answered(store("photos").delete(ofVisit(record.id)));
    await answered(store("visits").delete(record.id));
  });
  location.hash = `#/v/${fresh.id}`;
}

async function drop(record) {
  if (await ask(t(isFix(record) ? "fix.drop.sure" : "visit.drop.sure"), t(isFix(record) ? "fix.drop" : "visit.drop"))) await remove(record.id);
}

// The person saw both: it is filed beside what was shown, and beside nothing else.
async function insist(record) {
  await change(record.id, (stored) => {
    stored.acknowledged = {
      pointRevision: stored.conflict.pointChanged ? stored.conflict.point.revision : null,
      visits: stored.conflict.visits.map((other) => other.id),
    };
    stored.state = "waiting";
    stored.conflict = null;
    stored.nextAt = 0;
  });
  flush(true);
}

// The person has decided about a photo that the server did not take; the others wait for theirs.
async function decide(record, number, how) {
  await change(record.id, (stored) => {
    Object.assign(stored.photos.find((one) => one.number === number), { sent: false, reason: null, ...how });
    Object.assign(stored, { state: "photos", problem: null, attempts: 0, nextAt: 0 });
  });
  flush(true);
}

async function retake(input, record, number) {
  const [file] = input.files;
  input.blur();
  if (!file) return;
  try {
    const { blob, sha256 } = await shrink(file);
    await addPhoto({ visit: record.id, number, blob });
    await decide(record, number, { sha256, takenAt: new Date().toISOString(), retaken: true, dropped: false });
  } catch (failure) {
    say(failure.message);
  }
}

function refused(record, one) {
  const input = h("input", { type: "file", accept: "image/*", capture: "environment", "aria-label": t("photo.retake.for", one.number) });
  input.addEventListener("change", () => retake(input, record, one.number));
  return h(
    "section",
    { "data-photo": one.number },
    h("h3", {}, t("photo", one.number)),
    h("p", {}, one.reason),
    h(
      "div",
      { className: "acts" },
      h("label", { className: "button take" }, t("photo.retake"), input),
      button(t("photo.give-up", one.number), () => decide(record, one.number, { dropped: true, retaken: false })),
    ),
  );
}

const refusedPhotos = (record) => record.filed && record.state !== "sent" && record.id !== sending && record.photos.filter((one) => one.reason);

const count = (record, result) => Object.values(record.answers).filter((answer) => answer.result === result).length;
const figures = (passed, failed, away, photos) => t("conflict.figures", passed, failed, away, photos);

const about = ({ name, address, colour, type }) =>
  [name, address, colour && t(`colour.${colour}`), type && t(`type.${type}`)].filter(Boolean).join(" · ");

function sides(record) {
  const { point, pointChanged, visits: theirs } = record.conflict;
  const mine = figures(count(record, "PASS"), count(record, "FAIL"), count(record, "NOT_APPLICABLE"), record.photos.length);
  return h(
    "div",
    { className: "sides" },
    h("section", {}, h("h3", {}, t("conflict.mine")), h("p", {}, time(record.finishedAt)), h("p", {}, mine)),
    ...theirs.map((other) =>
      h(
        "section",
        {},
        h("h3", {}, t("conflict.theirs", other.worker)),
        h("p", {}, time(other.finishedAt)),
        h("p", {}, figures(other.passed, other.failed, other.notApplicable, other.photos)),
      ),
    ),
    pointChanged &&
      h(
        "section",
        {},
        h("h3", {}, t("conflict.point")),
        h("p", {}, about(record.point)),
        h("p", {}, `→ ${about(point)}`),
      ),
  );
}

function acts(record) {
  if (record.id === sending) return [];
  if (isStay(record)) return stayActs(record);
  if (record.state === "draft") return [h("a", { className: "button", href: wayTo(record) }, t("visit.continue"))];
  if (record.state === "conflict") return [button(t("conflict.insist"), () => insist(record), "primary"), button(t("conflict.drop"), () => drop(record))];
  if (record.state === "refused" && record.filed) return [];
  if (record.state === "refused") return [button(t(record.taken ? "visit.renew" : "visit.edit"), () => edit(record)), button(t(isFix(record) ? "fix.drop" : "visit.drop"), () => drop(record))];
  return [];
}

function card(record, account) {
  const state = stateOf(record);
  const left = record.photos.filter((one) => !one.sent || one.reason).length;
  const foreign = account && record.account !== account;
  return h(
    "li",
    { "data-visit": record.id, "data-state": state },
    h("h2", {}, isStay(record) ? stayTitle(record) : titleOf(record)),
    h("p", {}, badge(t(`state.${state}`), LOOKS[record.state]), " ", h("span", { className: "under" }, time(record.finishedAt ?? record.changedAt))),
    h("p", { className: "under" }, foreign ? t("why.foreign") : reason(record)),
    record.photos.length > 0 && record.state !== "sent" && h("p", { className: "under" }, t("photos.left", left, record.photos.length)),
    record.state === "conflict" && !isStay(record) && sides(record),
    !foreign && refusedPhotos(record) && h("div", { className: "sides" }, ...refusedPhotos(record).map((one) => refused(record, one))),
    h("div", { className: "acts" }, ...(foreign ? [] : acts(record))),
  );
}

const ORDER = ["conflict", "refused", "photos", "waiting", "draft", "sent"];

async function outboxScreen() {
  const parcel = await remembered("parcel");
  const all = (await visits()).sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || other.changedAt.localeCompare(one.changedAt));
  const hurry = button(t("outbox.send"), () => flush(true), "primary");
  show(
    t("outbox"),
    "#/",
    all.length === 0 && note(t("outbox.none"), "good"),
    h("ol", { className: "cards" }, ...all.map((record) => card(record, parcel?.account))),
    all.some((record) => ["waiting", "photos"].includes(record.state)) && h("div", { className: "foot" }, hurry),
  );
}
