// Figures light up with their counterparts, sentences of the summary with their rows; and filters.
import { all, one } from "/static/common.js";

let lit = [];
const light = (element) => {
  for (const old of lit) old.classList.remove("lit");
  lit = [];
  const figure = element?.closest?.("a.figure");
  const text = element?.closest?.(".summary-text");
  if (figure) lit = all(`a.figure[data-group="${figure.dataset.group}"]`);
  if (text) lit.push(...(text.dataset.rows ?? "").split(" ").filter(Boolean).map(one).filter(Boolean));
  for (const now of lit) now.classList.add("lit");
};
document.addEventListener("pointerover", (event) => light(event.target));
document.addEventListener("focusin", (event) => light(event.target));
document.addEventListener("focusout", () => light(null));

const filters = { flagged: one("only-flagged"), doubtful: one("only-doubtful"), figures: one("only-figures") };
export const filter = () => {
  const rows = all(".pairs tbody tr");
  let shown = 0;
  for (const row of rows) {
    row.hidden =
      !row.querySelector(".now") &&
      ((filters.flagged.checked && !row.classList.contains("flagged")) ||
        (filters.doubtful?.checked && !row.classList.contains("doubtful")) ||
        (filters.figures.checked && !("figures" in row.dataset)));
    shown += row.hidden ? 0 : 1;
  }
  for (const body of all(".pairs tbody")) body.hidden = [...body.rows].every((row) => row.hidden);
  const status = one("status");
  const total = status.dataset.all;
  const words = shown === rows.length ? `${total} ${total === "1" ? "sentence" : "sentences"}` : `${shown} of ${total} sentences`;
  if (status.textContent !== words) status.textContent = words;
};
for (const box of Object.values(filters)) box?.addEventListener("change", filter);
filter(); // a browser that goes back keeps the boxes as they were

const smooth = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
export const go = (element) => {
  const row = element.closest("tr");
  if (row?.hidden) {
    for (const box of Object.values(filters)) if (box) box.checked = false;
    filter();
  }
  element.focus({ preventScroll: true });
  element.scrollIntoView({ behavior: smooth, block: "center" });
  for (const old of all(".goal")) old.classList.remove("goal");
  if (element.matches("tr")) element.classList.add("goal");
};
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]:not(.skip)');
  const goal = link && one(link.hash.slice(1));
  if (!goal || event.defaultPrevented) return;
  event.preventDefault();
  go(goal);
});
