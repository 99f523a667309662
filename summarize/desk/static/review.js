// A report: its texts are edited in their places, taken back, approved.
import { all, get, isTyping, key, make, on, one, post, say } from "/static/common.js";
import { doubted, take, written } from "/static/doubt.js";
import { answer, past, wordings } from "/static/drawers.js";
import { Field, complain, flat, offsetAt } from "/static/field.js";
import { watch } from "/static/here.js";
import { filter } from "/static/marks.js";
import { mark } from "/static/stale.js";
import { offer, teaching } from "/static/teach.js";

const main = one("main");
const report = Number(main.dataset.report);
const length = main.dataset.length;
let field = null;
const fields = new Set(); // those in which something may not be kept yet, also after they were left

// What was kept.
const saved = (state, why) => {
  if (state === "saved") {
    for (const each of fields) if (each.closed && !each.dirty) fields.delete(each);
    const left = [...fields].find((each) => each.failed && each.dirty);
    if (left) [state, why] = ["failed", left.failed];
  }
  const line = one("saved");
  line.classList.toggle("bad", state === "failed");
  line.textContent = { unsaved: "…", saving: "Saving…", saved: "Saved", failed: `Not saved: ${why}` }[state];
};
const said = ({ undo, redo, stale }) => {
  one("undo").disabled = !undo;
  one("redo").disabled = !redo;
  for (const link of all(".lengths a")) {
    const count = (stale[link.dataset.length] ?? []).length;
    link.querySelector(".count").hidden = !count;
    link.querySelector(".count span").textContent = count;
  }
  mark(stale[length] ?? []);
};

// What stands on the page is brought up to date, but for the text that is being edited.
let asking = 0;
let latest = null;
const refresh = async () => {
  const mine = ++asking;
  let found;
  try {
    found = await get(`/reports/${report}/fragments?length=${length}`);
  } catch (error) {
    return complain(error);
  }
  if (mine !== asking) return;
  latest = found;
  for (const text of all(".text")) {
    const now = found.texts[text.dataset.place];
    if (!now) continue;
    if (field?.element !== text && [...fields].some((each) => each.element === text && each.dirty)) continue;
    if (field?.element === text) {
      if (flat(now.text) !== flat(field.base) && !field.dirty && !field.saving) field.theirs(now.text);
      continue;
    }
    replace(text, now);
  }
  for (const [anchor, html] of Object.entries(found.sources)) {
    const cell = one(anchor)?.querySelector(".source");
    if (cell && cell.innerHTML !== html) cell.innerHTML = html;
  }
  replaceInner(one("head"), found.head);
  replaceInner(one("figures"), found.figures);
  decided();
  said(found);
  filter();
};
const replace = (text, now) => {
  text.dataset.text = now.text;
  text.classList.toggle("flagged", now.flagged);
  text.closest("tr")?.classList.toggle("flagged", now.flagged);
  doubted(text, now);
  if (text.dataset.html === now.html) return;
  text.dataset.html = now.html;
  const had = text.contains(document.activeElement);
  text.innerHTML = now.html;
  if (had) text.querySelector(".edit")?.focus({ preventScroll: true });
};
const replaceInner = (element, html) => {
  if (element.dataset.html === html) return;
  element.dataset.html = html;
  const focused = element.contains(document.activeElement) ? document.activeElement.id : "";
  element.innerHTML = html;
  if (focused) one(focused)?.focus({ preventScroll: true });
};
const mine = (about) => about.report === report;
for (const event of ["settled", "decided"]) on(event, (about) => mine(about) && refresh());
on("behind", () => refresh());
on("job", (about) => {
  if (!mine(about)) return;
  if (about.state === "failed" && about.message) say(about.message, true);
  if (about.state === "done" || about.state === "failed") refresh();
});
on("trouble", (about) => mine(about) && saved("failed", about.message));

// Editing.
const hooks = {
  report,
  length,
  saved,
  said,
  checked: (own, found) => {
    const cell = own.element.closest("tr")?.querySelector(".source");
    if (!cell || !found.source) return;
    const signs = { kept: "✓", missing: "✗", changed: "!", noted: "~" };
    cell.replaceChildren(
      ...found.source.map(([text, fate]) =>
        fate ? make("span", { class: `figure ${fate}` }, text, make("span", { class: "sign", "aria-hidden": "true" }, signs[fate] ?? "")) : text,
      ),
    );
  },
  left: (own) => {
    if (field === own) field = null;
    if (own.element.dataset.text !== own.found || own.dirty) written(own.element);
    // What was told while it was edited; what was kept just now is told of soon.
    delete own.element.dataset.html;
    const now = latest?.texts[own.place];
    if (now && flat(now.text) === flat(own.area.value)) replace(own.element, now);
  },
};
const edit = (text, at) => {
  if (field?.element === text) return field.focus();
  field?.close();
  field = new Field(text, hooks);
  const own = field;
  own.found = text.dataset.text;
  fields.add(own);
  const tool = (label, action) => own.tools.append(make("button", { type: "button", onclick: action }, label));
  const translates = text.dataset.place.startsWith("sentence:");
  if (!translates || "translated" in main.dataset) tool("Other wordings", () => wordings(own, text.dataset.length));
  if (!translates) tool("Write again", () => rewrite(text));
  tool("History", () => past(own, text.dataset.length, said));
  if ("translated" in main.dataset) tool("Teach a term", () => offer(own.area));
  tool("Done", () => leave(own));
  own.area.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave(own);
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      const next = neighbour(text, 1);
      next ? edit(next) : leave(own);
    }
  });
  own.box.addEventListener("focusout", () =>
    setTimeout(() => {
      if (!own.closed && document.hasFocus() && !text.contains(document.activeElement) && !document.querySelector("dialog[open]")) own.close();
    }),
  );
  own.focus(at);
};
const leave = (own) => {
  own.close();
  own.element.querySelector(".edit")?.focus({ preventScroll: true });
};
const left = async () => {
  await field?.save();
  field?.close();
};
const visible = () => all(".text").filter((text) => text.offsetParent !== null);
const neighbour = (text, step, wanted = () => true) => {
  const texts = visible();
  for (let at = texts.indexOf(text) + step; at >= 0 && at < texts.length; at += step) {
    if (wanted(texts[at])) return texts[at];
  }
  return null;
};
main.addEventListener("click", (event) => {
  const text = event.target.closest(".text");
  if (!text) return;
  if (event.target.closest(".edit")) return edit(text);
  if (event.target.closest(".rewrite")) return rewrite(text);
  if (event.target.closest(".take")) return taken(text);
  const shown = event.target.closest(".shown");
  // A figure is gone along by the keyboard; who points at one wants to put it right.
  if (shown && event.detail > 0 && getSelection().isCollapsed) {
    event.preventDefault();
    edit(text, offsetAt(shown, event));
  }
});

