// The checklist of a visit. Every touch is kept at once; nothing waits for a button but sending.
const RESULTS = ["PASS", "FAIL", "NOT_APPLICABLE"];

const keep = (id, work) =>
  change(id, (record) => {
    if (!isOpen(record)) return false;
    record.changedAt = new Date().toISOString();
    return work(record);
  }).then((record) => {
    if (!record) location.hash = "#/outbox"; // another tab has saved it meanwhile
    return record;
  });

const typing = (id, write) => ({
  oninput: (event) => keep(id, (record) => void write(record, event.target.value)),
});

function grades(value, write, id) {
  const select = h("select", { onchange: (event) => keep(id, (record) => void write(record, event.target.value)) });
  select.append(...["GENERAL", "MAJOR"].map((grade) => h("option", { value: grade, selected: grade === value }, t(`grade.${grade}`))));
  return field(t("grade"), select);
}

// What the checklist calls major stays major; a choice that would not count is not offered.
const graded = (record, item) =>
  item.grade === "MAJOR"
    ? h("p", { className: "under" }, t("grade.by-list"))
    : grades(record.answers[item.code].grade ?? item.grade, (stored, value) => (stored.answers[item.code].grade = value), record.id);

async function take(event, id, item, hazard, draw) {
  const files = [...event.target.files];
  event.target.value = "";
  for (const file of files) if (!(await keepPhoto(event.target, file, id, item, hazard))) break;
  if (files.length > 0) await draw();
}

async function keepPhoto(input, file, id, item, hazard) {
  try {
    const made = await shrink(file);
    const record = await visit(id);
    if (record.photos.length >= MOST_PHOTOS) throw new Error(t("photo.many", MOST_PHOTOS));
    const number = Math.max(0, ...record.photos.map((one) => one.number)) + 1;
    await addPhoto({ visit: id, number, blob: made.blob });
    await keep(id, (stored) => {
      stored.photos.push({ number, sha256: made.sha256, item, hazard, takenAt: new Date().toISOString(), position: stored.position });
    });
    return true;
  } catch (failure) {
    say(failure.message);
    screen.querySelectorAll(".photo-problem").forEach((old) => old.remove());
    input.closest(".failure, li").append(h("p", { className: "note bad photo-problem", role: "alert" }, failure.message));
    return false;
  }
}

function photos(id, item, hazard, label) {
  const box = h("div", { className: "photos" });
  const camera = h("input", { type: "file", accept: "image/*", capture: "environment", "aria-label": t("photo.take.for", label) });
  const gallery = h("input", { type: "file", accept: "image/*", multiple: true, "aria-label": t("photo.pick.for", label) });
  const draw = async () => {
    const record = await visit(id);
    const taken = await Promise.all(
      photosOf(record, item, hazard).map(async (one) => {
        const stored = await photo(id, one.number);
        const drop = async () => {
          await keep(id, (kept) => void (kept.photos = kept.photos.filter((each) => each.number !== one.number)));
          await removePhoto(id, one.number);
          await draw();
        };
        return h("div", { className: "shot" }, stored && thumbnail(stored.blob, t("photo", one.number)), button(t("photo.drop", one.number), drop, "small"));
      }),
    );
    box.replaceChildren(...taken, h("label", { className: "button take" }, t("photo.take"), camera), h("label", { className: "button take" }, t("photo.pick"), gallery));
  };
  [camera, gallery].forEach((input) => input.addEventListener("change", (event) => take(event, id, item, hazard, draw)));
  draw();
  return box;
}

function failure(record, item) {
  const answer = record.answers[item.code];
  const words = h("textarea", { rows: 2, maxLength: 500, value: answer.note ?? "", ...typing(record.id, (stored, value) => void (stored.answers[item.code].note = value)) });
  return h(
    "div",
    { className: "failure" },
    field(t("answer.note"), words),
    graded(record, item),
    photos(record.id, item.code, undefined, item.text),
  );
}

function question(record, item, standing, progress) {
  const more = h("div", {});
  const draw = (current) => more.replaceChildren(...(current.answers[item.code]?.result === "FAIL" ? [failure(current, item)] : []));
  const choose = async (result) => {
    const stored = await keep(record.id, (current) => void (current.answers[item.code] = { ...current.answers[item.code], result }));
    if (!stored) return;
    buttons.forEach((one, place) => one.setAttribute("aria-pressed", RESULTS[place] === result));
    entry.classList.remove("missing");
    draw(stored);
    progress(stored);
  };
  const buttons = RESULTS.map((result) => {
    const pressed = record.answers[item.code]?.result === result;
    return h("button", { type: "button", className: `answer ${result.toLowerCase()}`, "aria-pressed": pressed, onclick: () => choose(result) }, t(`answer.${result}`));
  });
  const head = h("h2", { className: "question", id: `q-${item.code}` }, item.text);
  const entry = h(
    "li",
    { id: `item-${item.code}` },
    head,
    h("p", { className: "under" }, item.basis),
    standing && note(t("answer.standing", standing.description), "soon"),
    h("div", { className: "answers", role: "group", "aria-labelledby": head.id }, ...buttons),
    more,
  );
  draw(record);
  return entry;
}

