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

  // Paper has no folds: open them for printing, and put them back after.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")].filter((d) => !d.closest(".run, .spots > details"));
    opened.forEach((d) => { d.open = true; });
  });
  window.addEventListener("afterprint", () => opened.forEach((d) => { d.open = false; }));
})();
