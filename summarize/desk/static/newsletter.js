// The newsletter: reports are put in and in order, the mail is seen as it will look, and taken away.
import { all, get, make, one, post, say } from "/static/common.js";

const ids = () => all("#picked li").map((item) => Number(item.dataset.id));
let scheme = "light";
const preview = () => {
  one("preview").contentWindow.location.replace(`/newsletter/preview?scheme=${scheme}&at=${Date.now()}`);
};

// One after another: each names the version that it was made from.
let saving = Promise.resolve();
const save = (reports = ids(), focus) => (saving = saving.then(() => keep(reports, focus)));
const keep = async (reports, focus) => {
  const about = one("frame").dataset;
  try {
    const { lists, version } = await post("/newsletter", {
      issue: Number(about.issue),
      version: about.version,
      title: one("title").value,
      intro: one("intro").value,
      group_by: one("group").value,
      reports,
    });
    about.version = version;
    one("picks").innerHTML = lists;
    if (focus) one("picks").querySelector(focus)?.focus();
    preview();
    copies();
  } catch (error) {
    say(error.message, true);
  }
};
let due = null;
for (const name of ["title", "intro", "group"]) {
  one(name).addEventListener("input", () => {
    clearTimeout(due);
    due = setTimeout(() => save(), 350);
  });
}
one("frame").addEventListener("submit", (event) => event.preventDefault());
one("new").addEventListener("click", async () => {
  await post("/newsletter/new").catch((error) => say(error.message, true));
  location.reload();
});

// In and out, up and down.
const moved = (id, step) => {
  const order = ids();
  const at = order.indexOf(id);
  const to = Math.max(0, Math.min(order.length - 1, at + step));
  order.splice(to, 0, ...order.splice(at, 1));
  return order;
};
one("picks").addEventListener("click", (event) => {
  const item = event.target.closest("li");
  const button = event.target.closest("button");
  if (!item || !button) return;
  const id = Number(item.dataset.id);
  const own = `#picked li[data-id="${id}"]`;
  if (button.matches(".in")) save([...ids(), id], own);
  if (button.matches(".out")) save(ids().filter((other) => other !== id), "#picked li, .others button");
  if (button.matches(".up")) save(moved(id, -1), `${own} .up:enabled, ${own} .down`);
  if (button.matches(".down")) save(moved(id, 1), `${own} .down:enabled, ${own} .up`);
});
one("picks").addEventListener("keydown", (event) => {
  const item = event.target.closest("#picked li");
  if (!item) return;
  const id = Number(item.dataset.id);
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step && event.altKey) {
    event.preventDefault();
    save(moved(id, step), `#picked li[data-id="${id}"]`);
  } else if (event.key === "Delete" && event.target === item) {
    save(ids().filter((other) => other !== id), "#picked li, .others button");
  }
});

// Dragged by a pointer.
let dragged = null;
one("picks").addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.("#picked li");
  if (!dragged) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged.dataset.id);
  dragged.classList.add("dragged");
});
one("picks").addEventListener("dragover", (event) => {
  if (!dragged) return;
  event.preventDefault();
  const over = event.target.closest("#picked li");
  // It goes where the other one is: above it on the way up, below it on the way down.
  const down = over && dragged.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING;
  for (const item of all("#picked li")) {
    item.classList.toggle("over", item === over && item !== dragged && !down);
    item.classList.toggle("under", item === over && item !== dragged && Boolean(down));
  }
});
one("picks").addEventListener("drop", (event) => {
  const over = event.target.closest("#picked li");
  if (!dragged || !over) return;
  event.preventDefault();
  const order = ids();
  const [from, to] = [dragged, over].map((item) => order.indexOf(Number(item.dataset.id)));
  order.splice(to, 0, ...order.splice(from, 1));
  save(order);
});
one("picks").addEventListener("dragend", () => {
  dragged = null;
  for (const item of all("#picked li")) item.classList.remove("dragged", "over", "under");
});

// As it will look.
const look = (narrow) => {
  one("frame-box").classList.toggle("narrow", narrow);
  one("telephone").setAttribute("aria-pressed", String(narrow));
  one("desktop").setAttribute("aria-pressed", String(!narrow));
};
one("desktop").addEventListener("click", () => look(false));
one("telephone").addEventListener("click", () => look(true));
one("dark").addEventListener("click", () => {
  scheme = scheme === "light" ? "dark" : "light";
  one("dark").setAttribute("aria-pressed", String(scheme === "dark"));
  preview();
});

// Taken away.
const copy = async (html, text) => {
  try {
    const items = { "text/plain": new Blob([text], { type: "text/plain" }) };
    if (html) items["text/html"] = new Blob([html], { type: "text/html" });
    await navigator.clipboard.write([new ClipboardItem(items)]);
  } catch {
    if (!copyAsOfOld(html, text)) return say("The browser does not let this page copy.", true);
  }
  say("Copied.");
};
// Browsers have a clipboard only for pages of this machine or https; a desk with --host is neither.
const copyAsOfOld = (html, text) => {
  const put = (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
    if (html) event.clipboardData.setData("text/html", html);
  };
  document.addEventListener("copy", put, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", put);
  return done;
};
const complain = (error) => say(error.message, true);
const whole = () => get("/newsletter/copy");
one("copy-rich").addEventListener("click", () =>
  whole().then(({ html, text }) => copy(html, text), complain),
);
one("copy-text").addEventListener("click", () => whole().then(({ text }) => copy(null, text), complain));
const copies = async () => {
  const { blurbs } = await whole();
  one("copies").replaceChildren(
    ...blurbs.map((blurb) =>
      make(
        "li",
        {},
        make("span", { dir: "auto" }, blurb.name),
        make("button", { type: "button", class: "small", "aria-label": `Copy ${blurb.name}`, onclick: () => copy(blurb.html, blurb.text) }, "Copy"),
      ),
    ),
  );
};
copies().catch(complain);
