// What the person has to do and which hazards stand, as the list that was taken along says it. Their pages need a network.
const page = (href, title, under, marks) =>
  h("li", {}, h("a", { href: `..${href}`, className: "row" }, h("b", {}, title), h("span", { className: "under" }, under), h("span", { className: "marks" }, ...marks)));

async function tasksScreen() {
  const tasks = (await remembered("parcel"))?.tasks ?? [];
  const lines = tasks.map((one) => page(one.href, one.title, one.why, [badge(one.state, one.look)]));
  show(t("tasks"), "#/", note(t("tasks.hint")), lines.length > 0 ? h("ul", { className: "rows" }, ...lines) : note(t("tasks.none")));
}

async function hazardsScreen() {
  const parcel = await remembered("parcel");
  const today = day(new Date());
  const standing = (parcel?.stops ?? []).flatMap((stop) => (parcel.openHazards[stop.id] ?? []).map((one) => ({ ...one, stop })));
  standing.sort((one, other) => (one.due ?? "9").localeCompare(other.due ?? "9"));
  const rectify = async (one) => {
    location.hash = wayTo(await fixOf(one, one.stop));
  };
  const lines = standing.slice(0, MOST_SHOWN).map((one) => {
    const entry = page(`/hazards/${one.id}`, one.description, one.stop.name, [
      badge(t(`grade.${one.grade}`), one.grade === "MAJOR" ? "bad" : ""),
      one.due && badge(one.due < today ? t("late", one.due) : t("due", one.due), one.due < today ? "bad" : ""),
    ]);
    if (FIXABLE.includes(one.state)) {
      const start = button(t("fix"), () => rectify(one), "small");
      start.setAttribute("aria-label", t("fix.of", one.description));
      entry.append(h("div", { className: "acts" }, start));
    }
    return entry;
  });
  show(
    t("hazards"),
    "#/",
    note(t("tasks.hint")),
    lines.length > 0 ? h("ul", { className: "rows" }, ...lines) : note(t("hazards.none")),
    standing.length > lines.length && note(t("hazards.more", standing.length - lines.length)),
  );
}
