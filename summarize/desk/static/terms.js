// The glossary.
import { all, one, post, say } from "/static/common.js";
import { lacking } from "/static/teach.js";

one("teach").addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const { term } = await post("/terms", { from: one("from").value, source: one("source").value, target: one("target").value });
    location.assign(`/terms#term-${term}`);
    location.reload();
  } catch (error) {
    say(error.message, true);
  }
});
for (const row of all(".terms tbody tr")) {
  row.querySelector(".find").addEventListener("click", () =>
    lacking(one("lacking"), row.dataset.id).catch((error) => say(error.message, true)),
  );
  row.querySelector(".forget").addEventListener("click", async () => {
    try {
      await post(`/terms/${row.dataset.id}/forget`);
      row.remove();
    } catch (error) {
      say(error.message, true);
    }
  });
}
const taught = location.hash.match(/^#term-(\d+)$/);
if (taught) {
  history.replaceState(null, "", location.pathname);
  lacking(one("lacking"), taught[1]).catch((error) => say(error.message, true));
}
