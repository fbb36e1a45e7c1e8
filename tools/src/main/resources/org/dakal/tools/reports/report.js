// Everything is readable without this script: it only shows descriptions faster and links map and tables.
"use strict";
(() => {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  document.body.append(tip);

  const byMark = (id) => document.querySelectorAll('[data-mark="' + id + '"]');
  const idOf = (mark) => mark.id.replace("badge-", "spot-");

  function place(event) {
    const box = tip.getBoundingClientRect();
    const x = Math.min(event.clientX + 14, window.innerWidth - box.width - 8);
    const below = event.clientY + 18;
    const y = below + box.height > window.innerHeight ? event.clientY - box.height - 12 : below;
    tip.style.left = Math.max(8, x) + "px";
    tip.style.top = Math.max(8, y) + "px";
  }

  function light(id, on) {
    const mark = document.getElementById(id);
    if (mark) mark.classList.toggle("lit", on);
    byMark(id).forEach((row) => row.classList.toggle("lit", on));
  }

  document.querySelectorAll(".screen-map .mark").forEach((mark) => {
    const title = mark.querySelector("title");
    const words = title.textContent;
    title.remove(); // or the browser would show it a second time
    mark.addEventListener("pointerenter", (event) => {
      tip.textContent = words;
      tip.hidden = false;
      place(event);
      light(idOf(mark), true);
    });
    mark.addEventListener("pointermove", place);
    mark.addEventListener("pointerleave", () => {
      tip.hidden = true;
      light(idOf(mark), false);
    });
    mark.addEventListener("click", () => {
      const row = byMark(idOf(mark))[0];
      if (!row) return;
      const fold = row.closest("details");
      if (fold) fold.open = true;
      row.scrollIntoView({ behavior: "smooth", block: "center" });
    });
  });

  document.querySelectorAll("[data-mark]").forEach((row) => {
    row.addEventListener("pointerenter", () => light(row.dataset.mark, true));
    row.addEventListener("pointerleave", () => light(row.dataset.mark, false));
  });

  // One spelling for what people write in several ways: letters of Arabic and Persian, digits, spaces within names.
  const fold = (words) => words.toLowerCase().normalize("NFKD")
    .replace(/[\u0300-\u036f\u0640\u064b-\u065f\u0670\u200b-\u200f\u2066-\u2069\s-]/g, "")
    .replace(/[\u064a\u0649]/g, "\u06cc").replace(/\u0643/g, "\u06a9").replace(/\u0629/g, "\u0647")
    .replace(/[\u06f0-\u06f9]/g, (d) => d.charCodeAt(0) - 0x6f0)
    .replace(/[\u0660-\u0669]/g, (d) => d.charCodeAt(0) - 0x660);

  const villages = document.querySelector(".villages");
  if (villages) {
    const search = villages.querySelector(".search");
    const rows = [...villages.querySelectorAll("tbody tr")];
    const names = rows.map((row) => fold(row.cells[0].textContent));
    search.hidden = false;
    search.querySelector("input").addEventListener("input", (event) => {
      const wanted = fold(event.target.value);
      let found = 0;
      rows.forEach((row, i) => {
        row.hidden = !names[i].includes(wanted);
        found += row.hidden ? 0 : 1;
      });
      villages.querySelector("details").open = wanted !== "";
      villages.querySelector(".not-found").hidden = found > 0;
    });
  }

  // Paper has no folds: open them for printing, and put them back after.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")].filter((d) => !d.closest(".run, .spots > details, .villages > details"));
    opened.forEach((d) => { d.open = true; });
  });
  window.addEventListener("afterprint", () => opened.forEach((d) => { d.open = false; }));
})();
