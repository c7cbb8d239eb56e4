// Who comes into an open shelter, who leaves, and what somebody counted there. An entry lies in the same store as a visit and goes the same
// way. Names, numbers and remarks are sealed under the account's key as they are typed: the key goes with the sign-out, so that what is
// left on the phone after it tells of nobody.
const NEEDS = ["MEDICINE", "INFANT", "PETS", "WHEELCHAIR", "POWER"];
const MOST_FAMILIES = 40;

const isStay = (record) => record.kind === "stay";
const stays = async (opening) => (await visits()).filter((record) => isStay(record) && record.opening.id === opening);

async function takeKey(parcel) {
  const bytes = parcel.shelters?.key;
  if (!bytes) return remember("key", null);
  delete parcel.shelters.key;
  const raw = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0));
  return remember("key", await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]));
}

async function seal(words) {
  const key = await remembered("key");
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(JSON.stringify(words))) };
}

// What was typed; null where the key is not there or another one.
async function unseal(record) {
  if (!record.sealed) return {};
  try {
    const key = await remembered("key");
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv: record.sealed.iv }, key, record.sealed.data)));
  } catch {
    return null;
  }
}

// The code that the server gives a household without a wristband of its own.
const band = (id) => `w-${id.replaceAll("-", "").slice(-8)}`;

const local = (at) => `${day(at)}T${two(at.getHours())}:${two(at.getMinutes())}`;

async function beginStay(entry, place, household) {
  const parcel = await remembered("parcel");
  const now = new Date();
  const record = {
    id: crypto.randomUUID(),
    kind: "stay",
    entry,
    account: parcel.account,
    state: "draft",
    point: { name: place.name },
    opening: { id: place.opening, name: place.name },
    household: household ? { id: household.id, code: household.code } : null,
    after: household?.record ?? null,
    people: household ? household.inside : null,
    children: null,
    elderly: null,
    needs: [],
    code: "",
    next: null,
    at: local(now),
    sealed: null,
    photos: [],
    startedAt: now.toISOString(),
    finishedAt: null,
    changedAt: now.toISOString(),
    attempts: 0,
    nextAt: 0,
    problem: null,
    conflict: null,
  };
  await add(record);
  location.hash = `#/e/${record.id}`;
}

// What this phone has not sent yet, beside what the list that was taken along says.
function standing(place, records) {
  const mine = records.filter((record) => isUnsent(record) && record.state !== "conflict" && record.state !== "refused");
  const gone = new Map();
  mine.filter((record) => record.entry === "LEAVE").forEach((record) => gone.set(record.household.id, (gone.get(record.household.id) ?? 0) + record.people));
  const come = mine
    .filter((record) => record.entry === "ARRIVAL")
    .map((record) => ({ id: record.id, record: record.id, code: record.code || band(record.id), shown: "", inside: record.people, needs: record.needs }));
  const families = [...come, ...place.households]
    .map((one) => ({ ...one, inside: one.inside - (gone.get(one.id) ?? 0) }))
    .filter((one, index, all) => one.inside > 0 && all.findIndex((other) => other.id === one.id) === index);
  const left = [...gone.values()].reduce((sum, people) => sum + people, 0);
  const inside = place.inside + come.reduce((sum, one) => sum + one.inside, 0) - left;
  return { inside, families, unsent: mine.length };
}

function marks(place, inside) {
  const full = place.room !== undefined && inside >= place.warnAt;
  return [
    badge(place.room === undefined ? t("stay.inside", inside) : t("stay.inside.of", inside, place.room), full ? "bad" : ""),
    full && badge(t("stay.saturated"), "bad"),
    place.paused && badge(t("stay.paused"), "soon"),
  ].filter(Boolean);
}

async function sheltersScreen() {
  const places = (await remembered("parcel"))?.shelters?.places ?? [];
  const rows = await Promise.all(
    places.map(async (place) => {
      const { inside } = standing(place, await stays(place.opening));
      return h("li", {}, h("a", { href: `#/s/${place.opening}`, className: "row" }, h("b", {}, place.name), h("span", { className: "marks" }, ...marks(place, inside))));
    }),
  );
  show(t("stay.shelters"), "#/", rows.length > 0 ? h("ul", { className: "rows" }, ...rows) : note(t("stay.shelters.none")), button(t("stops.refresh"), tryRefresh));
}

