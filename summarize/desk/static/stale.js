// What stands on a sentence that was changed is marked as soon as the desk has said which texts do;
// the whole page follows when the report has been checked.
import { all, make } from "/static/common.js";

const note = (edited) =>
  make(
    "p",
    { class: "stale" },
    make("span", { "aria-hidden": "true" }, "↻"),
    ` A sentence that ${edited ? "your text" : "this"} stands on has changed. `,
    make("button", { type: "button", class: "small rewrite" }, edited ? "Write again, over your text" : "Write again"),
  );

// `places` are the texts of the summary shown that stand on what is no longer what they were made of.
export const mark = (places) => {
  for (const text of all(".story .text")) {
    const is = places.includes(text.dataset.place);
    const there = text.querySelector(":scope > .stale");
    if (is === Boolean(there)) continue;
    delete text.dataset.html; // what the desk makes of it comes in its place
    if (is) {
      text.append(note(Boolean(text.querySelector(".edited"))));
      text.lastChild.hidden = text.classList.contains("now");
    } else {
      there.remove();
    }
  }
};
