// The list: kept as it is on disk, searched while one types, walked through by keys.
import { all, get, isTyping, key, make, on, one, post, say, upload } from "/static/common.js";

const rows = one("rows");
let shown = Number(rows.dataset.page);

// What is asked for stands in the address, so that going back finds it.
const address = () => {
  const query = new URLSearchParams(location.search);
  const words = one("q").value.trim();
  words ? query.set("q", words) : query.delete("q");
  one("sort").value === "newest" ? query.delete("sort") : query.set("sort", one("sort").value);
  const text = query.toString();
  return text ? `?${text}` : "";
};

let asking = 0;
const refresh = async () => {
  const mine = ++asking;
  const query = new URLSearchParams(location.search);
  query.set("shown", String(shown));
  let found;
  try {
    found = await get(`/rows?${query}`);
  } catch (error) {
    return say(error.message, true);
  }
  if (mine !== asking) return; // somebody typed on
  const focused = document.activeElement?.id;
  const inside = rows.contains(document.activeElement);
  rows.innerHTML = found.rows;
  one("states").innerHTML = found.states;
  one("found").textContent = found.total === 1 ? "1 report" : `${found.total} reports`;
  if (inside && focused) one(focused)?.focus({ preventScroll: true });
};

let due = null;
const soon = (after) => {
  if (due === null) {
    due = setTimeout(() => {
      due = null;
      refresh();
    }, after);
  }
};
on("list", () => soon(300));
on("settled", () => soon(300));
on("behind", () => soon(0));
on("progress", ({ reports, stage, done, total }) => {
  for (const report of reports) {
    const row = rows.querySelector(`.row[data-id="${report}"]`);
    const bar = row?.querySelector("progress");
    if (!bar) {
      soon(300);
      continue;
    }
    const word = { repairing: "trying again", "writing candidates": "writing" }[stage] ?? stage;
    bar.max = total || 1;
    bar.value = done;
    row.querySelector(".stage").textContent =
      `${word} ${done} of ${total} ${total === 1 ? "sentence" : "sentences"}`;
  }
});

// Search and sort.
let typing = null;
const look = () => {
  history.replaceState(null, "", address() || location.pathname);
  shown = Number(rows.dataset.page);
  refresh();
};
one("q").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(look, 120);
});
one("sort").addEventListener("change", look);
one("find").addEventListener("submit", (event) => {
  event.preventDefault();
  look();
  walk(0);
});
one("states").addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  one("q").value = new URLSearchParams(location.search).get("q") ?? "";
  shown = Number(rows.dataset.page);
  refresh().then(() => one("states").querySelector("[aria-current]")?.focus());
});
window.addEventListener("popstate", () => {
  const query = new URLSearchParams(location.search);
  one("q").value = query.get("q") ?? "";
  one("sort").value = query.get("sort") ?? "newest";
  refresh();
});

// Keys.
const walk = (step) => {
  const items = all(".headline", rows);
  const at = items.indexOf(document.activeElement);
  const next = items[at < 0 ? 0 : Math.max(0, Math.min(items.length - 1, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  if (at === items.length - 1 && step > 0) one("more")?.click();
};
key("j", () => walk(1));
key("k", () => walk(-1));
key("/", () => one("q").select());
key("b", () => bring(true));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target === one("q")) {
    one("q").value = "";
    look();
    walk(0);
  } else if ((event.key === "ArrowDown" || event.key === "Enter") && event.target === one("q")) {
    event.preventDefault();
    clearTimeout(typing);
    if (address() !== location.search) look();
    walk(0);
  }
});
rows.addEventListener("click", async (event) => {
  if (event.target.id === "more") {
    shown += Number(rows.dataset.page);
    refresh();
  }
  const again = event.target.closest(".again");
  if (again) {
    try {
      await post(`/reports/${again.dataset.id}/again`);
    } catch (error) {
      say(error.message, true);
    }
  }
});

// Bringing in.
const bring = (open) => {
  one("bringing").hidden = !open;
  one("bring").setAttribute("aria-expanded", String(open));
  if (open) one("files").focus();
};
one("bring").addEventListener("click", () => bring(one("bringing").hidden));
const told = ({ brought }) => {
  for (const each of brought) {
    const words = { queued: "is queued.", known: "is here already.", refused: "" }[each.state];
    const text = each.state === "refused" ? each.message : `${each.name} ${words}`;
    one("brought").append(make("li", { class: each.state }, text));
    if (one("bringing").hidden) say(text, each.state === "refused");
  }
  refresh();
};
const take = async (files) => {
  if (!files.length) return;
  const form = new FormData();
  for (const file of files) form.append("files", file);
  one("brought").replaceChildren();
  try {
    told(await upload("/bring/files", form));
  } catch (error) {
    say(error.message, true);
  }
};
one("files").addEventListener("change", (event) => {
  take([...event.target.files]).then(() => (event.target.value = ""));
});
const send = (form, field, path, name) =>
  one(form).addEventListener("submit", async (event) => {
    event.preventDefault();
    one("brought").replaceChildren();
    const button = event.target.querySelector("button");
    button.disabled = true;
    try {
      told(await post(path, { [name]: one(field).value }));
      one(field).value = "";
    } catch (error) {
      one("brought").append(make("li", { class: "refused" }, error.message));
    }
    button.disabled = false;
  });
send("paste", "pasted", "/bring/text", "text");
send("link", "linked", "/bring/link", "link");

// A file may be dropped anywhere on the page.
let over = 0;
const carries = (event) => event.dataTransfer?.types.includes("Files");
document.addEventListener("dragenter", (event) => {
  if (carries(event)) one("dropping").hidden = ++over === 0;
});
document.addEventListener("dragleave", (event) => {
  if (carries(event)) one("dropping").hidden = --over <= 0;
});
document.addEventListener("dragover", (event) => {
  if (carries(event)) event.preventDefault();
});
document.addEventListener("drop", (event) => {
  if (!carries(event)) return;
  event.preventDefault();
  over = 0;
  one("dropping").hidden = true;
  take([...event.dataTransfer.files]);
});
document.addEventListener("paste", (event) => {
  if (isTyping(event.target)) return;
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!text.trim()) return;
  bring(true);
  one("pasted").value = text;
  one("pasted").focus();
});