function family(place, one) {
  return h(
    "li",
    { className: "row" },
    h("b", {}, `${one.code} ${one.shown}`),
    h("span", { className: "marks" }, badge(t("stay.people.of", one.inside)), ...one.needs.map((need) => badge(t(`need.${need}`), "soon")), one.record && badge(t("state.waiting"), "soon")),
    h("div", { className: "acts" }, button(t("stay.leave.of", one.code), () => beginStay("LEAVE", place, one), "small")),
  );
}

async function shelterScreen(opening) {
  const parcel = await remembered("parcel");
  const place = parcel?.shelters?.places.find((one) => one.opening === opening);
  if (!place) return show(t("stay.shelters"), "#/s", note(t("stay.unknown"), "bad"), button(t("stops.refresh"), tryRefresh));
  const { inside, families, unsent } = standing(place, await stays(opening));
  const found = h("ul", { className: "rows" });
  const search = h("input", { type: "search", autocomplete: "off", spellcheck: false });
  const draw = () => {
    const sought = search.value.trim().toLowerCase();
    const wanted = families.filter((one) => `${one.code} ${one.shown}`.toLowerCase().includes(sought));
    found.replaceChildren(...wanted.slice(0, MOST_FAMILIES).map((one) => family(place, one)));
    if (wanted.length > MOST_FAMILIES) found.append(h("li", {}, t("stay.more", wanted.length - MOST_FAMILIES)));
  };
  search.addEventListener("input", draw);
  draw();
  return show(
    place.name,
    "#/s",
    h("p", { className: "marks" }, ...marks(place, inside)),
    h("p", { className: "under" }, t("stops.at", time(parcel.at)), unsent > 0 && ` · ${t("stay.unsent", unsent)}`),
    button(t("stay.count"), () => beginStay("COUNT", place)),
    h("h2", {}, t("stay.families", families.length)),
    field(t("stay.find"), search),
    found,
    h("div", { className: "foot" }, button(t("stay.arrival"), () => beginStay("ARRIVAL", place), "primary")),
  );
}

const stayScreen = (opening) => (opening ? shelterScreen(opening) : sheltersScreen());

const NUMBER = /^\d{1,6}$/;

function number(record, name, least) {
  const input = h("input", { type: "text", inputMode: "numeric", maxLength: 6, value: record[name] ?? "", autocomplete: "off" });
  input.addEventListener("input", () => {
    const typed = input.value.trim();
    input.setCustomValidity(typed === "" || (NUMBER.test(typed) && Number(typed) >= least) ? "" : t("stay.number"));
    keep(record.id, (stored) => void (stored[name] = NUMBER.test(typed) ? Number(typed) : null));
  });
  return field(t(`stay.${name}`), input);
}

// Sealed as they are typed, one after the other, so that the last letter is the one that stays.
let sealing = Promise.resolve();
function secret(record, words, name, most, hint) {
  const input = h(name === "remark" ? "textarea" : "input", { maxLength: most, value: words[name] ?? "", autocomplete: "off" });
  input.addEventListener("input", () => {
    words[name] = input.value;
    const typed = { ...words };
    sealing = sealing.then(async () => {
      const sealed = await seal(typed);
      await keep(record.id, (stored) => void (stored.sealed = sealed));
    });
  });
  return field(t(`stay.${name}`), input, hint);
}

function needs(record) {
  const boxes = NEEDS.map((need) => {
    const box = h("input", { type: "checkbox", checked: record.needs.includes(need) });
    box.addEventListener("change", () =>
      keep(record.id, (stored) => void (stored.needs = NEEDS.filter((one) => (one === need ? box.checked : stored.needs.includes(one))))),
    );
    return h("label", { className: "tick" }, box, t(`need.${need}`));
  });
  return h("fieldset", {}, h("legend", {}, t("stay.needs")), ...boxes);
}

function onward(record, places) {
  const others = places.filter((place) => place.opening !== record.opening.id && !place.paused);
  const select = h("select", { onchange: (event) => keep(record.id, (stored) => void (stored.next = event.target.value || null)) });
  select.append(h("option", { value: "" }, t("stay.next.none")), ...others.map((one) => h("option", { value: one.shelter, selected: one.shelter === record.next }, one.name)));
  return field(t("stay.next"), select, t("stay.next.hint"));
}

function arrivalFields(record, words, places) {
  const code = h("input", { maxLength: 20, value: record.code, autocomplete: "off", ...typing(record.id, (stored, value) => void (stored.code = value.trim())) });
  return [
    number(record, "people", 1),
    number(record, "children", 0),
    number(record, "elderly", 0),
    needs(record),
    field(t("stay.code"), code, t("stay.code.hint", band(record.id))),
    secret(record, words, "names", 300, t("stay.names.hint")),
    secret(record, words, "phone", 30),
    (record.next || record.problem?.codes?.includes("shelter.full")) && onward(record, places),
  ];
}

