// ---- one request: what happened, and why each date is what it is
const BY_TIME = 1, OWED = 2;
const dialog = document.getElementById("story");
let stories = null;
let told = -1;

/** Read when the first row is opened: most who look at the page open few. */
function readStories() {
  if (!stories) stories = JSON.parse(document.getElementById("stories").textContent);
  return stories;
}

function facts(row) {
  const all = [
    [word("raised"), moment(row[RAISED], true)],
    [word("requester"), row[REQUESTER]],
    [label("department"), lead(row)],
    [label("session"), text(row[SESSION]) || word("outside")],
    [label("stage"), said(data.stages[row[STAGE]])],
    [label("watched"), said(data.levels[row[WATCHED]])],
  ];
  if (row[ENDING] >= 0) all.push([word("ending"), said(data.endings[row[ENDING]])]);
  return all.flatMap(([name, value]) => [element("dt", "", name), element("dd", "", value)]);
}

const label = column => document.querySelector("#register th." + column + (chinese() ? " .zh" : " .en")).textContent;

function owes(index) {
  const acts = data.owed.filter(act => act[0] === index);
  if (!acts.length) return [element("li", "note", word("nothing_owed"))];
  return acts.map(([, act, role, unit, at, state]) => {
    const who = text(role) + (unit < 0 ? "" : " " + text(unit));
    return element("li", state === OVERDUE ? "bad" : "", text(act) + " — " + word("owed_by", who, moment(at, true)));
  });
}

function lines(index) {
  const { stories: all, texts } = readStories();
  const story = all[index];
  const items = [];
  let at = 0, list = null;
  for (let i = 0; i < story.length; i += 4) {
    const [since, kind, what, why] = story.slice(i, i + 4);
    at += since;
    if (since !== 0 || !list) {
      const item = element("li");
      item.append(element("time", "", moment(at)));
      list = element("ul");
      item.append(list);
      items.push(item);
    }
    const one = element("li", (kind & BY_TIME ? "time " : "") + (kind & OWED ? "owed" : ""), said(texts[what]));
    one.title = word(kind & BY_TIME ? "by_time" : "by_somebody");
    if (why >= 0) {
      const reason = element("span", "why");
      reason.append(element("b", "", word("why") + ": "), said(texts[why]));
      one.append(reason);
    }
    list.append(one);
  }
  return items;
}

function tell(index) {
  told = index;
  const row = data.rows[index];
  document.getElementById("story-key").textContent = row[REQUEST];
  document.getElementById("story-title").textContent = row[TITLE];
  document.getElementById("story-facts").replaceChildren(...facts(row));
  document.getElementById("story-owes").replaceChildren(...owes(index));
  document.getElementById("story-lines").replaceChildren(...lines(index));
  if (!dialog.open) {
    dialog.showModal();
    dialog.scrollTop = 0;
  }
}
