// The list of stops, and one of them.
const MOST_SHOWN = 60;

function line(stop, draft) {
  const today = day(new Date());
  const late = stop.due && stop.due < today;
  const urgency = late ? "bad" : stop.due === today ? "soon" : "";
  return h(
    "li",
    {},
    h(
      "a",
      { href: `#/p/${stop.code}`, className: "row" },
      h("b", {}, stop.name),
      h("span", { className: "under" }, stop.address),
      h(
        "span",
        { className: "marks" },
        stop.due && badge(late ? t("late", stop.due) : t("due", stop.due), urgency),
        badge(t(`colour.${stop.colour}`), `colour-${stop.colour.toLowerCase()}`),
        draft && badge(t("state.draft"), "mine"),
      ),
    ),
  );
}

const list = (title, stops, drafts) =>
  stops.length > 0 && [h("h2", {}, title), h("ul", { className: "rows" }, ...stops.map((stop) => line(stop, drafts.has(stop.id))))];

function lists(parcel, drafts, sought) {
  const today = day(new Date());
  const wanted = parcel.stops.filter((stop) => !sought || `${stop.name} ${stop.address} ${stop.code}`.toLowerCase().includes(sought));
  const shown = wanted.slice(0, MOST_SHOWN);
  const isDue = (stop) => stop.due && stop.due <= today;
  return [
    wanted.length === 0 && note(sought ? t("stops.unmatched") : t("stops.none")),
    list(t("stops.due"), shown.filter(isDue), drafts),
    list(t("stops.later"), shown.filter((stop) => !isDue(stop)), drafts),
    wanted.length > shown.length && note(t("stops.more", wanted.length - shown.length)),
  ]
    .flat()
    .filter(Boolean);
}

async function stopsScreen() {
  const parcel = await remembered("parcel");
  const drafts = new Set((await visits()).filter((record) => !isFix(record) && record.state === "draft").map((record) => record.point.id));
  const found = h("div", {});
  const search = h("input", { type: "search", autocomplete: "off", spellcheck: false });
  const draw = () => parcel && found.replaceChildren(...lists(parcel, drafts, search.value.trim().toLowerCase()));
  search.addEventListener("input", (event) => !event.isComposing && draw());
  search.addEventListener("compositionend", draw);
  const typed = h(
    "form",
    {
      className: "find",
      onsubmit: async (event) => {
        event.preventDefault();
        if (await stopOf(search.value)) location.hash = `#/p/${plainCode(search.value)}`;
      },
    },
    field(t("stops.find"), search, t("stops.find.hint")),
    canScan && button(t("scan"), scan),
  );
  draw();
  show(t("stops"), null, typed, parcel ? found : note(signedOut ? t("stops.sign-in") : t("stops.empty")), foot(parcel));
}

function foot(parcel) {
  return h(
    "div",
    { className: "end" },
    parcel && h("p", { className: "under" }, t("stops.at", time(parcel.at))),
    button(t("stops.refresh"), async () => say(t((await tryRefresh()) ? "stops.refreshed" : "stops.stale"))),
    parcel && h("a", { className: "button", href: "#/tasks" }, t("tasks")),
    parcel && h("a", { className: "button", href: "#/hazards" }, t("hazards")),
    parcel?.shelters?.places.length > 0 && h("a", { className: "button primary", href: "#/s" }, t("stay.shelters")),
    h("a", { className: "button", href: "#/outbox" }, t("outbox")),
    parcel?.community && h("a", { className: "button", href: "#/people" }, t("people")),
    h("a", { className: "button", href: "../?full=true" }, t("desk")),
    button(t("language"), changeLanguage),
    button(t("sign-out"), signOut),
  );
}

async function pointScreen(code) {
  const stop = await stopOf(code);
  if (!stop) return show(t("point"), "#/", note(t("point.unknown", plainCode(code)), "bad"), button(t("stops.refresh"), tryRefresh));
  const parcel = await remembered("parcel");
  const standing = parcel.openHazards[stop.id] ?? [];
  const start = async () => {
    const draft = await draftOf(stop);
    if (draft) location.hash = `#/v/${draft.id}`;
    else say(t("point.no-checklist"));
  };
  show(
    stop.name,
    "#/",
    h(
      "dl",
      { className: "facts" },
      ...[
        [t("point.code"), stop.code],
        [t("point.address"), stop.address],
        [t("point.type"), t(`type.${stop.type}`)],
        [t("point.unit"), stop.responsibleUnit],
        [t("point.due"), stop.due ?? t("point.no-due")],
        [t("point.visited"), stop.lastVisitedAt ? time(stop.lastVisitedAt) : t("point.never")],
      ].flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]),
    ),
    standing.length > 0 && [h("h2", {}, t("point.open")), h("ul", { className: "plain" }, ...standing.map((one) => h("li", {}, standingText(one))))],
    h("div", { className: "foot" }, button(t("point.start"), start, "primary")),
  );
}

const standingText = (one) => `${t(`grade.${one.grade}`)} · ${one.description}${one.due ? ` · ${t("due", one.due)}` : ""}`;
