// One text that is being edited: what is typed is checked while it is typed, and kept at once.
import { make, post, say, unique } from "/static/common.js";

const CHECK = 40; // milliseconds after a key before the figures are compared again
const SAVE = 500; // after which what was typed is kept, also while somebody types on
const GOOD = { kept: "✓", noted: "~" };
const BAD = { changed: "!", invented: "+", missing: "✗" };

export const flat = (text) => text.replace(/\s+/g, " ").trim();

export class Field {
  // `text` is the element; `hooks`: report, length, saved(state), said(answer), left(field).
  constructor(text, hooks) {
    this.element = text;
    this.hooks = hooks;
    this.place = text.dataset.place;
    this.base = text.dataset.text;
    this.segments = [[this.base, "", ""]];
    this.stay = unique();
    this.saving = null;
    this.failed = ""; // why what was typed could not be kept
    this.closed = false;
    const shown = text.querySelector(".shown");
    this.area = make("textarea", {
      rows: 1,
      lang: shown.lang,
      dir: "auto",
      spellcheck: "true",
      "aria-label": text.dataset.label,
    });
    this.mirror = make("div", { class: "mirror", lang: shown.lang, dir: "auto", "aria-hidden": "true" });
    this.live = make("div", { class: "live", role: "status" });
    this.tools = make("div", { class: "field-tools" });
    this.area.value = this.base;
    this.box = make("div", { class: "editing" }, make("div", { class: "field" }, this.mirror, this.area), this.live, this.tools);
    for (const old of text.children) old.hidden = true;
    text.prepend(this.box);
    text.classList.add("now");
    this.paint();
    this.area.addEventListener("input", () => this.typed());
    this.check();
  }

  get dirty() {
    return flat(this.area.value) !== flat(this.base);
  }

  focus(at = this.area.value.length) {
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(at, at);
    this.box.scrollIntoView({ block: "nearest" });
  }

  put(value) {
    this.area.value = value;
    this.typed();
  }

  typed() {
    if (/[\r\n]/.test(this.area.value)) {
      const at = this.area.selectionStart;
      this.area.value = this.area.value.replace(/\s*[\r\n]+\s*/g, " ");
      this.area.setSelectionRange(at, at);
    }
    this.segments = carried(this.segments, this.area.value);
    this.paint();
    clearTimeout(this.checking);
    this.checking = setTimeout(() => this.check(), CHECK);
    this.hooks.saved("unsaved");
    this.due ??= setTimeout(() => this.save(), SAVE);
  }

  paint() {
    this.mirror.replaceChildren(
      ...this.segments.map(([text, fate]) => (fate ? make("span", { class: fate }, text) : text)),
      "\u200b",
    );
  }

  async check() {
    const value = this.area.value;
    let found;
    try {
      found = await post(`/reports/${this.hooks.report}/check`, {
        place: this.place,
        length: this.hooks.length,
        text: value,
      });
    } catch (error) {
      if (!this.closed) this.live.replaceChildren(make("span", { class: "bad" }, error.message));
      return;
    }
    if (this.closed || value !== this.area.value) return;
    this.flags = found.flags;
    // The desk squeezes blanks; what stands in the field keeps its own while one types.
    const said = found.segments.map(([text]) => text).join("");
    if (said === value) this.segments = found.segments;
    else this.segments = aligned(found.segments, value);
    this.paint();
    this.tell(found);
    this.hooks.checked?.(this, found);
  }

  tell({ segments, flags, source }) {
    const marks = [...segments, ...(source ?? []).filter(([, fate]) => fate === "missing")];
    const words = marks
      .filter(([, fate]) => fate)
      .map(([text, fate, note]) =>
        make("span", { class: fate in BAD ? "bad" : "good", title: note }, `${GOOD[fate] ?? BAD[fate]} ${text}${fate in BAD ? ` ${fate}` : ""}`),
      );
    const others = flags.map((flag) => make("span", { class: "bad" }, `⚑ ${flag}`));
    this.live.replaceChildren(...words, ...others);
    if (!words.length && !others.length) this.live.replaceChildren(make("span", { class: "good" }, "✓ nothing against it"));
    this.element.classList.toggle("flagged", flags.length > 0);
    this.element.closest("tr")?.classList.toggle("flagged", flags.length > 0);
  }

  // Keeps what was typed; one saving at a time, and then what was typed meanwhile.
  async save(more = {}, request = {}) {
    clearTimeout(this.due);
    this.due = null;
    if (this.saving) {
      await this.saving;
      if (!this.dirty) return;
    }
    if (this.differs) return; // somebody has to say which of both holds
    if (!this.dirty) {
      this.hooks.saved("saved");
      return;
    }
    this.saving = this.send(flat(this.area.value), more, request);
    await this.saving;
    this.saving = null;
  }

