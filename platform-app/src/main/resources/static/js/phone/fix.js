// The rectification of a hazard on the phone: photos of after and a sentence, kept and sent like a visit.
const FIXABLE = ["NOTICED", "RECTIFYING"];

const isFix = (record) => record.kind === "fix";
const wayTo = (record) => (isFix(record) ? `#/f/${record.id}` : `#/v/${record.id}`);
const titleOf = (record) => (isFix(record) ? t("fix.of", record.hazard.description) : record.point.name);

function beginFix(hazard, stop, account) {
  const { id, description, due } = hazard;
  return {
    ...begin(stop, { items: [] }, account),
    kind: "fix",
    hazard: { id, description, due: due ?? null },
  };
}

// The draft that is under way, or a new one.
async function fixOf(hazard, stop) {
  const { account } = await remembered("parcel");
  const begun = (await visits()).find((record) => isFix(record) && record.state === "draft" && record.hazard.id === hazard.id && record.account === account);
  if (begun) return begun;
  const record = beginFix(hazard, stop, account);
  await add(record);
  return record;
}

async function saveFix(id) {
  const record = await visit(id);
  if (record.photos.length === 0 || !record.note.trim()) return say(t("fix.missing"));
  navigator.storage?.persist?.();
  const saved = await keep(id, (stored) => {
    Object.assign(stored, { state: "waiting", attempts: 0, nextAt: 0, problem: null });
    stored.finishedAt ??= new Date().toISOString();
  });
  if (!saved) return;
  location.hash = "#/outbox";
  later();
  flush(true);
}

async function fixScreen(id) {
  const record = await visit(id);
  if (!record || !isOpen(record)) return void (location.hash = "#/outbox");
  const words = h("textarea", { rows: 3, maxLength: 1000, value: record.note, ...typing(id, (stored, value) => void (stored.note = value)) });
  const drop = async () => {
    if (!(await ask(t("fix.drop.sure"), t("fix.drop")))) return;
    await remove(id);
    location.hash = "#/hazards";
  };
  show(
    t("fix"),
    "#/hazards",
    h("p", {}, record.hazard.description),
    h("p", { className: "under" }, record.point.name, record.hazard.due ? ` · ${t("due", record.hazard.due)}` : ""),
    record.problem?.messages?.map((message) => note(message, "bad")),
    h("div", { className: "failure" }, h("h2", {}, t("fix.photos")), photos(id, null, undefined, t("fix.photos"))),
    field(t("fix.note"), words, t("fix.note.hint")),
    button(t("fix.drop"), drop, "small"),
    h("div", { className: "foot" }, button(t("fix.save"), () => saveFix(id), "primary")),
  );
}

async function stopFix(record, answer) {
  const body = await json(answer);
  if (answer.status === 422 && body?.refusals) await refuse(record.id, body.refusals.map((one) => one.message));
  else if ([400, 413].includes(answer.status)) await refuse(record.id, [body?.message ?? t("old")]);
  else await postpone(record.id, answer.status === 429 ? "busy" : "server", answer);
}

// Photos first: a rectification without its picture of after is none. The server knows each by its hash and the words by their number.
async function sendFix(record, session) {
  const path = `hazards/${record.hazard.id}`;
  for (const one of record.photos.filter((each) => !each.sent)) {
    const stored = await photo(record.id, one.number);
    const options = { method: "PUT", headers: { "Content-Type": "image/jpeg" }, body: stored?.blob };
    const answer = stored ? await bring(session, `${path}/after-photos/${one.sha256}`, options, PHOTO_LIMIT) : null;
    if (answer && !answer.ok) return stopFix(record, answer);
    await settle(record.id, one.number, { sent: true });
  }
  const answer = await bring(session, `${path}/rectifications/${record.id}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ note: record.note }),
  });
  if (!answer.ok) return stopFix(record, answer);
  for (const one of record.photos) await removePhoto(record.id, one.number);
  return change(record.id, (stored) => void Object.assign(stored, { state: "sent", problem: null, changedAt: new Date().toISOString() }));
}
