// A signature drawn with a finger: a small picture beside the typed name, sent like a photo.
const SIGNATURE = "signature";
const INK = 3;

function pad(done) {
  const canvas = h("canvas", { className: "pad", width: 600, height: 240, role: "img", "aria-label": t("sign.here") });
  const pen = canvas.getContext("2d");
  let drawn = 0;
  const clear = () => {
    drawn = 0;
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    Object.assign(pen, { lineWidth: INK, lineCap: "round", lineJoin: "round", strokeStyle: "#111", fillStyle: "#111" });
  };
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [((event.clientX - box.left) * canvas.width) / box.width, ((event.clientY - box.top) * canvas.height) / box.height];
  };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    pen.lineTo(...at(event));
    pen.stroke();
    drawn += 1;
  });
  const close = () => {
    dialog.close();
    dialog.remove();
  };
  const accept = async () => {
    if (drawn < 3) return say(t("sign.empty"));
    const blob = await new Promise((made) => canvas.toBlob(made, "image/png"));
    close();
    await done(blob);
  };
  const dialog = h(
    "dialog",
    { className: "sign", oncancel: close, "aria-label": t("sign.here") },
    h("p", {}, t("sign.here")),
    canvas,
    h("div", { className: "acts" }, button(t("sign.done"), accept, "primary"), button(t("sign.clear"), clear), button(t("cancel"), close)),
  );
  clear();
  document.body.append(dialog);
  dialog.showModal();
}

const hashed = async (blob) =>
  [...new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

function signature(id) {
  const box = h("div", { className: "photos" });
  const drop = async (number) => {
    await keep(id, (kept) => void (kept.photos = kept.photos.filter((each) => each.number !== number)));
    await removePhoto(id, number);
    await draw();
  };
  const take = async (blob) => {
    const record = await visit(id);
    const number = Math.max(0, ...record.photos.map((one) => one.number)) + 1;
    await addPhoto({ visit: id, number, blob });
    const sha256 = await hashed(blob);
    await keep(id, (stored) => void stored.photos.push({ number, sha256, item: SIGNATURE, takenAt: new Date().toISOString(), position: null }));
    await draw();
  };
  const draw = async () => {
    const record = await visit(id);
    const one = record?.photos.find((each) => each.item === SIGNATURE);
    const stored = one && (await photo(id, one.number));
    box.replaceChildren(
      ...(one
        ? [h("div", { className: "shot" }, stored && thumbnail(stored.blob, t("sign.kept")), button(t("sign.drop"), () => drop(one.number), "small"))]
        : [button(t("sign"), () => pad(take))]),
    );
  };
  draw();
  return box;
}