  // The page goes: what was typed since the last saving is sent along, after one that is under way.
  last() {
    if (!this.dirty || this.differs) return;
    if (!this.saving) return void this.save({}, { keepalive: true });
    if (this.sent === flat(this.area.value)) return;
    this.base = this.sent;
    this.send(flat(this.area.value), {}, { keepalive: true });
  }

  async send(value, more, request) {
    this.hooks.saved("saving");
    this.sent = value;
    try {
      const answer = await post(
        `/reports/${this.hooks.report}/edit`,
        { place: this.place, length: this.hooks.length, text: value, before: this.base, stay: this.stay, ...more },
        request,
      );
      if ("conflict" in answer) {
        this.differ(answer.conflict);
        this.failed = "changed by somebody else";
        this.hooks.saved("failed", "changed by somebody else");
        return;
      }
      this.failed = "";
      this.base = answer.text;
      this.element.dataset.text = answer.text;
      this.hooks.saved("saved");
      this.hooks.said(answer);
    } catch (error) {
      this.failed = error instanceof TypeError ? "the desk does not answer" : error.message;
      this.hooks.saved("failed", this.failed);
      this.due ??= setTimeout(() => this.save(), 2000);
    }
  }

  // Somebody else has written here meanwhile.
  differ(theirs) {
    this.box.querySelector(".conflict")?.remove();
    this.differs = true;
    const close = () => {
      this.differs = false;
      drawer.remove();
    };
    const drawer = make(
      "div",
      { class: "drawer conflict", role: "alert" },
      make("h3", {}, "Somebody changed this text meanwhile. It now says:"),
      make("p", { class: "says" }, theirs),
      make("button", { type: "button", onclick: () => { close(); this.base = theirs; this.save(); this.area.focus(); } }, "Keep mine"),
      " ",
      make("button", { type: "button", onclick: () => { close(); this.theirs(theirs); this.area.focus(); } }, "Take theirs"),
    );
    this.box.append(drawer);
  }

  theirs(text) {
    this.base = text;
    this.element.dataset.text = text;
    this.area.value = text;
    this.segments = carried(this.segments, text);
    this.paint();
    this.check();
    this.hooks.saved("saved");
  }

  // The field goes; the text stands there as it was last checked, until the whole report was.
  close() {
    if (this.closed) return;
    this.closed = true;
    clearTimeout(this.checking);
    this.save();
    const shown = this.element.querySelector(".shown");
    shown.replaceChildren(
      ...this.segments.map(([text, fate]) => (fate ? make("span", { class: `figure ${fate}` }, text) : text)),
    );
    this.box.remove();
    for (const old of this.element.children) old.hidden = false;
    this.element.classList.remove("now");
    this.hooks.left(this);
  }
}

// The marks of a text that has become another: they stay where nothing changed.
const carried = (segments, text) => {
  const before = segments.map(([part]) => part).join("");
  let start = 0;
  while (start < Math.min(before.length, text.length) && before[start] === text[start]) start++;
  let end = 0;
  const most = Math.min(before.length, text.length) - start;
  while (end < most && before[before.length - 1 - end] === text[text.length - 1 - end]) end++;
  const shift = text.length - before.length;
  const kept = [];
  let at = 0;
  for (const [part, fate, note] of segments) {
    const [from, to] = [at, at + part.length];
    at = to;
    if (!fate) continue;
    if (to <= start) kept.push([from, to, fate, note]);
    else if (from >= before.length - end) kept.push([from + shift, to + shift, fate, note]);
  }
  return cut(text, kept);
};

// Marks of a text with single blanks, put on one that may have more.
const aligned = (segments, text) => {
  const kept = [];
  let at = 0;
  for (const [part, fate, note] of segments) {
    const words = part.trim();
    if (!words) continue;
    const found = text.indexOf(words, at);
    if (found < 0) continue;
    at = found + words.length;
    if (fate) kept.push([found, at, fate, note]);
  }
  return cut(text, kept);
};

const cut = (text, marks) => {
  const found = [];
  let at = 0;
  for (const [from, to, fate, note] of marks) {
    if (from > at) found.push([text.slice(at, from), "", ""]);
    found.push([text.slice(from, to), fate, note]);
    at = to;
  }
  if (at < text.length) found.push([text.slice(at), "", ""]);
  return found;
};

// Where in a text that is shown somebody has clicked; signs of marks are no part of it.
export const offsetAt = (shown, event) => {
  const spot = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const range = spot ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY);
  const node = spot?.offsetNode ?? range?.startContainer;
  const offset = spot?.offset ?? range?.startOffset ?? 0;
  if (!node || !shown.contains(node)) return undefined;
  let at = 0;
  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text.parentElement.closest(".sign")) continue;
    if (text === node) return at + offset;
    at += text.length;
  }
  return at;
};

export const complain = (error) => say(error.message, true);