async function saveStay(id) {
  await sealing;
  const record = await visit(id);
  if (record.people === null || (record.people === 0 && record.entry !== "COUNT")) {
    say(t("stay.people.missing"));
    return screen.querySelector("input")?.focus();
  }
  if (!Date.parse(record.at)) return say(t("stay.at.missing"));
  navigator.storage?.persist?.();
  const saved = await keep(id, (stored) => {
    stored.state = "waiting";
    stored.finishedAt ??= new Date().toISOString();
    stored.attempts = 0;
    stored.nextAt = 0;
    stored.problem = null;
  });
  if (!saved) return;
  location.hash = `#/s/${record.opening.id}`;
  say(t("stay.saved", t(`stay.entry.${record.entry}`), record.household?.code ?? (record.entry === "ARRIVAL" ? record.code || band(id) : "")));
  later();
  flush(true);
}

async function entryScreen(id) {
  const record = await visit(id);
  if (!record || !isOpen(record)) return void (location.hash = "#/outbox");
  const places = (await remembered("parcel"))?.shelters?.places ?? [];
  const words = (await unseal(record)) ?? {};
  const at = h("input", { type: "datetime-local", value: record.at, ...typing(record.id, (stored, value) => void (stored.at = value)) });
  const drop = async () => {
    if (!(await ask(t("stay.drop.sure"), t("stay.drop")))) return;
    await remove(id);
    location.hash = `#/s/${record.opening.id}`;
  };
  show(
    t(`stay.entry.${record.entry}`),
    `#/s/${record.opening.id}`,
    h("p", { className: "under" }, record.opening.name, record.household && ` · ${record.household.code}`),
    record.problem?.messages?.map((message) => note(message, "bad")),
    record.entry === "ARRIVAL" ? arrivalFields(record, words, places) : number(record, "people", record.entry === "COUNT" ? 0 : 1),
    field(t("stay.at"), at),
    secret(record, words, "remark", 500),
    button(t("stay.drop"), drop, "small"),
    h("div", { className: "foot" }, button(t("stay.save"), () => saveStay(id), "primary")),
  );
}

// The entry as the exchange wants it.
function entryText(record, words) {
  return {
    id: record.id,
    kind: record.entry,
    opening: record.opening.id,
    household: record.household?.id ?? null,
    people: record.people,
    children: record.children ?? 0,
    elderly: record.elderly ?? 0,
    needs: record.needs,
    code: record.code,
    names: words.names ?? "",
    phone: words.phone ?? "",
    next: record.next,
    at: new Date(record.at).toISOString(),
    sentAt: new Date().toISOString(),
    remark: words.remark ?? "",
  };
}

// Who leaves has come before: a departure waits for the arrival that was entered on this phone.
async function mustWait(record) {
  const first = record.after && (await visit(record.after));
  return Boolean(first && first.state !== "sent");
}

async function sendEntry(record, session) {
  if (await mustWait(record)) return;
  const words = await unseal(record);
  if (words === null) return; // the key comes with the next list
  const answer = await bring(session, "entries", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(entryText(record, words)),
  });
  const body = await json(answer);
  if (answer.ok && body?.entry) {
    await change(record.id, (stored) => {
      Object.assign(stored, { state: "sent", sealed: null, problem: null, changedAt: new Date().toISOString() });
    });
  } else if ((answer.status === 409 || answer.status === 422) && body?.refusals) {
    await change(record.id, (stored) => {
      stored.state = answer.status === 409 ? "conflict" : "refused";
      stored.problem = { kind: "refused", messages: body.refusals.map((one) => one.message), codes: body.refusals.map((one) => one.code) };
    });
  } else if (answer.status === 400) {
    await refuse(record.id, [body?.message ?? t("old")]);
  } else {
    await postpone(record.id, answer.status === 429 ? "busy" : "server", answer);
  }
}

const stayTitle = (record) => `${t(`stay.entry.${record.entry}`)} · ${record.opening.name}`;

function stayActs(record) {
  const edit = h("a", { className: "button primary", href: `#/e/${record.id}` }, t(record.state === "draft" ? "visit.continue" : "stay.edit"));
  const drop = button(t("stay.drop"), async () => (await ask(t("stay.drop.sure"), t("stay.drop"))) && remove(record.id));
  return record.state === "draft" ? [edit] : ["conflict", "refused"].includes(record.state) ? [edit, drop] : [];
}
