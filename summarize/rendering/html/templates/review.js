"use strict";
// Everything works as links without this script; it lights up, goes and filters.
(() => {
  const one = (id) => document.getElementById(id);
  const rows = [...document.querySelectorAll("tbody tr")];

  // A figure pointed at or tabbed to lights up with its counterparts, a summary's sentence with
  // the rows that it stands on.
  let lit = [];
  const light = (element) => {
    for (const old of lit) old.classList.remove("lit");
    lit = [];
    const figure = element && element.closest("a.figure");
    const sentence = element && element.closest(".sentence");
    if (figure) {
      const group = figure.dataset.group;
      lit = [...document.querySelectorAll(`a.figure[data-group="${group}"]`)];
    }
    if (sentence) lit.push(...standing(sentence));
    for (const now of lit) now.classList.add("lit");
  };
  const standing = (sentence) =>
    sentence.dataset.rows.split(" ").filter(Boolean).map(one).filter(Boolean);
  document.addEventListener("pointerover", (event) => light(event.target));
  document.addEventListener("focusin", (event) => light(event.target));
  document.addEventListener("focusout", () => light(null));

  // Filters. Paragraphs without a row left go too, with the space around them.
  const filters = { flagged: one("only-flagged"), figures: one("only-figures") };
  const filter = () => {
    let shown = 0;
    for (const row of rows) {
      row.hidden =
        (filters.flagged.checked && !row.classList.contains("flagged")) ||
        (filters.figures.checked && !("figures" in row.dataset));
      shown += row.hidden ? 0 : 1;
    }
    for (const body of document.querySelectorAll("tbody")) {
      body.hidden = [...body.rows].every((row) => row.hidden);
    }
    const status = one("status");
    const all = status.dataset.all;
    status.textContent =
      shown === rows.length
        ? `${all} ${all === "1" ? "sentence" : "sentences"}`
        : `${shown} of ${all} sentences`;
  };
  for (const box of Object.values(filters)) box.addEventListener("change", filter);
  one("toolbar").hidden = false;
  filter(); // a browser that goes back keeps the boxes as they were

  // What a link leads to must not be filtered away.
  const reveal = (element) => {
    const row = element.closest("tr");
    if (row && row.hidden) {
      for (const box of Object.values(filters)) box.checked = false;
      filter();
    }
  };
  const smooth = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  const go = (element) => {
    reveal(element);
    element.focus({ preventScroll: true });
    element.scrollIntoView({ behavior: smooth, block: "center" });
  };
  const mark = (goals) => {
    for (const old of document.querySelectorAll(".goal")) old.classList.remove("goal");
    for (const goal of goals) goal.classList.add("goal");
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const sentence = event.target.closest(".sentence");
    if (link) {
      const goal = one(link.hash.slice(1));
      if (!goal) return;
      event.preventDefault();
      go(goal);
      mark(goal.matches("tr") ? [goal] : []);
    } else if (sentence && getSelection().isCollapsed) {
      const goals = standing(sentence);
      if (!goals.length) return;
      go(goals[0]);
      mark(goals);
    }
  });
})();
