// The list that the phone takes along, and who it belongs to.
async function refresh() {
  const answer = await call("parcel");
  if (!answer.ok) throw new Stop("server");
  const parcel = await answer.json();
  signedOut = false;
  await takeKey(parcel);
  await remember("parcel", parcel);
  await keptPeople();
  changed();
}

async function tryRefresh() {
  try {
    await refresh();
    return true;
  } catch (failure) {
    if (!(failure instanceof Stop)) throw failure;
    changed();
    return false;
  }
}

const plainCode = (typed) =>
  typed
    .trim()
    .replace(/^https?:\/\/[^/]+\/q\//i, "")
    .replace(/[\s-]/g, "")
    .toUpperCase();

async function stopOf(code) {
  const parcel = await remembered("parcel");
  return parcel?.stops.find((stop) => stop.code === plainCode(code)) ?? null;
}

// The draft of the point that is under way, or a new one with the checklist copied into it.
async function draftOf(stop) {
  const parcel = await remembered("parcel");
  const begun = (await visits()).find((record) => !isFix(record) && record.state === "draft" && record.point.id === stop.id && record.account === parcel.account);
  if (begun) return begun;
  const checklist = parcel.checklists.find((list) => list.type === stop.type);
  if (!checklist) return null;
  const record = begin(stop, checklist, parcel.account);
  await add(record);
  return record;
}
