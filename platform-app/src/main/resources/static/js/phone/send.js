// Sends what waits: text first, then its photos one at a time. One tab at a time; the server makes sending twice harmless.
const FIRST_WAIT = 15_000;
const LONGEST_WAIT = 15 * 60_000;
const TEXT_LIMIT = 30_000;
const PHOTO_LIMIT = 120_000;

let sending = null;
let signedOut = false;
let unreachable = false;
let under = false;
let again = false;

class Stop extends Error {}

// A redirect is a sign-in or a password page, never an answer to a phone.
async function call(path, options = {}, limit = TEXT_LIMIT) {
  let answer;
  try {
    answer = await fetch(path, { ...options, redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(limit) });
  } catch {
    unreachable = true;
    throw new Stop("network");
  }
  unreachable = false;
  if (answer.status === 401 || answer.type === "opaqueredirect") {
    signedOut = true;
    await forgetPeople();
    throw new Stop("sign-in");
  }
  return answer;
}

async function json(answer) {
  const type = answer.headers.get("Content-Type") ?? "";
  return type.includes("json") ? answer.json().catch(() => null) : null;
}

async function token() {
  const answer = await call("token");
  if (!answer.ok) throw new Stop("server");
  signedOut = false;
  return answer.json();
}

// With a token of this session; one that has become stale is asked for once more.
async function bring(session, path, options, limit) {
  const once = () => call(path, { ...options, headers: { ...options.headers, [session.header]: session.token } }, limit);
  const answer = await once();
  if (answer.status !== 403) return answer;
  Object.assign(session, await token());
  return once();
}

const wait = (attempts) => Math.min(FIRST_WAIT * 2 ** attempts, LONGEST_WAIT) * (0.75 + Math.random() / 2);

const postpone = (id, kind, answer) =>
  change(id, (record) => {
    const asked = Number(answer?.headers.get("Retry-After")) * 1000;
    record.nextAt = Date.now() + Math.max(asked || 0, wait(record.attempts));
    record.attempts += 1;
    record.problem = { kind, status: answer?.status ?? 0 };
  });

const refuse = (id, messages) =>
  change(id, (record) => {
    record.state = "refused";
    record.problem = { kind: "refused", messages };
  });

async function sendText(record, session) {
  const answer = await bring(session, "visits", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(text(record)),
  });
  const body = await json(answer);
  if (answer.ok && body?.photosMissing) {
    return change(record.id, (stored) => {
      stored.state = "photos";
      stored.filed = true;
      stored.attempts = 0;
      stored.problem = null;
      stored.photos.forEach((one) => (one.sent = !body.photosMissing.includes(one.number)));
    });
  }
  if (answer.status === 409 && body?.outcome === "CONFLICT") {
    await change(record.id, (stored) => {
      stored.state = "conflict";
      stored.conflict = body;
      stored.problem = null;
    });
  } else if (answer.status === 422 && body?.refusals) {
    await refuse(record.id, body.refusals.map((one) => one.message));
    if (body.refusals.some((one) => one.code === "visit.id-taken")) await change(record.id, (stored) => void (stored.taken = true));
  } else if (answer.status === 400) {
    await refuse(record.id, [body?.message ?? t("old")]);
  } else {
    await postpone(record.id, answer.status === 429 ? "busy" : "server", answer);
  }
  return null;
}

// What the server is told of a photo that the person took again or gave up, before its bytes.
async function amend(record, one, session) {
  const { number, sha256, takenAt, position } = one;
  const told = one.dropped
    ? { method: "DELETE" }
    : { method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ number, sha256, takenAt, position }) };
  return bring(session, `visits/${record.id}/photos/${number}/announcement`, told);
}

async function sendPhoto(record, one, session) {
  if (one.dropped || one.retaken) {
    const answer = await amend(record, one, session);
    if (!answer.ok) return unsettled(record, one, answer);
    if (one.dropped) {
      await settle(record.id, one.number, { sent: true, reason: null });
      await removePhoto(record.id, one.number);
      return true;
    }
    await settle(record.id, one.number, { retaken: false });
  }
  const stored = await photo(record.id, one.number);
  if (!stored) return settle(record.id, one.number, { sent: true, reason: t("photo.lost") });
  const options = { method: "PUT", headers: { "Content-Type": "image/jpeg" }, body: stored.blob };
  const answer = await bring(session, `visits/${record.id}/photos/${one.number}`, options, PHOTO_LIMIT);
  if (answer.ok) {
    await settle(record.id, one.number, { sent: true, reason: null });
    await removePhoto(record.id, one.number);
    return true;
  }
  return unsettled(record, one, answer);
}

async function unsettled(record, one, answer) {
  const body = await json(answer);
  if (answer.status === 422 && body?.refusals) {
    return settle(record.id, one.number, { sent: true, reason: body.refusals.map((refusal) => refusal.message).join(" ") });
  }
  if (answer.status === 413) return settle(record.id, one.number, { sent: true, reason: body?.message ?? t("photo.unreadable") });
  await postpone(record.id, answer.status === 429 ? "busy" : "server", answer);
  return false;
}

const settle = (id, number, outcome) =>
  change(id, (record) => Object.assign(record.photos.find((one) => one.number === number), outcome));

async function sendPhotos(record, session) {
  for (const one of record.photos.filter((each) => !each.sent)) {
    if (!(await sendPhoto(record, one, session))) return;
  }
  await change(record.id, (stored) => {
    const reasons = stored.photos.filter((one) => one.reason).map((one) => one.reason);
    stored.state = reasons.length ? "refused" : "sent";
    stored.problem = reasons.length ? { kind: "photos" } : null;
    stored.changedAt = new Date().toISOString();
  });
}

async function send(id, session) {
  const record = await visit(id);
  if (!record || !["waiting", "photos"].includes(record.state) || record.account !== session.account) return;
  sending = id;
  changed();
  try {
    if (isStay(record)) return await sendEntry(record, session);
    if (isFix(record)) return void (await sendFix(record, session));
    const filed = record.state === "photos" ? record : await sendText(record, session);
    if (filed) await sendPhotos(filed, session);
  } finally {
    sending = null;
    changed();
  }
}

async function sendAll(hurry) {
  const ready = (record) => ["waiting", "photos"].includes(record.state) && (hurry || record.nextAt <= Date.now());
  const due = (await visits()).filter(ready).sort((one, other) => one.finishedAt.localeCompare(other.finishedAt));
  if (due.length === 0) return;
  const session = await token();
  for (const record of due) await send(record.id, session);
  if (due.length) await refresh();
}

// Never throws: whatever stops it leaves everything where it is, with the reason in the bar.
async function flush(hurry = false) {
  if (under) {
    again ||= hurry;
    return;
  }
  under = true;
  try {
    const work = () => sendAll(hurry);
    if (navigator.locks) await navigator.locks.request("youbei-phone-send", { ifAvailable: true }, (lock) => lock && work());
    else await work();
  } catch (failure) {
    if (!(failure instanceof Stop)) throw failure;
  } finally {
    under = false;
    changed();
  }
  if (again) {
    again = false;
    await flush(true);
  }
}
