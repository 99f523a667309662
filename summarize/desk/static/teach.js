// Terms of the house, taught from words that are selected; and the reports that lack them.
import { all, get, make, one, post, say } from "/static/common.js";

const count = (number, one, more) => (number === 1 ? one : `${number} ${more}`);
const sentences = (texts) => texts.slice(0, 3).map((text) => make("div", { class: "sentence", dir: "auto" }, text));

// Fills `box` with the reports that lack a term, to be brought into line.
export const lacking = async (box, term) => {
  box.replaceChildren(make("p", { class: "busy" }, "Looking through the reports…"));
  const { reports, source, target, whole } = await get(`/terms/${term}/lacking`);
  const made = reports.filter((report) => report.sentences.length);
  const written = reports.filter((report) => report.written.length);
  box.replaceChildren();
  if (!reports.length) {
    box.append(make("p", {}, whole ? `Every report that has “${source}” says “${target}”.` : `The newest reports that have “${source}” say “${target}”.`));
  }
  if (made.length) {
    box.append(
      make("p", {}, `${whole ? "" : "Of the newest reports: "}${count(made.length, "One report has", "reports have")} “${source}” and not “${target}”:`),
      make(
        "ul",
        {},
        ...made.map((report) =>
          make(
            "li",
            {},
            make(
              "label",
              {},
              make("input", { type: "checkbox", value: report.id, checked: true }),
              make("div", {}, make("strong", { dir: "auto" }, report.headline), ...sentences(report.sentences)),
            ),
          ),
        ),
      ),
      make("button", { type: "button", onclick: () => use(box, term) }, "Translate these sentences again"),
    );
  }
  if (written.length) {
    box.append(
      make("p", { class: "written" }, `${count(written.length, "One report says", "reports say")} something else in sentences that a person wrote. They stay as they are:`),
      make(
        "ul",
        {},
        ...written.map((report) =>
          make("li", {}, make("a", { href: `/reports/${report.id}`, dir: "auto" }, report.headline), ...sentences(report.written)),
        ),
      ),
    );
  }
};

const use = async (box, term) => {
  const reports = all("input:checked", box).map((input) => Number(input.value));
  if (!reports.length) return say("No report is chosen.", true);
  try {
    const { started } = await post(`/terms/${term}/apply`, { reports });
    box.replaceChildren(make("p", {}, `${count(started, "One report is", "reports are")} being brought into line.`));
  } catch (error) {
    say(error.message, true);
  }
};

const selected = { source: "", target: "" };
document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  const text = selection.toString().trim();
  const within = selection.anchorNode?.parentElement;
  if (!text || text.length > 120 || !within) return;
  if (within.closest(".source")) selected.source = text;
  else if (within.closest(".shown")) selected.target = text;
});

export const offer = (area) => {
  if (area) selected.target = area.value.slice(area.selectionStart, area.selectionEnd).trim() || selected.target;
  one("term-source").value = selected.source;
  one("term-target").value = selected.target;
  one("term-lacking").replaceChildren();
  one("term-save").hidden = false;
  one("term-dialog").showModal();
  (selected.source ? one("term-target") : one("term-source")).focus();
};

export const teaching = (from, to) => {
  const save = async (event) => {
    event.preventDefault();
    try {
      const { term } = await post("/terms", { from, to, source: one("term-source").value, target: one("term-target").value });
      one("term-save").hidden = true;
      await lacking(one("term-lacking"), term);
    } catch (error) {
      say(error.message, true);
    }
  };
  one("term-save").addEventListener("click", save);
  one("term-dialog").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input:not([type=checkbox])")) save(event);
  });
};