function extra(record, hazard, redraw) {
  const write = (stored, key, value) => void (stored.hazards.find((one) => one.key === hazard.key)[key] = value);
  const words = h("textarea", { rows: 2, maxLength: 1000, value: hazard.description, ...typing(record.id, (stored, value) => write(stored, "description", value)) });
  const drop = async () => {
    await keep(record.id, (stored) => {
      stored.hazards = stored.hazards.filter((one) => one.key !== hazard.key);
      stored.photos = stored.photos.filter((one) => one.hazard !== hazard.key);
    });
    await redraw();
  };
  return h(
    "li",
    {},
    field(t("hazard.description"), words),
    grades(hazard.grade, (stored, value) => write(stored, "grade", value), record.id),
    photos(record.id, null, hazard.key, t("hazard.description")),
    button(t("hazard.drop"), drop, "small"),
  );
}

function extras(id) {
  const box = h("ol", { className: "cards" });
  const draw = async () => {
    const record = await visit(id);
    box.replaceChildren(...record.hazards.map((hazard) => extra(record, hazard, draw)));
  };
  const more = async () => {
    await keep(id, (record) => void record.hazards.push({ key: crypto.randomUUID(), description: "", grade: "GENERAL" }));
    await draw();
    box.querySelector("li:last-child textarea")?.focus();
  };
  draw();
  return [h("h2", {}, t("hazard.more")), box, button(t("hazard.add"), more)];
}

function ending(record) {
  const where = h("p", { className: "under", role: "status" }, record.position ? t("position.kept") : t("position.none"));
  const locate = async () => {
    where.textContent = t("position.asking");
    const position = await whereabouts();
    await keep(record.id, (stored) => void (stored.position = position));
    where.textContent = position ? t("position.kept") : t("position.denied");
  };
  const words = h("textarea", { rows: 2, maxLength: 1000, value: record.note, ...typing(record.id, (stored, value) => void (stored.note = value)) });
  const signed = h("input", { maxLength: 60, autocomplete: "off", value: record.signedBy, ...typing(record.id, (stored, value) => void (stored.signedBy = value)) });
  return [field(t("visit.note"), words), field(t("visit.signed"), signed, t("visit.signed.hint")), signature(record.id), button(t("position.take"), locate), where];
}

async function save(id) {
  const record = await visit(id);
  const missing = open(record);
  if (missing.length > 0) {
    screen.querySelectorAll("li.missing").forEach((old) => old.classList.remove("missing"));
    missing.forEach((item) => document.getElementById(`item-${item.code}`)?.classList.add("missing"));
    const first = document.getElementById(`item-${missing[0].code}`);
    first?.scrollIntoView({ block: "center" });
    first?.querySelector("button").focus({ preventScroll: true });
    return say(t("visit.missing", missing.length));
  }
  navigator.storage?.persist?.();
  const saved = await keep(id, (stored) => {
    stored.state = "waiting";
    stored.finishedAt ??= new Date().toISOString();
    stored.attempts = 0;
    stored.nextAt = 0;
    stored.problem = null;
  });
  if (!saved) return;
  location.hash = "#/outbox";
  later();
  flush(true);
}

// Whoever has looked at everything says so once; what was answered already stays as it is.
async function passRest(id) {
  await keep(id, (stored) => open(stored).forEach((item) => void (stored.answers[item.code] = { ...stored.answers[item.code], result: "PASS" })));
  await formScreen(id);
  screen.querySelector(".foot .primary")?.focus();
}

async function formScreen(id) {
  const record = await visit(id);
  if (!record || !isOpen(record)) return void (location.hash = "#/outbox");
  const parcel = await remembered("parcel");
  const standing = (parcel?.openHazards[record.point.id] ?? []).reverse();
  const count = h("span", { role: "status" });
  const progress = (current) => {
    const all = current.checklist.items.length;
    count.textContent = t("visit.answered", all - open(current).length, all);
  };
  progress(record);
  const drop = async () => {
    if (!(await ask(t("visit.drop.sure"), t("visit.drop")))) return;
    await remove(id);
    location.hash = "#/";
  };
  show(
    record.point.name,
    `#/p/${record.point.code}`,
    h("p", { className: "under" }, record.checklist.title),
    record.problem?.messages?.map((message) => note(message, "bad")),
    h("ol", { className: "cards" }, ...record.checklist.items.map((item) => question(record, item, standing.find((one) => one.item === item.code), progress))),
    button(t("visit.rest"), () => passRest(id)),
    extras(id),
    ending(record),
    button(t("visit.drop"), drop, "small"),
    h("div", { className: "foot" }, count, button(t("visit.save"), () => save(id), "primary")),
  );
}
