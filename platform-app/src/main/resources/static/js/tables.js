// Tables of a section as grids below its text (textarea[data-tables]): what is typed into a cell goes into the text at once, and the other way round.
// Rows and columns are added and taken away beside the cell that was touched last. Without this script the text itself is edited.
const BEGIN = /^【表(?:[ \u3000]+\d{1,4}(?: \d{1,4}){0,62})?】$/;
const END = "【表完】";

const find = (lines) => {
  const tables = [];
  for (let at = 0; at < lines.length; at++) {
    if (!BEGIN.test(lines[at].trim())) continue;
    const end = lines.findIndex((line, place) => place > at && line.trim() === END);
    if (end < 0) break;
    const rows = lines.slice(at + 1, end).map((line) => line.split("\t"));
    const wide = Math.max(1, ...rows.map((row) => row.length));
    rows.forEach((row) => { while (row.length < wide) row.push(""); });
    tables.push({ at, end, head: lines[at].trim(), rows, wide });
    at = end;
  }
  return tables;
};

const arm = (area) => {
  const words = area.dataset;
  const place = document.createElement("div");
  place.className = "yb-tables";
  area.after(place);
  const say = (text, ...values) => values.reduce((said, value, n) => said.replace(`#${n}`, value), text);

  const button = (text, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "btn btn-quiet btn-small";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  };

  const write = (table, head) => {
    const lines = area.value.split("\n");
    lines.splice(table.at, table.end - table.at + 1, head, ...table.rows.map((row) => row.join("\t")), END);
    area.value = lines.join("\n");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const grid = (table, number) => {
    const box = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = say(words.tableName, number + 1, table.rows.length, table.wide);
    const scroll = document.createElement("div");
    scroll.className = "yb-scroll";
    const sheet = document.createElement("table");
    let at = [table.rows.length - 1, table.wide - 1];
    table.rows.forEach((row, r) => {
      const line = sheet.insertRow();
      row.forEach((text, c) => {
        const cell = document.createElement("input");
        cell.value = text;
        cell.className = "form-control";
        cell.setAttribute("aria-label", say(words.tableCell, r + 1, c + 1));
        cell.addEventListener("focus", () => { at = [r, c]; });
        cell.addEventListener("input", () => {
          row[c] = cell.value.replaceAll("\t", " ");
          quiet = true;
          write(table, table.head);
          quiet = false;
        });
        line.insertCell().append(cell);
      });
    });
    scroll.append(sheet);
    const change = (act) => () => {
      act();
      write(table, table.rows[0]?.length === table.wide ? table.head : "【表】");
    };
    const acts = document.createElement("div");
    acts.className = "yb-acts";
    acts.append(
      button(words.tableRowAdd, change(() => table.rows.splice(at[0] + 1, 0, Array(table.wide).fill("")))),
      button(words.tableColumnAdd, change(() => table.rows.forEach((row) => row.splice(at[1] + 1, 0, "")))),
      button(words.tableRowRemove, change(() => table.rows.length > 1 && table.rows.splice(at[0], 1))),
      button(words.tableColumnRemove, change(() => table.wide > 1 && table.rows.forEach((row) => row.splice(at[1], 1)))),
    );
    box.append(legend, scroll, acts);
    return box;
  };

  let quiet = false;
  const show = () => {
    if (quiet) return;
    place.replaceChildren(
      ...find(area.value.split("\n")).map(grid),
      button(words.tableNew, () => {
        const before = area.value.slice(0, area.selectionStart);
        const start = before === "" || before.endsWith("\n") ? "" : "\n";
        area.setRangeText(`${start}【表】\n\t\t\n\t\t\n${END}\n`, area.selectionStart, area.selectionStart, "end");
        area.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    );
  };
  area.addEventListener("input", show);
  show();
};

document.querySelectorAll("textarea[data-tables]").forEach(arm);
