// Charts.

const palette = ['#2f5d9b', '#b5541c', '#5f6670', '#8a6a00', '#2b7f8c', '#4b7a2b', '#6b3f8f', '#8f2f4f'];
const colorOf = (series, index) => isColor(series.color) ? '#' + series.color : palette[index % palette.length];
// The page names no address, not even that of the name space.
const drawingSpace = document.getElementById('drawing').namespaceURI;
function draw(tag, attributes, ...children) {
  const element = document.createElementNS(drawingSpace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
const short = (text, length) => text.length > length ? text.slice(0, length - 1) + '…' : text;
const round = (number) => Math.round(number * 10) / 10;
const shownNumber = (number) => number === null ? '' : vietnamese(String(Number(number.toPrecision(12))));

// Round numbers that hold the least and the greatest figure, and zero where bars stand.
function ticksOf(least, most, fromZero) {
  let [low, high] = fromZero ? [Math.min(0, least), Math.max(0, most)] : [least, most];
  if (!(high > low)) { low = Math.min(0, low); high = Math.max(low + 1, high); }
  const raw = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= raw) ?? raw;
  const ticks = [];
  for (let at = Math.floor(low / step); at <= Math.ceil(high / step) && ticks.length < 20; at += 1) ticks.push(Number((at * step).toPrecision(12)));
  return ticks;
}

// The figures of a chart as they are drawn: stacked ones stand on those before.
function barsOf(chart) {
  const sums = chart.categories.map(() => [0, 0]);
  const wholes = chart.categories.map((_, at) => chart.series.reduce((sum, one) => sum + Math.abs(one.values[at] ?? 0), 0));
  return chart.series.map((series) => series.values.map((value, at) => {
    if (value === null) return null;
    const size = chart.share ? (wholes[at] > 0 ? value / wholes[at] * 100 : 0) : value;
    if (!chart.stacked) return [0, size];
    const side = size < 0 ? 1 : 0;
    const from = sums[at][side];
    sums[at][side] += size;
    return [from, sums[at][side]];
  }));
}

function plot(chart) {
  const isBar = chart.kind === 'bar';
  const [width, height] = [640, isBar ? Math.min(900, Math.max(240, chart.categories.length * Math.max(18, 12 * (chart.stacked ? 1 : chart.series.length)) + 50)) : 300];
  const [left, right, top, bottom] = isBar ? [150, 20, 10, 30] : [70, 10, 12, 44];
  const values = barsOf(chart);
  const ends = values.flat().filter((one) => one !== null).flat();
  const drawsBars = chart.series.some((one) => one.kind !== 'line');
  const ticks = ticksOf(Math.min(...ends, Infinity) === Infinity ? 0 : Math.min(...(drawsBars ? ends : values.flat().filter(Boolean).map((one) => one[1]))),
    ends.length > 0 ? Math.max(...ends) : 1, drawsBars);
  const [low, high] = [ticks[0], ticks[ticks.length - 1]];
  const [w, h] = [width - left - right, height - top - bottom];
  const across = (value) => isBar ? left + (value - low) / (high - low) * w : top + h - (value - low) / (high - low) * h;
  const slot = (isBar ? h : w) / Math.max(1, chart.categories.length);
  const svg = draw('svg', { viewBox: '0 0 ' + width + ' ' + height });
  for (const tick of ticks) {
    const at = round(across(tick));
    svg.append(isBar ? draw('line', { x1: at, x2: at, y1: top, y2: top + h, class: 'grid' }) : draw('line', { x1: left, x2: left + w, y1: at, y2: at, class: 'grid' }),
      draw('text', isBar ? { x: at, y: top + h + 16, 'text-anchor': 'middle' } : { x: left - 6, y: at + 4, 'text-anchor': 'end' },
        shownNumber(tick) + (chart.share ? ' %' : '')));
  }
  const every = isBar ? 1 : Math.ceil(chart.categories.length / Math.max(1, Math.floor(w / 70)));
  chart.categories.forEach((name, at) => {
    if (at % every) return;
    const middle = round((isBar ? top : left) + slot * (at + 0.5));
    const room = isBar ? 19 : Math.max(6, Math.floor(slot * every / 7));
    svg.append(draw('text', isBar ? { x: left - 6, y: middle + 4, 'text-anchor': 'end' } : { x: middle, y: top + h + 17, 'text-anchor': 'middle' }, short(visible(name), room)));
  });
  const bars = chart.series.map((one, index) => [one, index]).filter(([one]) => one.kind !== 'line');
  const thick = Math.max(1, Math.min(46, slot * 0.72 / (chart.stacked ? 1 : bars.length)));
  bars.forEach(([series, index], rank) => values[index].forEach((value, at) => {
    if (value === null) return;
    const [one, other] = value.map(across).sort((a, b) => a - b);
    const start = (isBar ? top : left) + slot * (at + 0.5) + (chart.stacked ? -thick / 2 : (rank - bars.length / 2) * thick);
    const [x, y, dx, dy] = isBar ? [one, start, other - one, thick] : [start, one, thick, other - one];
    svg.append(draw('rect', { x: round(x), y: round(y), width: round(Math.max(0.5, dx)), height: round(Math.max(0.5, dy)), fill: colorOf(series, index), stroke: '#fff', 'stroke-width': 0.5 }));
  }));
  chart.series.forEach((series, index) => {
    if (series.kind !== 'line') return;
    let path = '';
    values[index].forEach((value, at) => {
      if (value === null) return;
      const [x, y] = [round(left + slot * (at + 0.5)), round(across(value[1]))];
      // A blank breaks the line.
      path += (at > 0 && values[index][at - 1] !== null ? 'L' : 'M') + x + ' ' + y;
      svg.append(index % 2 ? draw('rect', { x: x - 3, y: y - 3, width: 6, height: 6, fill: colorOf(series, index) }) : draw('circle', { cx: x, cy: y, r: 3.4, fill: colorOf(series, index) }));
    });
    svg.append(draw('path', { d: path, fill: 'none', stroke: colorOf(series, index), 'stroke-width': 2.2, 'stroke-dasharray': ['', '7 3', '2 3'][index % 3] }));
  });
  const zero = round(across(Math.min(high, Math.max(low, 0))));
  svg.append(isBar ? draw('line', { x1: zero, x2: zero, y1: top, y2: top + h, class: 'axis' }) : draw('line', { x1: left, x2: left + w, y1: zero, y2: zero, class: 'axis' }));
  return svg;
}

function pie(chart) {
  const parts = (chart.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const svg = draw('svg', { viewBox: '0 0 640 280' });
  let angle = -Math.PI / 2;
  parts.forEach((part, at) => {
    if (part === 0 || whole === 0) return;
    const [from, to] = [angle, angle + part / whole * 2 * Math.PI];
    const middle = (from + to) / 2;
    angle = to;
    const point = (turn, far) => round(320 + far * Math.cos(turn)) + ' ' + round(140 + far * Math.sin(turn));
    const color = palette[at % palette.length];
    svg.append(part === whole ? draw('circle', { cx: 320, cy: 140, r: 105, fill: color })
      : draw('path', { d: 'M320 140L' + point(from, 105) + 'A105 105 0 ' + (to - from > Math.PI ? 1 : 0) + ' 1 ' + point(to, 105) + 'Z', fill: color, stroke: '#fff' }));
    if (part / whole < 0.03) return;
    const [x, y] = point(middle, 116).split(' ').map(Number);
    svg.append(draw('text', { x, y: y + 4, 'text-anchor': Math.cos(middle) < 0 ? 'end' : 'start' },
      short(visible(chart.categories[at]), 24) + ' ' + shownNumber(round(part / whole * 100)) + ' %'));
  });
  return svg;
}

const isDrawable = (chart) => ['column', 'bar', 'line', 'pie'].includes(chart.kind)
  && chart.series.every((one) => ['column', 'bar', 'line', 'pie'].includes(one.kind));

// A chart as a figure: the drawing with its name, the legend, and its figures as a table.
function chartFigure(chart) {
  const figure = make('figure', { class: 'chart' });
  const kind = isDrawable(chart) ? word('chart.' + chart.kind) : word('chart');
  const title = visible(chart.title) || kind;
  figure.append(make('figcaption', {}, make('strong', {}, title), ' ', make('span', { class: 'where' },
    [kind, chart.at, word('chart.file')].filter(Boolean).join(' · '))));
  const nameOf = (series, index) => visible(series.name) || word('chart.series', String(index + 1));
  if (isDrawable(chart)) {
    const svg = chart.kind === 'pie' ? pie(chart) : plot(chart);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', [kind + ': ' + title, visible(chart.alt), chart.series.slice(0, 4).map((series, index) => nameOf(series, index) + ': '
      + series.values.slice(0, 12).map((value, at) => visible(chart.categories[at]) + ' ' + (value === null ? word('nothing') : shownNumber(value))).join(', ')).join('; ')]
      .filter(Boolean).join('. '));
    figure.append(svg);
    if (chart.kind !== 'pie') {
      const legend = make('ul', { class: 'legend' });
      chart.series.forEach((series, index) => {
        const key = make('span', { class: 'key', 'aria-hidden': 'true' });
        key.style.background = colorOf(series, index);
        legend.append(make('li', {}, key, nameOf(series, index)));
      });
      figure.append(legend);
    }
  } else {
    figure.append(make('p', { class: 'placeholder' }, word('chart.other', visible(chart.kind))));
  }
  if (chart.categories.length === 0) return figure;
  const head = make('tr', {}, make('th', { scope: 'col' }, word('chart.name')), ...chart.series.map((series, index) => make('th', { scope: 'col' }, nameOf(series, index))));
  const body = make('tbody');
  chart.categories.forEach((name, at) => body.append(make('tr', {}, make('th', { scope: 'row' }, visible(name)),
    ...chart.series.map((series) => make('td', {}, shownNumber(series.values[at]))))));
  figure.append(make('details', { open: !isDrawable(chart) }, make('summary', {}, word('chart.data')), make('table', {}, make('thead', {}, head), body)));
  return figure;
}

// What stands below a drawn sheet: its charts, and how many rules are not drawn.
function belowSheet(number) {
  const list = data.sheets[number].charts.map(chartFigure);
  if (list.length > 0) list.unshift(make('h3', {}, word('charts')));
  return list.length > 0 ? [make('div', { class: 'charts' }, ...list)] : [];
}
