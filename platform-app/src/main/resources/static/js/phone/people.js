// The evacuation list of the own community. It comes for a reason that the server keeps, and goes with the sign-out, with another account, or
// after a week.
const PEOPLE_DAYS = 7;

const forgetPeople = () => remember("people", null);

async function keptPeople() {
  const list = await remembered("people");
  if (!list) return null;
  const parcel = await remembered("parcel");
  if (parcel?.account === list.account && Date.now() - Date.parse(list.at) < PEOPLE_DAYS * DAY) return list;
  await forgetPeople();
  return null;
}

async function takePeople(reason) {
  try {
    const session = await token();
    const answer = await bring(session, "evacuation-list", { method: "POST", body: new URLSearchParams({ reason }) });
    const said = await json(answer);
    if (answer.ok) {
      await remember("people", said);
      return peopleScreen();
    }
    return say(said?.refusals?.[0]?.message ?? t("people.refused"));
  } catch (failure) {
    if (!(failure instanceof Stop)) throw failure;
    return say(t(signedOut ? "why.sign-in" : "people.offline"));
  }
}

const dial = (number) => (number ? h("a", { href: `tel:${number}` }, number) : t("people.no-phone"));

function person(one) {
  return h(
    "li",
    { className: "row" },
    h("b", {}, `${one.building} ${one.room} ${one.name}`),
    h("span", { className: "marks" }, badge(t("people.turn", one.turn), one.turn === 1 ? "bad" : ""), badge(t(`people.means.${one.means}`))),
    one.need && h("span", { className: "under" }, one.need),
    h("span", { className: "under" }, t("people.self"), " ", dial(one.phone)),
    h("span", { className: "under" }, `${t("people.helper")} ${one.helper} `, dial(one.helperPhone)),
    h("span", { className: "under" }, `${t("people.stand-in")} ${one.standIn} `, dial(one.standInPhone)),
  );
}

async function peopleScreen() {
  const list = await keptPeople();
  const reason = h("input", { type: "text", maxLength: 200, autocomplete: "off" });
  const form = h(
    "form",
    {
      onsubmit: (event) => {
        event.preventDefault();
        return takePeople(reason.value.trim());
      },
    },
    field(t("people.reason"), reason, t("people.reason.hint")),
    h("button", { type: "submit", className: "button primary" }, t(list ? "people.again" : "people.take")),
  );
  show(
    t("people"),
    "#/",
    list && h("p", { className: "under" }, t("people.at", time(list.at), list.people.length)),
    list && (list.people.length > 0 ? h("ul", { className: "rows" }, ...list.people.map(person)) : note(t("people.none"))),
    form,
    list && button(t("people.forget"), async () => {
      await forgetPeople();
      await peopleScreen();
    }),
  );
}
