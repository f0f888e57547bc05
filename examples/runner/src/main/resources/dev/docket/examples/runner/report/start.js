// ---- what the controls do
document.querySelectorAll("[data-language]").forEach(button => button.addEventListener("click", () => speak(button.dataset.language)));
document.getElementById("theme").addEventListener("click", nextTheme);
document.getElementById("print").addEventListener("click", () => window.print());
system.addEventListener("change", () => changed("theme"));

document.querySelectorAll("#register th").forEach(th => th.addEventListener("click", () => {
  falling = sort === th.dataset.sort && !falling;
  sort = th.dataset.sort;
  look();
}));
let waiting = 0;
document.getElementById("search").addEventListener("input", event => {
  sought = event.target.value;
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(look);
});
document.getElementById("department").addEventListener("change", event => { department = event.target.value; look(); });
document.getElementById("filters").addEventListener("click", event => {
  const button = event.target.closest("button");
  if (button) { filter = button.dataset.filter; look(); }
});
scroll.addEventListener("scroll", () => fill(), { passive: true });
document.addEventListener("click", event => {
  const row = event.target.closest("[data-row]");
  if (row) tell(Number(row.dataset.row));
});
dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
document.getElementById("story-close").addEventListener("click", () => dialog.close());
const allActs = document.getElementById("all-acts");
if (allActs) allActs.addEventListener("click", () => {
  filter = data.owed.some(act => act[5] === OVERDUE) ? "overdue" : "today";
  sort = "due"; falling = false;
  look();
  document.getElementById("ledger").scrollIntoView();
});

onChange.push(what => {
  dress();
  draw();
  if (what === "language") {
    tools();
    look();
    if (dialog.open) tell(told);
  }
});
let resized = 0;
window.addEventListener("resize", () => {
  clearTimeout(resized);
  resized = setTimeout(() => { if (!onPaper) { draw(); drawn = ""; fill(); } }, 120);
});
window.addEventListener("beforeprint", () => {
  onPaper = true;
  dress();
  draw([310, 660]);
  fill(true);
});
window.addEventListener("afterprint", () => {
  onPaper = false;
  dress();
  draw();
  drawn = "";
  fill();
});
dress();
speak(root.lang);
root.dataset.ready = "true";
