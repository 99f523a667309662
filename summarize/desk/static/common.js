// What every page has: talk to the desk, hear from it, say things, dialogs, keys.

export const one = (id) => document.getElementById(id);
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

export const make = (tag, about = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(about)) {
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
};

// A name that nobody else has; `crypto.randomUUID` is there only for pages of this machine or https.
export const unique = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("-");

export class Refused extends Error {
  constructor(message, status, about) {
    super(message);
    this.status = status;
    this.about = about;
  }
}

const answered = async (response) => {
  const text = await response.text();
  let about = {};
  try {
    about = JSON.parse(text);
  } catch {
    about = { message: text };
  }
  if (!response.ok) throw new Refused(about.message || "That did not work.", response.status, about);
  return about;
};

export const get = async (path) => answered(await fetch(path, { headers: { accept: "application/json" } }));

export const post = async (path, data = {}, more = {}) =>
  answered(
    await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-desk": "1" },
      body: JSON.stringify(data),
      ...more,
    }),
  );

export const upload = async (path, form) =>
  answered(await fetch(path, { method: "POST", headers: { "x-desk": "1" }, body: form }));

export const say = (text, bad = false) => {
  const toast = make("p", { class: bad ? "toast bad" : "toast" }, text);
  one("toasts").append(toast);
  setTimeout(() => toast.remove(), bad ? 9000 : 4500);
};

// What the desk tells. A page that nobody sees does not listen: a browser has few connections.
const listeners = {};
export const on = (event, listener) => (listeners[event] ??= []).push(listener);
const tell = (event, about) => (listeners[event] ?? []).forEach((listener) => listener(about));
let source = null;
let missed = false;
const listen = () => {
  if (source || document.hidden) return;
  source = new EventSource("/events");
  const names = [
    "list", "progress", "worker", "changed", "settled", "job", "here", "decided", "trouble", "behind",
  ];
  for (const name of names) {
    source.addEventListener(name, (event) => tell(name, JSON.parse(event.data)));
  }
  source.addEventListener("hello", () => {
    one("toasts").querySelectorAll(".lost").forEach((toast) => toast.remove());
    if (missed) tell("behind", {});
    missed = true;
  });
  source.addEventListener("error", () => {
    // A browser asks again by itself, but not after an answer that refuses it.
    if (source?.readyState === EventSource.CLOSED) {
      source = null;
      setTimeout(listen, 3000);
    }
    if (!document.querySelector(".lost")) {
      one("toasts").append(make("p", { class: "toast bad lost" }, "The desk does not answer. Is it still running?"));
    }
  });
};
document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    source?.close();
    source = null;
  } else {
    listen();
  }
});
window.addEventListener("pagehide", () => {
  source?.close();
  source = null;
});
window.addEventListener("pageshow", listen);

// The model.
const WORDS = {
  starting: "Starting the model",
  loading: "Loading the model",
  working: "Model at work",
  idle: "Model ready",
  paused: "Model paused",
  without: "No model for this language",
  trouble: "The model fails",
  restarting: "Starting the model again",
};
const model = one("worker");
const showModel = () => {
  const { state, detail, warning } = model.dataset;
  one("worker-words").textContent = WORDS[state] ?? state;
  model.title = detail;
  const line = one("worker-warning");
  line.hidden = !warning;
  if (line.textContent !== warning) line.textContent = warning;
};
on("worker", (about) => {
  if (about.state) Object.assign(model.dataset, about);
  showModel();
});
showModel();
const pause = one("pause");
pause.addEventListener("click", async () => {
  const paused = pause.getAttribute("aria-pressed") !== "true";
  try {
    await post("/worker", { paused });
    pause.setAttribute("aria-pressed", String(paused));
    pause.textContent = paused ? "Resume" : "Pause";
  } catch (error) {
    say(error.message, true);
  }
});

// Who is here.
one("me").addEventListener("click", () => one("name-dialog").showModal());
const rename = async (event) => {
  event.preventDefault();
  try {
    const { name } = await post("/me", { name: one("name-input").value });
    one("me").textContent = name;
    one("me").setAttribute("aria-label", `Your name: ${name}. Change`);
    one("name-dialog").close();
  } catch (error) {
    say(error.message, true);
  }
};
one("name-save").addEventListener("click", rename);
one("name-input").addEventListener("keydown", (event) => {
  if (event.key === "Enter") rename(event);
});
for (const button of all("[data-close]")) {
  button.addEventListener("click", () => button.closest("dialog").close());
}

// Keys that stand for themselves: not while somebody types, or holds another key.
const keys = {};
export const key = (name, action) => (keys[name] = action);
export const isTyping = (target) =>
  target.closest("input:not([type=checkbox]), textarea, select, dialog[open]") !== null;
document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  if (isTyping(event.target)) return;
  const action = keys[event.key];
  if (action && action(event) !== false) event.preventDefault();
});
key("?", () => one("help").showModal());

listen();
