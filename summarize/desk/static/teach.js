// Terms of the house, taught from words that are selected; and the reports that lack them.
import { all, get, make, one, post, say } from "/static/common.js";

// Fills `box` with the reports that lack a term, to be brought into line.
export const lacking = async (box, term) => {
  box.replaceChildren(make("p", { class: "busy" }, "Looking through the reports…"));
  const { reports, source, target } = await get(`/terms/${term}/lacking`);
  if (!reports.length) {
    box.replaceChildren(make("p", {}, `Every report that has “${source}” says “${target}”.`));
    return;
  }
  const use = async () => {
    const chosen = all("input:checked", box).map((input) => Number(input.value));
    try {
      const { started } = await post(`/terms/${term}/apply`, { reports: chosen });
      box.replaceChildren(make("p", {}, started === 1 ? "One report is being brought into line." : `${started} reports are being brought into line.`));
    } catch (error) {
      say(error.message, true);
    }
  };
  box.replaceChildren(
    make("p", {}, `${reports.length === 1 ? "One report has" : `${reports.length} reports have`} “${source}” and not “${target}”:`),
    make(
      "ul",
      {},
      ...reports.map((report) =>
        make(
          "li",
          {},
          make(
            "label",
            {},
            make("input", { type: "checkbox", value: report.id, checked: true }),
            make("div", {}, make("strong", { dir: "auto" }, report.headline), ...report.sentences.slice(0, 3).map((sentence) => make("div", { class: "sentence", dir: "auto" }, sentence.text))),
          ),
        ),
      ),
    ),
    make("button", { type: "button", onclick: use }, "Translate these sentences again"),
  );
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
