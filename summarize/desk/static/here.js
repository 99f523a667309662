// Who else has this report open, in another tab or in another browser.
import { on, one, post, unique } from "/static/common.js";

const EVERY = 20000; // milliseconds between two words to the desk that this page is still open

export const watch = (report) => {
  const tab = unique();
  const look = async () => {
    try {
      const { others } = await post(`/reports/${report}/here`, { tab });
      const names = [...new Set(others)].filter((name) => name !== one("me").textContent);
      one("others").hidden = !others.length;
      one("others").textContent = names.length
        ? `${names.join(", ")} ${names.length === 1 ? "has" : "have"} this report open too. You see each other's changes.`
        : "You have this report open in another tab too. Changes appear in both.";
    } catch {
      // The desk does not answer; the page says so already.
    }
  };
  on("here", (about) => about.report === report && look());
  on("behind", look);
  setInterval(look, EVERY);
  look();
  return {
    look,
    gone: () => post(`/reports/${report}/gone`, { tab }, { keepalive: true }).catch(() => {}),
  };
};
