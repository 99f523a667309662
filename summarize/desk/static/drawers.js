// What opens beneath a text: other wordings, and its history.
import { get, make, on, post } from "/static/common.js";
import { complain } from "/static/field.js";

const waiting = new Map();
on("job", ({ id, state }) => {
  if (state === "done" || state === "failed") waiting.get(id)?.();
});

// The answer to a job: told, or looked for where that was missed.
export const answer = async (job) => {
  for (;;) {
    const found = await get(`/jobs/${job}`);
    if (found.state === "failed") throw new Error(found.message);
    if (found.state === "done") return found;
    await new Promise((done) => {
      waiting.set(job, done);
      setTimeout(done, 1500);
    });
    waiting.delete(job);
  }
};

const drawer = (field, title) => {
  field.box.querySelector(".drawer:not(.conflict)")?.remove();
  const body = make("div", {});
  const close = make("button", { type: "button", class: "quiet small", onclick: () => { box.remove(); field.area.focus(); } }, "Close");
  const box = make("div", { class: "drawer", role: "region", "aria-label": title }, make("h3", {}, title), body, close);
  field.box.append(box);
  return body;
};

export const wordings = async (field, length) => {
  const body = drawer(field, "Other wordings");
  body.append(make("p", { class: "busy", role: "status" }, "Asking the model…"));
  try {
    await field.save();
    const { job } = await post(`/reports/${field.hooks.report}/wordings`, { place: field.place, length });
    const found = await answer(job);
    if (!found.wordings.length) {
      body.replaceChildren(make("p", { class: "busy" }, "The model has no other wording."));
      return;
    }
    const use = (text) => {
      field.put(text);
      field.save({ kind: "wording", stay: "" });
      field.area.focus();
    };
    const list = make(
      "ol",
      {},
      ...found.wordings.map(({ text, reasons }) =>
        make(
          "li",
          {},
          make("span", { class: "says", lang: field.area.lang, dir: "auto" }, ...differing(field.area.value, text)),
          make("button", { type: "button", class: "small", "aria-label": `Use: ${text}`, onclick: () => use(text) }, "Use"),
          reasons.length
            ? make("span", { class: "why" }, reasons.map((reason) => `⚑ ${reason}`).join("  "))
            : make("span", { class: "fine" }, "✓ nothing against it"),
        ),
      ),
    );
    body.replaceChildren(list);
    body.querySelector("button")?.focus({ preventScroll: true });
  } catch (error) {
    body.replaceChildren(make("p", { class: "why" }, error.message));
  }
};

export const past = async (field, length, done) => {
  const body = drawer(field, "History");
  try {
    await field.save();
    const query = new URLSearchParams({ place: field.place, length });
    const { history } = await get(`/reports/${field.hooks.report}/history?${query}`);
    if (!history.length) {
      body.replaceChildren(make("p", { class: "busy" }, "Nobody has changed this text."));
      return;
    }
    const back = async (each) => {
      try {
        done(await post(`/reports/${field.hooks.report}/restore`, { place: field.place, length, action: each.action }));
        field.theirs(each.before);
      } catch (error) {
        complain(error);
      }
    };
    body.replaceChildren(
      make(
        "ol",
        {},
        ...history.map((each) =>
          make(
            "li",
            {},
            make("span", {}, `${each.who} ${each.what}, ${each.at}`),
            make("button", { type: "button", class: "small", "aria-label": `Bring back what stood there before: ${each.before}`, onclick: () => back(each) }, "Bring back"),
            make("span", { class: "says", lang: field.area.lang, dir: "auto" }, ...changed(each.before, each.after)),
          ),
        ),
      ),
    );
  } catch (error) {
    body.replaceChildren(make("p", { class: "why" }, error.message));
  }
};

// Words of one text beside another: the longest that both have in their order stay.
const steps = (before, after) => {
  const [a, b] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  if (a.length * b.length > 250000) return [["-", before], ["+", after]];
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i][j] = a[i].trim() === b[j].trim() ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  const found = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i].trim() === b[j].trim()) found.push(["=", b[j++], i++]);
    else if (j < b.length && (i === a.length || table[i][j + 1] >= table[i + 1][j])) found.push(["+", b[j++]]);
    else found.push(["-", a[i++]]);
  }
  return found;
};
const changed = (before, after) =>
  steps(before, after).map(([sign, word]) => (sign === "=" ? word : make(sign === "+" ? "ins" : "del", {}, word)));
const differing = (before, after) =>
  steps(before, after)
    .filter(([sign]) => sign !== "-")
    .map(([sign, word]) => (sign === "=" ? word : make("ins", {}, word)));
