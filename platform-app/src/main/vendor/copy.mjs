// Copies the few served files of each package, with its licence, to static/vendor/<name>-<version>/ and builds the icon sprite.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const here = import.meta.dirname;
const served = join(here, "../resources/static");
const pinned = JSON.parse(readFileSync(join(here, "package.json"), "utf8")).dependencies;
const files = {
  bootstrap: ["LICENSE", "dist/css/bootstrap.min.css"],
  "htmx.org": ["LICENSE", "dist/htmx.min.js", "dist/ext/hx-sse.min.js"],
  "@tabler/icons": ["LICENSE"],
};
const names = { bootstrap: "bootstrap", "htmx.org": "htmx", "@tabler/icons": "tabler-icons" };

rmSync(join(served, "vendor"), { recursive: true, force: true });
for (const [pack, list] of Object.entries(files)) {
  for (const file of list) {
    const to = join(served, "vendor", `${names[pack]}-${pinned[pack]}`, file.split("/").at(-1));
    mkdirSync(dirname(to), { recursive: true });
    const text = readFileSync(join(here, "node_modules", pack, file), "utf8");
    writeFileSync(to, text.replace(/\n?(\/\*|\/\/)# sourceMappingURL=.*\s*$/, "\n"));
  }
}

const icons = readFileSync(join(here, "icons.txt"), "utf8").split(/\s+/).filter(Boolean).sort();
const symbols = icons.map((icon) => {
  const svg = readFileSync(join(here, "node_modules/@tabler/icons/icons/outline", `${icon}.svg`), "utf8");
  const body = svg.slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>"));
  const drawn = body.replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" \/>/, "").replace(/\s+</g, "<").trim();
  return `<symbol id="${icon}" viewBox="0 0 24 24">${drawn}</symbol>`;
});
const note = `<!-- Tabler Icons ${pinned["@tabler/icons"]}, MIT: vendor/tabler-icons-${pinned["@tabler/icons"]}/LICENSE -->`;
writeFileSync(
  join(served, "icons.svg"),
  `<svg xmlns="http://www.w3.org/2000/svg">\n${note}\n${symbols.join("\n")}\n</svg>\n`,
);
