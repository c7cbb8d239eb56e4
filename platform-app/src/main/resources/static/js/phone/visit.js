// A visit on the phone. States: draft → waiting → photos (the text is filed) → sent; refused and conflict wait for the person.
const DRAFT_DAYS = 14;
const SENT_DAYS = 3;
const DAY = 86_400_000;
const MOST_PHOTOS = 60;

const UNSENT = ["waiting", "photos", "refused", "conflict"];
const isUnsent = (record) => UNSENT.includes(record.state);
// What may have reached the server must not change under its id any more; a refusal says for certain that it was not filed.
const isOpen = (record) => record.state === "draft" || (record.state === "refused" && !record.filed) || (record.kind === "stay" && record.state === "conflict");

function begin(stop, checklist, account) {
  const now = new Date().toISOString();
  return {
    id: crypto.randomUUID(),
    account,
    state: "draft",
    point: { id: stop.id, code: stop.code, name: stop.name, address: stop.address, colour: stop.colour, type: stop.type, revision: stop.revision, lastVisit: stop.lastVisit ?? null },
    checklist,
    startedAt: now,
    finishedAt: null,
    changedAt: now,
    position: null,
    answers: {},
    hazards: [],
    photos: [],
    note: "",
    signedBy: "",
    acknowledged: null,
    attempts: 0,
    nextAt: 0,
    problem: null,
    conflict: null,
  };
}

const open = (record) => record.checklist.items.filter((item) => !record.answers[item.code]?.result);
const photosOf = (record, item, hazard) =>
  record.photos.filter((one) => (hazard === undefined ? one.item === item && one.hazard === undefined : one.hazard === hazard));

// Each failure with its words, grade and photos, then what no item asks about.
function hazards(record) {
  const failed = record.checklist.items.filter((item) => record.answers[item.code]?.result === "FAIL");
  const found = failed.map((item) => {
    const answer = record.answers[item.code];
    return {
      item: item.code,
      description: answer.note?.trim() ?? "", // nothing means the words of the item, which the server keeps in Chinese
      grade: answer.grade ?? item.grade,
      photos: photosOf(record, item.code).map((one) => one.number),
    };
  });
  const more = record.hazards
    .filter((one) => one.description.trim())
    .map((one) => ({ description: one.description, grade: one.grade, photos: photosOf(record, null, one.key).map((shot) => shot.number) }));
  return [...found, ...more];
}

// The text of the visit as the exchange wants it.
function text(record) {
  return {
    id: record.id,
    point: record.point.id,
    pointRevision: record.point.revision,
    lastVisit: record.point.lastVisit,
    checklist: record.checklist.id,
    startedAt: record.startedAt,
    finishedAt: record.finishedAt,
    sentAt: new Date().toISOString(),
    position: record.position,
    answers: record.checklist.items.map((item) => ({
      item: item.code,
      result: record.answers[item.code].result,
      note: record.answers[item.code].result === "FAIL" ? (record.answers[item.code].note ?? "") : "",
    })),
    hazards: hazards(record),
    photos: record.photos.map(({ number, sha256, item, takenAt, position }) => ({ number, sha256, item, takenAt, position })),
    note: record.note,
    signedBy: record.signedBy,
    acknowledged: record.acknowledged,
  };
}

// Drafts that nobody came back to, and what was sent long enough ago to be sure of, do not stay on a phone.
async function expire() {
  const now = Date.now();
  for (const record of await visits()) {
    const age = now - Date.parse(record.changedAt);
    if ((record.state === "draft" && age > DRAFT_DAYS * DAY) || (record.state === "sent" && age > SENT_DAYS * DAY)) await remove(record.id);
  }
}