// Writing again.
const rewrite = async (text) => {
  try {
    await left();
    const about = text ? { place: text.dataset.place, length } : {};
    const { job } = await post(`/reports/${report}/rewrite`, about);
    const words = make("p", { class: "busy", role: "status" }, "Writing again…");
    (text ?? one("head")).append(words);
    await answer(job);
    words.remove();
  } catch (error) {
    complain(error);
  }
};
one("head").addEventListener("click", (event) => {
  if (event.target.id === "rewrite-all") rewrite(null);
});

// Taking the other wording of what is doubtful.
const taken = async (text) => {
  await left();
  await take(text, hooks);
  await refresh();
};

// Taking back.
const turn = async (way) => {
  try {
    await left();
    saved("saving");
    said(await post(`/reports/${report}/${way}`));
    saved("saved");
    await refresh();
  } catch (error) {
    saved("saved");
    complain(error);
  }
};
one("undo").addEventListener("click", () => turn("undo"));
one("redo").addEventListener("click", () => turn("redo"));
document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z" || isTyping(event.target)) return;
  event.preventDefault();
  turn(event.shiftKey ? "redo" : "undo");
});

// Deciding.
const state = () => one("head").querySelector(".badge").className.match(/state-(\w+)/)?.[1];
const decided = () => {
  const flags = all(".text.flagged").length;
  const [whole, short] =
    state() === "approved" ? ["Take approval back", "Take back"]
    : flags ? [`Approve with ${flags} ${flags === 1 ? "flag" : "flags"}`, `Approve ⚑${flags}`]
    : ["Approve", "Approve"];
  one("approve").setAttribute("aria-label", whole);
  one("approve").replaceChildren(make("span", { class: "wide" }, whole), make("span", { class: "slim", "aria-hidden": "true" }, short));
};
const decide = async (decision, note = "") => {
  try {
    await left();
    const shown = all(".text[data-place]").map(({ dataset: { place, text } }) => ({ place, length, text }));
    const { head } = await post(`/reports/${report}/decide?length=${length}`, { decision, note, shown });
    replaceInner(one("head"), head);
    decided();
    say({ approved: "Approved. It can go into the newsletter.", returned: "Sent back.", reopened: "No longer approved." }[decision]);
  } catch (error) {
    complain(error);
    if (error.status === 409) refresh();
  }
};
one("approve").addEventListener("click", () => decide(state() === "approved" ? "reopened" : "approved"));
one("return").addEventListener("click", () => one("return-dialog").showModal());
one("return-send").addEventListener("click", async (event) => {
  event.preventDefault();
  if (!one("return-note").value.trim()) return say("Say what is to be done.", true);
  one("return-dialog").close();
  await decide("returned", one("return-note").value);
  one("return-note").value = "";
});
decided();

// Who else is here.
const here = watch(report);
window.addEventListener("pagehide", () => {
  for (const each of fields) each.last();
  here.gone();
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    here.look();
    refresh();
  }
});
window.addEventListener("beforeunload", (event) => {
  if ([...fields].some((each) => each.failed && each.dirty)) event.preventDefault();
});

// Keys.
const current = () => document.activeElement?.closest(".text");
const walk = (step, wanted) => {
  const from = current() ?? document.activeElement?.closest("tr")?.querySelector(".text");
  const next = from ? neighbour(from, step, wanted) : visible().find(wanted ?? (() => true));
  if (!next) return;
  next.querySelector(".edit").focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
};
key("j", () => walk(1));
key("k", () => walk(-1));
key("f", () => walk(1, (text) => text.classList.contains("flagged")));
key("d", () => walk(1, (text) => text.classList.contains("doubtful")));
key("o", () => (current()?.dataset.other ? taken(current()) : false));
key("e", () => current() && edit(current()));
key("u", () => turn("undo"));
key("r", () => turn("redo"));
key("a", () => one("approve").click());
key("t", () => ("translated" in main.dataset ? offer(null) : false));
teaching(main.dataset.source, main.dataset.target);
