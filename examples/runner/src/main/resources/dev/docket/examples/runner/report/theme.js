// ---- light and dark: as the system has it, until somebody says otherwise
const system = window.matchMedia("(prefers-color-scheme: dark)");
const themes = ["auto", "light", "dark"];
let theme = "auto";
let onPaper = false;

function dress() {
  const dark = !onPaper && (theme === "dark" || (theme === "auto" && system.matches));
  root.dataset.theme = dark ? "dark" : "light";
  document.getElementById("theme").textContent = word("theme_" + theme);
}

function nextTheme() {
  theme = themes[(themes.indexOf(theme) + 1) % themes.length];
  dress();
  changed("theme");
}

const colour = name => getComputedStyle(root).getPropertyValue("--" + name).trim();
