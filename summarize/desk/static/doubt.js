// Translations that the model is not sure of: marked, and their other wording taken at a stroke.
import { post, say } from "/static/common.js";
import { complain } from "/static/field.js";

// What the desk says of a text's doubt, put on the text and its row.
export const doubted = (text, { doubtful, other }) => {
  text.classList.toggle("doubtful", doubtful);
  text.closest("tr")?.classList.toggle("doubtful", doubtful);
  if (other) text.dataset.other = other;
  else delete text.dataset.other;
};

// A person has written here: what was said of the model's text is not said of this one.
export const written = (text) => {
  doubted(text, { doubtful: false, other: "" });
  for (const old of text.querySelectorAll(".doubt, .sure")) old.remove();
};

// Puts the other wording in the place of this one: an edit as any other, to be taken back.
let taking = false;
export const take = async (text, { report, length, saved, said }) => {
  const { place, text: before, other } = text.dataset;
  if (!other || taking) return; // somebody wrote here meanwhile, or the key is held
  taking = true;
  try {
    saved("saving");
    const answer = await post(`/reports/${report}/edit`, { place, length, text: other, before, kind: "wording", stay: "" });
    saved("saved");
    if ("conflict" in answer) say("Somebody changed this text meanwhile: look at it again.", true);
    else said(answer);
  } catch (error) {
    saved("saved");
    complain(error);
  } finally {
    taking = false;
  }
};
