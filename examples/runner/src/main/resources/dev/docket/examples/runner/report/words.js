// ---- words: what the page says in the language it is shown in
const data = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;
const chinese = () => root.lang === "zh-CN";
const said = text => chinese() ? text.zh : text.en;
const word = (key, ...parts) => parts.reduce((text, part, i) => text.split("{" + i + "}").join(part), said(data.words[key]));
const onChange = [];
const changed = what => onChange.forEach(listener => listener(what));

const WEEKDAYS = { en: "Sun Mon Tue Wed Thu Fri Sat".split(" "), zh: "周日 周一 周二 周三 周四 周五 周六".split(" ") };
const two = n => (n < 10 ? "0" : "") + n;

/** Minutes of the office's wall clock since 1970, as a date and a time. */
function moment(minutes, withWeekday) {
  const at = new Date(minutes * 60000);
  const day = at.getUTCFullYear() + "-" + two(at.getUTCMonth() + 1) + "-" + two(at.getUTCDate());
  const clock = two(at.getUTCHours()) + ":" + two(at.getUTCMinutes());
  const weekday = WEEKDAYS[chinese() ? "zh" : "en"][at.getUTCDay()];
  return (withWeekday ? weekday + " " : "") + day + " " + (clock === "23:59" ? "24:00" : clock);
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function speak(language) {
  root.lang = language;
  document.querySelectorAll("[data-language]").forEach(button =>
    button.setAttribute("aria-pressed", String(button.dataset.language === language)));
  const search = document.getElementById("search");
  search.placeholder = chinese() ? search.dataset.hintZh : search.dataset.hintEn;
  changed("language");
}
