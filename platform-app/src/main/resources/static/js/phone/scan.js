// Reads a point's code with the camera where the browser can; elsewhere the phone's own camera opens the printed address.
const canScan = "BarcodeDetector" in window && Boolean(navigator.mediaDevices?.getUserMedia);

// A code of this site that is not a point's leads to the page of what it is stuck on; that page asks for a sign-in where there is none.
function follow(text) {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address?.origin === location.origin && !address.pathname.startsWith("/q/")) location.assign(address.href);
  else location.hash = `#/p/${plainCode(text)}`;
}

async function scan() {
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch {
    return say(t("scan.denied"));
  }
  const video = h("video", { muted: true, autoplay: true, playsInline: true, srcObject: stream, "aria-label": t("scan") });
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  const end = () => {
    clearInterval(looking);
    stream.getTracks().forEach((track) => track.stop());
    dialog.remove();
  };
  const dialog = h("dialog", { className: "scan", oncancel: end, "aria-label": t("scan") }, video, button(t("cancel"), end));
  const looking = setInterval(async () => {
    const [found] = await detector.detect(video).catch(() => []);
    if (!found || !dialog.isConnected) return;
    end();
    follow(found.rawValue);
  }, 300);
  document.body.append(dialog);
  dialog.showModal();
}
