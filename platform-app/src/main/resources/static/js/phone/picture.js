// A photo made small: the longer side at most 1600 pixels wide, JPEG, drawn anew so that nothing the camera wrote into it goes along.
const WIDTH = 1600;
const QUALITY = 0.75;
const MOST_PIXELS = 50_000_000;
const HEAD = 262_144;

// Width and height as the first bytes of a JPEG or PNG tell, before anything is decoded.
async function size(file) {
  const bytes = new DataView(await file.slice(0, HEAD).arrayBuffer());
  const at = (place) => (place + 1 < bytes.byteLength ? bytes.getUint16(place) : 0);
  if (bytes.byteLength > 24 && bytes.getUint32(0) === 0x89504e47) return { width: bytes.getUint32(16), height: bytes.getUint32(20) };
  if (at(0) !== 0xffd8) return null;
  for (let place = 2; place + 9 < bytes.byteLength; place += 2 + at(place + 2)) {
    const marker = at(place);
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)) return { width: at(place + 7), height: at(place + 5) };
    if (marker < 0xff00 || at(place + 2) < 2) return null;
  }
  return null;
}

async function decoded(file, known) {
  const large = !known || Math.max(known.width, known.height) > WIDTH;
  try {
    return await createImageBitmap(file, large ? { resizeWidth: WIDTH, resizeQuality: "medium" } : {});
  } catch {
    const heic = /hei[cf]/i.test(file.type) || /\.hei[cf]$/i.test(file.name);
    throw new Error(t(heic ? "photo.heic" : "photo.unreadable"));
  }
}

// Answers { blob, sha256 }, or throws the sentence for the person.
async function shrink(file) {
  if (file.type && !file.type.startsWith("image/")) throw new Error(t("photo.unreadable"));
  const known = await size(file);
  if (known && known.width * known.height > MOST_PIXELS) throw new Error(t("photo.pixels"));
  const bitmap = await decoded(file, known);
  const canvas = h("canvas", { width: bitmap.width, height: bitmap.height });
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  bitmap.close();
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  if (!blob) throw new Error(t("photo.unreadable"));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
  return { blob, sha256: [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("") };
}

// A picture of a photo without an address of its own, which the content policy would not allow.
function thumbnail(blob, label) {
  const canvas = h("canvas", { className: "thumb", width: 88, height: 88, role: "img", "aria-label": label });
  createImageBitmap(blob, { resizeHeight: 88 }).then(
    (bitmap) => canvas.getContext("2d").drawImage(bitmap, (88 - bitmap.width) / 2, 0),
    () => canvas.classList.add("broken"),
  );
  return canvas;
}

function whereabouts() {
  return new Promise((done) => {
    if (!navigator.geolocation) return done(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done({ longitude: coords.longitude.toFixed(6), latitude: coords.latitude.toFixed(6), datum: "WGS84" }),
      () => done(null),
      { timeout: 8000, maximumAge: 60_000, enableHighAccuracy: true },
    );
  });
}
