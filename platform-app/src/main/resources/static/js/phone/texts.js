// Words of the page, in the person's language: lines of key=text on <body data-texts>.
const words = new Map(
  document.body.dataset.texts
    .split("\n")
    .filter(Boolean)
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
);

const t = (key, ...values) => (words.get(key) ?? key).replace(/\{(\d)\}/g, (_, place) => values[place] ?? "");

const two = (number) => String(number).padStart(2, "0");
const day = (at) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
const time = (iso) => {
  const at = new Date(iso);
  return `${day(at)} ${two(at.getHours())}:${two(at.getMinutes())}`;
};
