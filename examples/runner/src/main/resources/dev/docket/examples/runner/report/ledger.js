// ---- the ledger: only the rows in sight are in the page, however many there are
const [NUMBER, REQUEST, TITLE, LEAD, SESSION, STAGE, ENDING, DUE, WRITTEN_OFF, WATCHED, RAISED, REQUESTER, STATE] = [...Array(13).keys()];
const TODAY = 1, OVERDUE = 2, AHEAD = 8, PRINTED = 500;
const FILTERS = {
  all: () => true,
  open: row => row[ENDING] < 0,
  today: row => row[STATE] === TODAY || todays.has(row[NUMBER] - 1),
  overdue: row => row[STATE] === OVERDUE,
  closed: row => row[ENDING] >= 0,
};
const todays = new Set(data.owed.filter(act => act[5] === TODAY).map(act => act[0]));
const scroll = document.getElementById("scroll");
const body = document.getElementById("rows");
let filter = "all", sort = "number", falling = false, sought = "", department = "";
let shown = data.rows;
let drawn = "";

const text = i => i < 0 ? "" : said(data.texts[i]);
const lead = row => row[LEAD] < 0 ? word("no_department") : text(row[LEAD]);
const due = row => row[ENDING] >= 0 ? row[WRITTEN_OFF] : row[DUE];

let hay = null;
/** Everything of a row that can be sought, in both languages. */
function haystack() {
  if (!hay) {
    hay = data.rows.map(row => [
      row[REQUEST], row[TITLE], row[LEAD] < 0 ? data.words.no_department.en + " " + data.words.no_department.zh : data.texts[row[LEAD]].en,
      row[SESSION] < 0 ? "" : data.texts[row[SESSION]].en, data.stages[row[STAGE]].en, data.stages[row[STAGE]].zh,
      data.levels[row[WATCHED]].en, data.levels[row[WATCHED]].zh, row[REQUESTER],
    ].join("\n").toLowerCase());
  }
  return hay;
}

const compare = new Intl.Collator(undefined, { numeric: true }).compare;
const KEYS = {
  number: row => row[NUMBER],
  request: row => row[REQUEST],
  matter: row => row[TITLE],
  department: lead,
  session: row => text(row[SESSION]),
  stage: row => row[STAGE],
  due: row => row[ENDING] >= 0 ? 1e12 - row[WRITTEN_OFF] : row[DUE] < 0 ? 1e11 : row[DUE],
  watched: row => -row[WATCHED],
};

function look() {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const all = words.length ? haystack() : null;
  shown = data.rows.filter((row, i) =>
    FILTERS[filter](row) && (!department || String(row[LEAD]) === department) && words.every(one => all[i].includes(one)));
  const keys = new Map(shown.map(row => [row, KEYS[sort](row)]));
  const order = typeof KEYS[sort](data.rows[0]) === "number"
    ? (a, b) => keys.get(a) - keys.get(b)
    : (a, b) => compare(keys.get(a), keys.get(b));
  shown.sort((a, b) => (falling ? -1 : 1) * order(a, b) || a[NUMBER] - b[NUMBER]);
  document.getElementById("shown").textContent = word("shown", shown.length.toLocaleString("en"), data.rows.length.toLocaleString("en"));
  document.getElementById("empty").hidden = shown.length > 0;
  document.getElementById("register").setAttribute("aria-rowcount", String(shown.length + 1));
  document.querySelectorAll("#register th").forEach(th => {
    if (th.dataset.sort === sort) th.setAttribute("aria-sort", falling ? "descending" : "ascending");
    else th.removeAttribute("aria-sort");
  });
  document.querySelectorAll("#filters button").forEach(button => button.setAttribute("aria-pressed", String(button.dataset.filter === filter)));
  drawn = "";
  scroll.scrollTop = 0;
  fill();
}

function rowHeight() {
  return parseFloat(getComputedStyle(root).getPropertyValue("--row")) + 1;
}

let columns = 8;
/** Narrow screens show fewer columns. */
function count() {
  columns = [...document.querySelectorAll("#register th")].filter(th => th.offsetWidth > 0).length;
}

function gap(height) {
  const tr = element("tr", "gap");
  tr.setAttribute("aria-hidden", "true");
  const td = element("td");
  td.colSpan = columns;
  td.style.height = height + "px";
  tr.append(td);
  return tr;
}

function fill(everything) {
  const height = rowHeight();
  const first = everything ? 0 : Math.max(0, Math.floor(scroll.scrollTop / height) - AHEAD);
  const last = everything ? Math.min(shown.length, PRINTED) : Math.min(shown.length, first + Math.ceil(scroll.clientHeight / height) + 2 * AHEAD);
  const now = first + "-" + last;
  if (now === drawn && !everything) return;
  drawn = now;
  count();
  const rows = shown.slice(first, last).map((row, i) => line(row, first + i));
  if (first > 0) rows.unshift(gap(first * height));
  if (last < shown.length && !everything) rows.push(gap((shown.length - last) * height));
  body.replaceChildren(...rows);
}

function line(row, place) {
  const tr = element("tr");
  tr.dataset.row = row[NUMBER] - 1;
  tr.setAttribute("aria-rowindex", String(place + 2));
  const cell = (name, content) => {
    const td = element("td", name);
    td.append(content);
    tr.append(td);
    return td;
  };
  cell("number", String(row[NUMBER]));
  const open = element("button", "link", row[REQUEST]);
  open.type = "button";
  cell("request", open);
  const matter = cell("matter", element("span", "clip", row[TITLE]));
  matter.title = row[TITLE];
  matter.append(element("span", "small", lead(row) + " · " + said(data.stages[row[STAGE]])));
  cell("department", lead(row));
  cell("session", text(row[SESSION]) || "–");
  cell("stage", said(data.stages[row[STAGE]]));
  dueCell(cell("due", ""), row);
  const watched = cell("watched", element("span", "dot l" + row[WATCHED]));
  watched.append(said(data.levels[row[WATCHED]]));
  return tr;
}

function dueCell(td, row) {
  if (row[ENDING] >= 0) {
    td.classList.add("past");
    td.append(word("written_off", moment(row[WRITTEN_OFF]).split(" ")[0]));
  } else if (row[DUE] < 0) {
    td.append("–");
  } else {
    td.classList.add(["later", "today", "overdue"][row[STATE]]);
    td.append(moment(row[DUE]));
    if (row[STATE]) td.title = word(["", "today", "overdue"][row[STATE]]);
  }
}

function tools() {
  const box = document.getElementById("filters");
  box.replaceChildren(...Object.keys(FILTERS).map(name => {
    const button = element("button", "", word(name) + " ");
    button.type = "button";
    button.dataset.filter = name;
    button.append(element("b", "", data.rows.filter(FILTERS[name]).length.toLocaleString("en")));
    return button;
  }));
  const pick = document.getElementById("department");
  const none = document.querySelector(chinese() ? "#every-department .zh" : "#every-department .en").textContent;
  const leads = [...new Set(data.rows.map(row => row[LEAD]))].sort((a, b) => a < 0 ? 1 : b < 0 ? -1 : compare(text(a), text(b)));
  pick.replaceChildren(new Option(none, ""), ...leads.map(i => new Option(i < 0 ? word("no_department") : text(i), String(i))));
  pick.value = department;
}
