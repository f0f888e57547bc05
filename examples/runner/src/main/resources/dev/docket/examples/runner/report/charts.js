// ---- charts
const STAGES = ["raised", "assigned", "onsite", "answered", "deferred", "explained", "done"];
const charts = {};

function axisText() {
  return { color: colour("quiet"), fontSize: 12, fontFamily: "inherit" };
}

function base(extra) {
  const text = { color: colour("ink"), fontFamily: getComputedStyle(document.body).fontFamily };
  return Object.assign({
    animation: false,
    textStyle: text,
    aria: { enabled: false },
    grid: { left: 4, right: 12, top: 34, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 8, itemGap: 14, icon: "roundRect", textStyle: { color: colour("quiet"), fontSize: 12 } },
    tooltip: {
      trigger: "axis", confine: true, axisPointer: { type: "shadow", shadowStyle: { opacity: .08 } },
      backgroundColor: colour("card"), borderColor: colour("line"), textStyle: { color: colour("ink"), fontSize: 13 },
    },
  }, extra);
}

function categories(names) {
  return {
    type: "category", data: names, axisTick: { show: false }, axisLine: { lineStyle: { color: colour("line") } },
    axisLabel: Object.assign(axisText(), { hideOverlap: true }),
  };
}

function amounts(extra) {
  return Object.assign({
    type: "value", minInterval: 1, axisLabel: axisText(), splitLine: { lineStyle: { color: colour("line") } }, splitNumber: 4,
  }, extra);
}

function bars(name, values, tint) {
  return { name, type: "bar", stack: "all", data: values, itemStyle: { color: colour(tint) }, barMaxWidth: 36, emphasis: { disabled: true } };
}

function ageing() {
  const ages = ["0–7", "8–15", "16–30", "31–60", "61–90", "> 90"];
  const open = data.ageing.working.concat(data.ageing.deferred).reduce((sum, n) => sum + n, 0);
  const nothing = { text: open ? "" : word("nothing_open"), left: "center", top: "middle", textStyle: { color: colour("quiet"), fontSize: 14, fontWeight: 400 } };
  return base({
    title: nothing,
    xAxis: categories(ages),
    yAxis: amounts({ show: open > 0 }),
    series: [bars(word("working"), data.ageing.working, "assigned"), bars(word("deferred"), data.ageing.deferred, "deferred")],
  });
}

function onTime() {
  const months = data.months;
  return base({
    legend: { show: false },
    grid: { left: 4, right: 12, top: 12, bottom: 4, containLabel: true },
    tooltip: Object.assign(base().tooltip, {
      formatter: points => {
        const month = months[points[0].dataIndex];
        return month.due ? word("on_time", month.month, month.percent, month.inTime, month.due) : word("undefined", month.month);
      },
    }),
    xAxis: categories(months.map(month => month.month)),
    yAxis: amounts({ max: 100, min: lowest(months), interval: lowest(months) ? 10 : 25, axisLabel: Object.assign(axisText(), { formatter: "{value} %" }) }),
    series: [{
      type: "line", data: months.map(month => month.due ? Number(month.percent) : null), connectNulls: false,
      symbol: "circle", symbolSize: months.length > 30 ? 5 : 7, lineStyle: { color: colour("assigned"), width: 2 }, itemStyle: { color: colour("assigned") },
    }],
  });
}

/** The axis begins at 0 unless all lies high: then at a round number below the lowest. */
function lowest(months) {
  const all = months.filter(month => month.due).map(month => Number(month.percent));
  const least = all.length ? Math.min(...all) : 0;
  return least >= 60 ? 50 : 0;
}

function urged() {
  const of = key => data.months.map(month => month[key]);
  const rise = i => word("rise", said(data.levels[i]));
  const series = [
    bars(word("reminders"), of("reminders"), "reminder"),
    bars(word("warnings"), of("warnings"), "answered"),
    bars(rise(1), of("NOTICE"), "notice"),
    bars(rise(2), of("WARNING"), "warning"),
    bars(rise(3), of("CRITICAL"), "critical"),
    bars(rise(4), of("TRANSFERRED"), "transferred"),
  ].filter(one => one.data.some(n => n > 0));
  const options = base({
    grid: { left: 4, right: 12, top: 38, bottom: 4, containLabel: true },
    xAxis: categories(data.months.map(month => month.month)), yAxis: amounts(), series,
  });
  Object.assign(options.legend, { type: "scroll", right: 8, pageIconSize: 10, pageIconColor: colour("accent"), pageIconInactiveColor: colour("line"), pageTextStyle: axisText() });
  return options;
}

function flow() {
  const place = ([stage, round]) => round > 2 ? word("repeated") : round > 1 ? word("again", said(data.stages[stage])) : said(data.stages[stage]);
  const { places, links } = data.flow;
  const narrow = document.getElementById("chart-flow").clientWidth < 480;
  const least = onPaper || narrow ? .1 : .015;
  const through = places.map((_, i) => Math.max(
    links.filter(link => link[0] === i).reduce((sum, link) => sum + link[2], 0),
    links.filter(link => link[1] === i).reduce((sum, link) => sum + link[2], 0)));
  const all = Math.max(...through, 1);
  return base({
    legend: { show: false },
    tooltip: Object.assign(base().tooltip, {
      trigger: "item",
      formatter: item => item.dataType === "edge"
        ? word("flow_step", place(places[item.data.source]), place(places[item.data.target]), item.data.value)
        : place(places[item.name]) + ": " + item.value,
    }),
    series: [{
      type: "sankey", left: 0, right: narrow ? 70 : 96, top: 8, bottom: 8, nodeWidth: 10, nodeGap: 16, draggable: false, layoutIterations: 64,
      emphasis: { focus: "adjacency" },
      label: {
        color: colour("ink"), fontSize: narrow ? 11 : 12, textBorderWidth: 0, overflow: "truncate", width: narrow ? 66 : 110,
        formatter: item => through[item.name] / all < least ? "" : place(places[item.name]),
      },
      lineStyle: { color: "source", opacity: root.dataset.theme === "dark" ? .38 : .28, curveness: .5 },
      data: places.map(([stage], i) => ({ name: String(i), itemStyle: { color: colour(STAGES[stage]), borderWidth: 0 } })),
      links: links.map(([source, target, value]) => ({ source: String(source), target: String(target), value })),
    }],
  });
}

const CHARTS = { "chart-ageing": ageing, "chart-ontime": onTime, "chart-urged": urged, "chart-flow": flow };

/** A screen's chart is as wide as its box; a paper's as wide as the sheet, or half of it. */
function draw(widths) {
  Object.entries(CHARTS).forEach(([id, options]) => {
    const box = document.getElementById(id);
    if (charts[id]) charts[id].dispose();
    const size = widths && { width: box.closest(".whole") ? widths[1] : widths[0], height: 190 };
    charts[id] = echarts.init(box, null, Object.assign({ renderer: "svg" }, size));
    charts[id].setOption(options());
    box.setAttribute("role", "img");
    box.setAttribute("aria-label", box.closest("figure").querySelector(chinese() ? "figcaption .zh" : "figcaption .en").textContent);
  });
}
