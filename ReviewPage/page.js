// The page on which a filled form is checked. It runs on this computer only and loads nothing.
//
// All text of reports and forms comes from the JSON in #data and reaches the page through text nodes
// and attributes of our own choice, never as markup.
//
// data.cells     what the run record says of each cell: at (D14), sheet (index or -1), row, column, kind,
//                state, lines (as `explain` prints them), value, unit, spans, candidates, findings
// data.reports   text, blocks: [level, start, end, page] or rows of [start, end, columns] for a table
// data.measures  for each report: [id, name, value, [start, end, start, end, …]]
// data.sheets    widths in characters (0: hidden), repeat: [first, end] row of each page's head, rows: [points, hidden, [column, style, text, isNumber,
//                rows, columns], …], looks: [row, column, index into data.looks], charts
// data.looks     what conditional formats add to a cell: f fill, c colour, b i u k font, bar [start, end, colour], icon [set,
//                index, count], why [[rule, detail], …]
// Offsets count Unicode scalars.
(() => {
'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const words = data.words;
const $ = (id) => document.getElementById(id);
const word = (name, ...parts) => parts.reduce(
  (text, part, index) => text.replace('{' + index + '}', () => part), words[name] ?? name);

// MARK: Elements

// Makes an element; `text` and children become text nodes or elements.
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name === 'on') for (const [event, act] of Object.entries(value)) element.addEventListener(event, act);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}
const button = (text, act, attributes) =>
  make('button', { type: 'button', ...attributes, on: { click: act } }, text);

// Characters that would hide or turn other text are shown by their number.
const visible = (text) => text.replace(
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g,
  (mark) => '[U+' + mark.codePointAt(0).toString(16).toUpperCase().padStart(4, '0') + ']');

// MARK: Numbers

// A decimal in JSON's spelling as Vietnamese people write it: -1.234,5.
function vietnamese(text) {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return text;
  return match[1] + match[2].replace(/\B(?=(\d{3})+$)/g, '.') + (match[3] ? ',' + match[3] : '');
}

// What a person typed, 1.234,5 or 1 234,5 or 1234,5, in JSON's spelling, or why it is no number.
function parseNumber(typed, unit) {
  let text = typed.trim().replace(/\u2212/g, '-');
  if (unit && text.toLowerCase().endsWith(unit.toLowerCase())) text = text.slice(0, -unit.length).trim();
  if (text === '') return { error: word('number.empty') };
  if (!/^[-+]?[\d.,\s]+$/.test(text)) return { error: word('number.bad') };
  const match = /^([-+]?)(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:[ \u00A0\u202F]\d{3})+)(?:,(\d+))?$/.exec(text);
  if (!match) return { error: word(text.includes('.') ? 'number.dot' : 'number.bad') };
  const whole = match[2].replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (whole.length + fraction.length > 15) return { error: word('number.long') };
  const value = whole + (fraction ? '.' + fraction : '');
  const note = (match[3] ?? '').length === 3 && !match[2].includes('.') ? word('number.three') : '';
  return { value: (match[1] === '-' && /[1-9]/.test(value) ? '-' : '') + value, note };
}

// MARK: Decisions

const cells = data.cells;
cells.forEach((cell) => { cell.key = "'" + cell.name + "'!" + cell.at; });
const byKey = new Map(cells.map((cell, index) => [cell.key, index]));
const decisions = new Map();
const undoStack = [];
const storeKey = 'bieumau.review.' + data.key;
let person = '';
let isSaved = true;
let isStored = true;

function store() {
  try {
    localStorage.setItem(storeKey, JSON.stringify({ person, isSaved, list: [...decisions] }));
    localStorage.setItem('bieumau.review.person', person);
  } catch { isStored = false; }
}

// Progress of before: this browser's own, else the decisions that the run record holds.
function restore() {
  for (const [index, cell] of cells.entries()) if (cell.decision) decisions.set(cell.key, { ...cell.decision });
  try {
    person = localStorage.getItem('bieumau.review.person') ?? '';
    const kept = JSON.parse(localStorage.getItem(storeKey));
    if (!kept) return;
    person = kept.person || person;
    isSaved = kept.isSaved;
    decisions.clear();
    for (const [key, decision] of kept.list) if (byKey.has(key)) decisions.set(key, decision);
  } catch { isStored = false; }
}

function decide(index, decision) {
  const key = cells[index].key;
  undoStack.push([key, decisions.get(key)]);
  if (decision) decisions.set(key, decision); else decisions.delete(key);
  changed(index);
}

function undo() {
  const last = undoStack.pop();
  if (!last) return;
  const [key, before] = last;
  if (before) decisions.set(key, before); else decisions.delete(key);
  const index = byKey.get(key);
  changed(index);
  select(index, { focus: true });
  say(word('undone', cells[index].at), true);
}

function changed(index) {
  isSaved = false;
  store();
  paint(index);
  refresh();
}

// What the page shows of a cell: its kind, the text, and whether it is decided.
function look(cell) {
  const decision = decisions.get(cell.key);
  if (!decision) return { kind: cell.kind, text: null, done: false };
  if (decision.action === 'accept') return { kind: cell.kind, text: null, done: true };
  if (decision.action === 'blank') return { kind: 'blank', text: '', done: true };
  return { kind: 'decided', text: vietnamese(decision.value), done: true };
}

// What the fill alone made of a cell, which a decision is taken of.
const before = (cell) => cell.decision
  ? { state: cell.decision.state, value: cell.decision.previous ?? '' }
  : { state: cell.state, value: cell.state === 'filled' ? cell.value : '' };

// The file of decisions. Numbers go in as their own text: none passes through a double.
function decisionsText(date) {
  const quote = (text) => JSON.stringify(text ?? '');
  const items = [...decisions].sort((a, b) => byKey.get(a[0]) - byKey.get(b[0])).map(([key, decision]) => {
    const cell = cells[byKey.get(key)];
    const was = before(cell);
    const fields = ['"action":' + quote(decision.action)];
    if (decision.by) fields.push('"by":' + quote(decision.by));
    fields.push('"cell":' + quote(cell.at));
    if (decision.date) fields.push('"date":' + quote(decision.date));
    fields.push('"label":' + quote(cell.label));
    if (decision.action === 'choose') fields.push('"measure":' + quote(decision.measure));
    fields.push('"reason":' + quote(decision.reason));
    if (cell.reporter) fields.push('"reporter":' + quote(cell.reporter));
    fields.push('"sheet":' + quote(cell.name));
    if (decision.action === 'choose' || decision.action === 'correct') fields.push('"value":' + decision.value);
    fields.push('"was":{"state":' + quote(was.state) + ',"value":' + (was.value === '' ? 'null' : was.value) + '}');
    return '  {' + fields.join(',') + '}';
  });
  return '{\n"by":' + quote(person) + ',\n"date":' + quote(date) + ',\n"decisions":[\n' + items.join(',\n')
    + '\n],\n"form":' + JSON.stringify(data.form) + ',\n"inputs":' + JSON.stringify(data.run.inputs)
    + ',\n"schema":"bieumau.decisions/1",\n"template":' + quote(data.run.template) + '\n}\n';
}

// Decisions of a file, when it is of this form and these reports.
function openDecisions(text) {
  // Numbers keep their own text here too.
  const file = JSON.parse(text.replace(/("value":\s*)(-?\d+(?:\.\d+)?)(?=\s*[,}])/g, '$1"$2"'));
  if (file.schema !== 'bieumau.decisions/1') throw new Error(word('open.bad'));
  if (JSON.stringify(file.form) !== JSON.stringify(data.form)) throw new Error(word('open.form'));
  const hashes = (inputs) => inputs.map((input) => input.sha256).sort().join();
  if (hashes(file.inputs) !== hashes(data.run.inputs)) throw new Error(word('open.reports'));
  for (const item of file.decisions) {
    const key = "'" + item.sheet + "'!" + item.cell;
    if (!byKey.has(key)) continue;
    const { action, value, measure, reason } = item;
    decisions.set(key, { action, value, measure, reason, by: item.by ?? file.by, date: item.date ?? file.date });
  }
}

// MARK: Report

const marks = [];           // { report, start, end, cells: [index], measure: [report, position], element }
const marksOfCell = cells.map(() => []);

function collectMarks() {
  const found = new Map();
  // Which mark each scalar belongs to, from 1 on.
  const taken = data.reports.map((report) => new Int32Array(Array.from(report.text).length + 1));
  // The mark of a stretch, or the one that stands there already and overlaps it.
  function add(report, start, end) {
    const key = report + ':' + start + ':' + end;
    if (found.has(key)) return found.get(key);
    if (!(start < end)) return null;
    const other = taken[report].subarray(start, end).find((number) => number > 0);
    if (other) return marks[other - 1];
    const mark = { report, start, end, cells: [], measure: null };
    marks.push(mark);
    taken[report].fill(marks.length, start, end);
    found.set(key, mark);
    return mark;
  }
  // Figures that went into a cell come first: another mark may not cover them.
  for (const list of ['spans', 'candidates']) {
    cells.forEach((cell, index) => {
      const spans = list === 'spans' ? cell.spans : cell.candidates.flatMap((one) => one.spans);
      for (const span of spans) {
        const mark = add(...span);
        if (!mark) continue;
        if (!mark.cells.includes(index)) mark.cells.push(index);
        if (!marksOfCell[index].includes(mark)) marksOfCell[index].push(mark);
      }
    });
  }
  data.measures.forEach((measures, report) => measures.forEach((measure, position) => {
    for (let index = 0; index < measure[3].length; index += 2) {
      const mark = add(report, measure[3][index], measure[3][index + 1]);
      if (mark && !mark.measure) mark.measure = [report, position];
    }
  }));
  marks.sort((a, b) => a.report - b.report || a.start - b.start);
  marks.forEach((mark, index) => { mark.index = index; });
}

const unusedIds = new Set(data.unused);
const measureOf = (mark) => mark.measure ? data.measures[mark.measure[0]][mark.measure[1]] : null;
const isUnused = (mark) => mark.cells.length === 0 && mark.measure !== null && unusedIds.has(measureOf(mark)[0]);

function markKind(mark) {
  if (mark.cells.length > 0) return look(cells[mark.cells[0]]).kind;
  return isUnused(mark) ? 'unused' : 'other';
}

function markLabel(mark, text) {
  const kind = markKind(mark);
  const at = mark.cells.map((index) => cells[index].at).join(', ');
  return text + (at ? ' — ' + word('mark.cells', at) : '') + ' — ' + word('k.' + kind);
}

function drawReports() {
  const body = $('report-body');
  let next = 0;
  data.reports.forEach((report, number) => {
    const points = /[\uD800-\uDFFF]/.test(report.text) ? Array.from(report.text) : null;
    const slice = (start, end) => visible(points ? points.slice(start, end).join('') : report.text.slice(start, end));
    // Marks are taken in order as the blocks come.
    function fill(element, start, end) {
      let position = start;
      while (next < marks.length && marks[next].report === number && marks[next].start < start) next += 1;
      while (next < marks.length && marks[next].report === number && marks[next].start < end) {
        const mark = marks[next];
        next += 1;
        if (mark.end > end) continue;
        element.append(slice(position, mark.start));
        mark.text = slice(mark.start, mark.end);
        mark.element = make('mark', { tabindex: -1, role: 'button', 'data-mark': mark.index }, mark.text, make('sup', { 'aria-hidden': 'true' }));
        element.append(mark.element);
        paintMark(mark);
        position = mark.end;
      }
      element.append(slice(position, end));
      return element;
    }
    if (data.reports.length > 1) body.append(make('p', { class: 'file' }, visible(report.file)));
    let page = 0;
    for (const block of report.blocks) {
      if (Array.isArray(block[0])) {
        const table = make('table', { 'aria-label': word('table') });
        for (const row of block) {
          const line = make('tr');
          for (const [start, end, width] of row) line.append(fill(make('td', width > 1 ? { colspan: width } : {}), start, end));
          table.append(line);
        }
        body.append(table);
        continue;
      }
      const [level, start, end, at] = block;
      if (at && at !== page) body.append(make('span', { class: 'page' }, word('page', String(page = at))));
      body.append(fill(make(level > 0 ? 'h' + Math.min(6, level + 2) : 'p'), start, end));
    }
    while (next < marks.length && marks[next].report === number) next += 1;
  });
  const first = marks.find((mark) => mark.element);
  if (first) first.element.tabIndex = 0;
}

function paintMark(mark) {
  if (!mark.element) return;
  const kind = markKind(mark);
  mark.element.className = kind + (mark.element.classList.contains('on') ? ' on' : '');
  mark.element.lastChild.textContent = mark.cells.length > 0 ? word('l.' + kind) : '';
  mark.element.setAttribute('aria-label', markLabel(mark, mark.text));
}

// MARK: Conditional formats

const looksAt = data.sheets.map((source) => new Map(source.looks.map(([row, column, index]) => [row + ',' + column, data.looks[index]])));
const isColor = (text) => /^[0-9A-Fa-f]{6}$/.test(text ?? '');

// Symbols of icon sets, from the smallest values up; where only the colour differs a small number stands beside.
const traffic = ['#b00020', '#8a5a00', '#1b6e2e'];
const four = ['#b00020', '#b3541e', '#8a5a00', '#1b6e2e'];
const five = ['#b00020', '#b3541e', '#8a5a00', '#4d7a1e', '#1b6e2e'];
const icons = {
  Arrows: { 3: ['↓→↑', traffic], 4: ['↓↘↗↑', four], 5: ['↓↘→↗↑', five] },
  Triangles: { 3: ['▼▬▲', traffic] },
  Flags: { 3: ['⚑⚑⚑', traffic] },
  TrafficLights: { 3: ['●●●', traffic], 4: ['●●●●', ['#1a1d21', ...traffic]] },
  Signs: { 3: ['◆▲●', traffic] },
  Symbols: { 3: ['✖!✔', traffic] },
  Smilies: { 3: ['☹•☺', traffic] },
  Stars: { 3: ['☆✬★', ['#8a5a00', '#8a5a00', '#8a5a00']] },
  RedToBlack: { 4: ['●●●●', ['#1a1d21', '#5f6670', '#c24a5a', '#b00020']] },
  Rating: { 4: ['▂▄▆█', ['#1f4e8c', '#1f4e8c', '#1f4e8c', '#1f4e8c']], 5: ['▁▂▄▆█', ['#1f4e8c', '#1f4e8c', '#1f4e8c', '#1f4e8c', '#1f4e8c']] },
  Quarters: { 5: ['○◔◑◕●', ['#1a1d21', '#1a1d21', '#1a1d21', '#1a1d21', '#1a1d21']] },
  Boxes: { 5: ['□▖▌▙■', ['#1f4e8c', '#1f4e8c', '#1f4e8c', '#1f4e8c', '#1f4e8c']] },
};

function iconMark([set, index, count]) {
  const name = Object.keys(icons).find((one) => set.includes(one)) ?? 'Arrows';
  const [glyphs, colors] = icons[name][count] ?? icons.Arrows[count] ?? icons.Arrows[3];
  const all = Array.from(glyphs);
  const at = Math.min(index, all.length - 1);
  const number = new Set(all).size < all.length ? '₁₂₃₄₅'[at] : '';
  const mark = make('span', { class: 'icon', 'aria-hidden': 'true' }, all[at] + number);
  mark.style.color = set.includes('Gray') ? '#4a515a' : colors[at];
  return mark;
}

const whyOf = (look) => word('cf') + ': ' + look.why.map(([rule, detail]) => word('cf.' + rule, visible(detail))).join('; ');

// Puts a look on a cell. A cell that the record speaks of keeps its own colour: its fill is a stripe at the right, its
// bar a line at the foot.
function wear(element, look, isMarked) {
  const images = [];
  if (look?.bar) {
    const [start, end, color] = look.bar.map((part) => typeof part === 'string' && !isColor(part) ? Number(part) : part);
    if (isColor(look.bar[2])) {
      images.push(['linear-gradient(90deg, transparent ' + Number(start) + '%, #' + color + ' ' + Number(start) + '%, #' + color + ' ' + Number(end)
        + '%, transparent ' + Number(end) + '%)', isMarked ? '100% 5px' : '100% 78%', isMarked ? 'left bottom' : 'left center']);
    }
  }
  if (isColor(look?.f)) {
    images.push(['linear-gradient(#' + look.f + ', #' + look.f + ')', isMarked ? '6px 100%' : '100% 100%', 'right top']);
  }
  element.style.backgroundImage = images.map((one) => one[0]).join(', ');
  element.style.backgroundSize = images.map((one) => one[1]).join(', ');
  element.style.backgroundPosition = images.map((one) => one[2]).join(', ');
  element.style.backgroundRepeat = images.length > 0 ? 'no-repeat' : '';
  element.style.color = !isMarked && isColor(look?.c) ? '#' + look.c : '';
  element.style.fontWeight = look?.b === 1 ? '700' : look?.b === 0 ? '400' : '';
  element.style.fontStyle = look?.i === 1 ? 'italic' : look?.i === 0 && !isMarked ? 'normal' : '';
  element.style.textDecoration = [look?.u ? 'underline' : '', look?.k ? 'line-through' : ''].filter(Boolean).join(' ');
  element.classList.toggle('cf', Boolean(look));
  if (look) element.title = whyOf(look); else element.removeAttribute('title');
}

// MARK: Charts

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

// MARK: Form

const drawn = new Map();       // sheet index -> { table, unfolded }
const placeOf = new Map();     // cell index -> td
const cellsAt = data.sheets.map(() => new Map());
cells.forEach((cell, index) => { if (cell.sheet >= 0) cellsAt[cell.sheet].set(cell.row + ',' + cell.column, index); });
const styled = new Set();
let sheet = 0;
let isUnfolded = false;

// Formats become rules of the page's own style sheet; every value of them is checked before.
function style(index) {
  const format = data.styles[index] ?? data.styles[0];
  if (styled.has(index) || !format) return 's' + index;
  styled.add(index);
  const lines = { thin: '1px solid #333', medium: '2px solid #333', hair: '1px dotted #333', double: '3px double #333' };
  let rule = 'font-size:calc(var(--s)*' + Number(format.s) * 4 / 3 + 'px);vertical-align:' + ({ top: 'top', bottom: 'bottom' }[format.d] ?? 'middle') + ';';
  if (format.b) rule += 'font-weight:700;';
  if (format.i) rule += 'font-style:italic;';
  if (format.u) rule += 'text-decoration:underline;';
  if (/^[0-9A-Fa-f]{6}$/.test(format.c ?? '')) rule += 'color:#' + format.c + ';';
  if (/^[0-9A-Fa-f]{6}$/.test(format.f ?? '')) rule += 'background:#' + format.f + ';';
  if (['left', 'center', 'right'].includes(format.h)) rule += 'text-align:' + format.h + ';';
  if (format.w) rule += 'white-space:pre-wrap;';
  if (format.n) rule += 'padding-left:' + Number(format.n) * 12 + 'px;';
  for (const [side, name] of [['l', 'left'], ['r', 'right'], ['t', 'top'], ['e', 'bottom']]) {
    if (lines[format[side]]) rule += 'border-' + name + ':' + lines[format[side]] + ';';
  }
  document.styleSheets[0].insertRule('.sheet .s' + index + '{' + rule + '}', 0);
  return 's' + index;
}

const pixels = (width) => Math.round(width * 7 + 5);

// A sheet as a table; hidden rows and columns are left out unless asked for. On paper a table may take
// the rows `from` up to `to` only, with those up to `head` repeated on each page.
function sheetTable(number, unfolded, register, from = 0, to = Infinity, head = from) {
  const source = data.sheets[number];
  const shownColumns = source.widths.map((width) => unfolded || width > 0);
  const shownRows = source.rows.map((row, r) => r >= from && r < to && (unfolded || !row[1]));
  const count = (shown, from, length) => shown.slice(from, from + length).filter(Boolean).length;
  const table = make('table', { class: 'sheet', role: 'grid', 'aria-label': source.name });
  const columns = make('colgroup');
  let total = 0;
  source.widths.forEach((width, column) => {
    if (!shownColumns[column]) return;
    const size = pixels(width || 8);
    total += size;
    const col = make('col');
    col.style.width = 'calc(var(--s)*' + size + 'px)';
    columns.append(col);
  });
  table.append(columns);
  table.style.width = 'calc(var(--s)*' + total + 'px)';
  table.dataset.total = total;
  const [top, body] = [make('thead'), make('tbody')];
  // A merged cell whose first row or column is hidden stands in the first one that is shown.
  const placed = source.rows.map(() => new Map());
  const covered = source.rows.map(() => new Set());
  source.rows.forEach((row, r) => {
    for (const item of row.slice(2)) {
      const [column, , , , rows = 1, width = 1] = item;
      const first = shownRows.indexOf(true, r);
      const left = shownColumns.indexOf(true, column);
      if (first < 0 || left < 0 || first >= r + rows || left >= column + width) continue;
      placed[first].set(left, [r, item]);
      for (let y = r; y < Math.min(r + rows, source.rows.length); y += 1) {
        for (let x = column; x < column + width; x += 1) if (y !== first || x !== left) covered[y].add(x);
      }
    }
  });
  source.rows.forEach((row, r) => {
    if (!shownRows[r]) return;
    const line = make('tr', row[1] ? { class: 'folded' } : {});
    if (row[0]) line.style.height = 'calc(var(--s)*' + row[0] * 4 / 3 + 'px)';
    source.widths.forEach((_, c) => {
      if (!shownColumns[c] || covered[r].has(c)) return;
      const [origin, item] = placed[r].get(c) ?? [r, [c, 0, '']];
      const [column, format, text, isNumber = 0, rows = 1, width = 1] = item;
      const cell = make('td', { class: style(format) });
      if (rows > 1) cell.rowSpan = Math.max(1, count(shownRows, origin, rows));
      if (width > 1) cell.colSpan = Math.max(1, count(shownColumns, column, width));
      if (isNumber && !data.styles[format]?.h) cell.style.textAlign = 'right';
      const index = cellsAt[number].get(origin + ',' + column);
      if (index === undefined) {
        const worn = looksAt[number].get(origin + ',' + column);
        if (worn) {
          wear(cell, worn, false);
          if (worn.icon) cell.append(iconMark(worn.icon));
        }
        cell.append(visible(text));
        if (worn) cell.append(make('span', { class: 'sr' }, ' ' + whyOf(worn)));
      }
      else paintPlace(cell, index, text, format, register);
      line.append(cell);
    });
    (r < head ? top : body).append(line);
  });
  if (top.childElementCount > 0) table.append(top);
  table.append(body);
  return table;
}

function paintPlace(place, index, text, format, register) {
  if (register) {
    placeOf.set(index, place);
    place.dataset.cell = index;
    place.dataset.text = text;
    place.dataset.style = 's' + format;
    place.tabIndex = -1;
    place.setAttribute('role', 'gridcell');
  }
  const cell = cells[index];
  const { kind, text: decided, done } = look(cell);
  const shown = decided ?? text;
  // A figure that a person wrote is another one than the rules were asked of.
  const worn = decided === null && cell.sheet >= 0 ? looksAt[cell.sheet].get(cell.row + ',' + cell.column) : undefined;
  place.className = 's' + format + ' in ' + kind + (cell.findings.length > 0 ? ' found' : '') + (done ? ' done' : '');
  wear(place, worn, true);
  // A print says nothing of what is blank.
  place.replaceChildren(
    register || kind !== 'blank' && shown ? make('sup', { 'aria-hidden': 'true' }, word('l.' + kind)) : '', worn?.icon ? iconMark(worn.icon) : '', visible(shown),
    done ? make('sup', { class: 'done', 'aria-hidden': 'true' }, '✓') : '');
  place.setAttribute('aria-label', [cell.at, cell.reporter, cell.label, (shown || word('nothing')) + (shown && cell.unit ? ' ' + cell.unit : ''),
    word('k.' + kind), done ? word('decided') : '', cell.findings.length > 0 ? word('hasFindings') : '', worn ? whyOf(worn) : ''].filter(Boolean).join(', '));
}

function paint(index) {
  const place = placeOf.get(index);
  if (place) {
    paintPlace(place, index, place.dataset.text, Number(place.dataset.style.slice(1)), true);
    mute(place, index);
    if (index === current) place.classList.add('on');
  }
  for (const mark of marksOfCell[index]) paintMark(mark);
}

function drawSheet(number) {
  sheet = number;
  placeOf.clear();
  const body = $('form-body');
  const source = data.sheets[number];
  if (!source) return;
  const table = sheetTable(number, isUnfolded, true);
  body.replaceChildren(table);
  if (data.undrawn > 0) body.append(make('p', { class: 'where' }, word('cf.undrawn', String(data.undrawn))));
  body.append(...belowSheet(number));
  if (source.cut) body.append(make('p', {}, word('cut')));
  for (const tab of $('tabs').children) {
    const isOn = Number(tab.dataset.sheet) === number;
    tab.setAttribute('aria-selected', isOn);
    tab.tabIndex = isOn ? 0 : -1;
  }
  const hidden = [source.rows.filter((row) => row[1]).length, source.widths.filter((width) => !width).length];
  $('fold').hidden = hidden[0] + hidden[1] === 0;
  $('fold').textContent = word('fold', String(hidden[0]), String(hidden[1]));
  $('fold').setAttribute('aria-pressed', isUnfolded);
  for (const [index, place] of placeOf) mute(place, index);
  const first = placeOf.get(current) ?? placeOf.values().next().value;
  if (first) first.tabIndex = 0;
  fit();
}

// Wide forms shrink to the pane, as far as they can be read.
function fit() {
  const table = $('form-body').querySelector('table');
  if (!table) return;
  const room = $('form-body').clientWidth - 4;
  table.style.setProperty('--s', String(Math.min(1, Math.max(0.72, room / Number(table.dataset.total)))));
}

// MARK: Filters

const filters = {
  all: () => true,
  look: (cell) => (cell.look || cell.changed) && !decisions.has(cell.key),
  refused: (cell) => cell.kind === 'refused',
  derived: (cell) => cell.kind === 'derived',
  proposed: (cell) => cell.kind === 'proposed' || cell.kind === 'carried',
  blank: (cell) => cell.kind === 'blank',
  decided: (cell) => decisions.has(cell.key),
};
let filter = 'all';
const order = cells.map((_, index) => index).sort((a, b) =>
  cells[a].sheet - cells[b].sheet || cells[a].row - cells[b].row || cells[a].column - cells[b].column);
const filtered = () => order.filter((index) => filters[filter](cells[index]));
const unusedMarks = () => marks.filter((mark) => mark.element && isUnused(mark));

function mute(place, index) {
  place.classList.toggle('dim', filter !== 'unused' && !filters[filter](cells[index]));
}

function setFilter(name) {
  filter = name;
  for (const [index, place] of placeOf) mute(place, index);
  refresh();
  if (name === 'unused') { const first = unusedMarks()[0]; if (first) selectMark(first, false); }
  else if (name !== 'all' && !filters[name](cells[current] ?? {})) { const first = filtered()[0]; if (first !== undefined) select(first, {}); }
}

function step(by) {
  if (filter === 'unused') {
    const list = unusedMarks();
    if (list.length === 0) return;
    const at = list.findIndex((mark) => mark.index >= (currentMark?.index ?? -1));
    const exact = list[at] === currentMark;
    const target = by > 0 ? (exact ? at + 1 : at) : at - 1;
    selectMark(list[(target + list.length) % list.length], true);
    return;
  }
  const list = filtered();
  if (list.length === 0) { say(word('none'), true); return; }
  const rank = order.indexOf(current);
  const ranks = list.map((index) => order.indexOf(index));
  let at = by > 0 ? ranks.findIndex((one) => one > rank) : ranks.findLastIndex((one) => one < rank);
  if (at < 0) at = by > 0 ? 0 : list.length - 1;
  select(list[at], { focus: true });
}

// Counts and buttons that follow from decisions.
function refresh() {
  for (const name of [...Object.keys(filters), 'unused']) {
    const count = name === 'unused' ? unusedIds.size : cells.filter(filters[name]).length;
    $('f-' + name).nextSibling.textContent = word('f.' + name) + ' ' + count;
  }
  const list = filter === 'unused' ? null : filtered();
  const at = list?.indexOf(current) ?? -1;
  $('position').textContent = list ? (at < 0 ? '–' : at + 1) + '/' + list.length : '';
  $('undo').disabled = undoStack.length === 0;
  const left = cells.filter(filters.look).length;
  $('progress').textContent = word('progress', String(decisions.size), String(left));
  $('save').disabled = decisions.size === 0;
}

// MARK: Going back and forth

let current = -1;
let currentMark = null;
const isNarrow = () => matchMedia('(max-width: 760px)').matches;

function show(view) {
  document.body.dataset.view = view;
  for (const tab of $('views').children) tab.setAttribute('aria-pressed', tab.dataset.view === view);
}

function light(list) {
  for (const mark of document.querySelectorAll('mark.on')) mark.classList.remove('on');
  for (const block of document.querySelectorAll('.here')) block.classList.remove('here');
  for (const mark of list) {
    if (!mark.element) continue;
    mark.element.classList.add('on');
    mark.element.parentElement.classList.add('here');
  }
}

function rove(element, selector) {
  for (const other of document.querySelectorAll(selector + '[tabindex="0"]')) other.tabIndex = -1;
  element.tabIndex = 0;
}

// Scrolls only what scrolls: the pane, never the page around it.
function reveal(element) { element.scrollIntoView({ block: 'center', inline: 'nearest' }); }

function select(index, { focus = false, fromMark = false }) {
  const cell = cells[index];
  if (!cell) return;
  document.querySelector('td.on')?.classList.remove('on');
  current = index;
  if (cell.sheet >= 0 && cell.sheet !== sheet) drawSheet(cell.sheet);
  const place = placeOf.get(index);
  if (place) {
    place.classList.add('on');
    rove(place, '#form-body td');
    reveal(place);
    if (focus && !isNarrow()) place.focus({ preventScroll: true });
  }
  const list = marksOfCell[index].filter((mark) => mark.element);
  light(list);
  if (!fromMark) currentMark = list[0] ?? currentMark;
  if (list.length > 0 && !fromMark) { rove(list[0].element, 'mark'); reveal(list[0].element); }
  drawCell();
  refresh();
}

function selectMark(mark, focus) {
  currentMark = mark;
  rove(mark.element, 'mark');
  light([mark]);
  if (mark.cells.length > 0) {
    const at = mark.cells.indexOf(current);
    select(mark.cells[(at + 1) % mark.cells.length], { fromMark: true });
    light([mark]);
  } else {
    document.querySelector('td.on')?.classList.remove('on');
    drawMeasure(mark);
  }
  reveal(mark.element);
  if (focus) { if (isNarrow()) show('report'); mark.element.focus({ preventScroll: true }); }
}

function toSentence() {
  const mark = marksOfCell[current]?.find((one) => one.element);
  if (!mark) { say(word('noSentence'), true); return; }
  currentMark = mark;
  if (isNarrow()) show('report');
  reveal(mark.element);
  mark.element.focus({ preventScroll: true });
}

function toCell() {
  if (isNarrow()) show('form');
  const place = placeOf.get(current);
  if (place) { reveal(place); place.focus({ preventScroll: true }); }
}

// The nearest cell of the record in a direction of the drawn sheet.
function neighbour(index, key) {
  const from = cells[index];
  const [dr, dc] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key];
  let best = -1;
  let least = Infinity;
  for (const other of placeOf.keys()) {
    const [r, c] = [cells[other].row - from.row, cells[other].column - from.column];
    const along = r * dr + c * dc;
    const aside = Math.abs(r * dc) + Math.abs(c * dr);
    if (along <= 0) continue;
    const far = along + 50 * aside;
    if (far < least) { least = far; best = other; }
  }
  return best;
}

// MARK: One cell

function say(text, good) {
  $('notice').textContent = text;
  $('notice').className = good ? 'good' : '';
}

function findingList(indexes) {
  const list = make('ul');
  for (const index of indexes) {
    const finding = data.findings[index];
    list.append(make('li', { class: finding.severity }, visible(finding.text)));
  }
  return list;
}

function drawCell() {
  const cell = cells[current];
  const { kind } = look(cell);
  $('cell-title').replaceChildren(
    make('span', { class: 'tag ' + kind }, word('l.' + kind) + ' ' + word('k.' + kind)), ' ',
    (data.sheets.length > 1 ? cell.name + '!' : '') + cell.at + ' · ' + (cell.reporter ? visible(cell.reporter) + ' · ' : '') + visible(cell.label));
  const body = $('cell-body');
  body.replaceChildren();
  const decision = decisions.get(cell.key);
  if (cell.state !== 'formula') body.append(drawDecision(cell, decision));
  if (cell.changed) body.append(make('p', { class: 'reading bad' }, visible(cell.changed)));
  const lines = make('dl', { id: 'lines' });
  lines.append(make('dt', {}, word('state')), make('dd', {}, cell.stateText));
  // Candidates follow as a list with buttons.
  for (const [label, text] of cell.lines.slice(0, cell.lines.length - cell.candidates.length)) {
    lines.append(make('dt', {}, label), make('dd', {}, visible(text)));
  }
  const worn = cell.sheet >= 0 ? looksAt[cell.sheet].get(cell.row + ',' + cell.column) : undefined;
  if (worn) lines.append(make('dt', {}, word('cf')), make('dd', {}, whyOf(worn).slice(word('cf').length + 2)));
  body.append(lines);
  if (marksOfCell[current].length > 0) body.append(button(word('toSentence'), toSentence, { id: 'to-sentence' }));
  if (cell.candidates.length > 0) body.append(make('h3', {}, word('candidates')), drawCandidates(cell, decision));
  if (cell.findings.length > 0) body.append(make('h3', {}, word('findings')), findingList(cell.findings));
  body.scrollTop = 0;
  $('cell').scrollTop = 0;
}

function drawCandidates(cell, decision) {
  const list = make('ul', { id: 'candidates' });
  cell.candidates.forEach((candidate, number) => {
    const line = make('li', {}, make('strong', {}, candidate.text), ' ← “' + visible(candidate.quote ?? '') + '” ');
    const mark = candidate.spans.map(([report, start]) =>
      marks.find((one) => one.report === report && one.start === start && one.element)).find(Boolean);
    if (mark) line.append(button(word('show'), () => { light([mark]); currentMark = mark; if (isNarrow()) show('report'); reveal(mark.element); mark.element.focus({ preventScroll: true }); }), ' ');
    if (candidate.value !== '' && candidate.measure) {
      const isChosen = decision?.action === 'choose' && decision.measure === candidate.measure && decision.value === candidate.value;
      line.append(button(word('choose'), () => {
        decide(current, { action: 'choose', value: candidate.value, measure: candidate.measure, reason: '' });
        drawCell();
        say(word('chosen', cell.at, candidate.text), true);
      }, { 'aria-pressed': isChosen, 'data-choose': number }));
    }
    list.append(line);
  });
  return list;
}

function describe(decision) {
  const reason = decision.reason ? ' — ' + visible(decision.reason) : '';
  const value = decision.value ? ': ' + vietnamese(decision.value) : '';
  return word('a.' + decision.action) + (['choose', 'correct'].includes(decision.action) ? value : '') + reason
    + (decision.by ? ' (' + visible(decision.by) + ')' : '');
}

function drawDecision(cell, decision) {
  const area = make('div', { class: 'decide', role: 'group', 'aria-label': word('decideHere') });
  if (decision) {
    area.append(make('span', { class: 'status' }, '✓ ' + describe(decision)),
      button(word('withdraw'), () => { decide(current, null); drawCell(); say(word('withdrawn', cell.at), true); }));
  }
  const isBlank = ['blank', 'refused', 'conflict'].includes(before(cell).state);
  area.append(button(word(isBlank ? 'acceptBlank' : 'accept'), accept, { id: 'accept', class: 'main' }));
  const value = make('input', { type: 'text', name: 'value', id: 'value', inputmode: 'decimal', autocomplete: 'off', 'aria-describedby': 'understood' });
  const understood = make('span', { id: 'understood', class: 'reading', role: 'status' });
  const reason = make('input', { type: 'text', name: 'reason', id: 'reason', autocomplete: 'off' });
  const read = () => {
    if (value.value.trim() === '') { understood.textContent = ''; return null; }
    const number = parseNumber(value.value, cell.unit);
    understood.className = 'reading' + (number.error ? ' bad' : '');
    understood.textContent = number.error ?? word('understood', vietnamese(number.value), cell.unit) + (number.note ? ' — ' + number.note : '');
    return number;
  };
  const correct = () => {
    const number = read() ?? { error: word('number.empty') };
    if (number.error) { say(number.error, false); understood.textContent = number.error; understood.className = 'reading bad'; value.focus(); return; }
    decide(current, { action: 'correct', value: number.value, reason: reason.value.trim() });
    drawCell();
    say(word('corrected', cell.at, vietnamese(number.value)), true);
    toCell();
  };
  const blank = () => {
    if (reason.value.trim() === '') { say(word('needsReason'), false); reason.focus(); return; }
    decide(current, { action: 'blank', reason: reason.value.trim() });
    drawCell();
    say(word('blanked', cell.at), true);
    toCell();
  };
  value.addEventListener('input', read);
  value.addEventListener('keydown', (event) => { if (event.key === 'Enter') correct(); });
  area.append(
    make('label', {}, word('correctTo'), value, cell.unit), button(word('correct'), correct, { id: 'correct' }),
    make('label', {}, word('reason'), reason), button(word('leaveBlank'), blank, { id: 'blank' }), understood);
  return area;
}

function accept() {
  const cell = cells[current];
  if (!cell || cell.state === 'formula') return;
  decide(current, { action: 'accept', reason: '' });
  say(word('accepted', cell.at), true);
  step(1);
  drawCell();
}

function drawMeasure(mark) {
  const measure = measureOf(mark);
  $('cell-title').replaceChildren(make('span', { class: 'tag ' + markKind(mark) }, word('k.' + markKind(mark))), ' ', visible(measure?.[1] ?? mark.text));
  const lines = make('dl', { id: 'lines' });
  if (measure) lines.append(make('dt', {}, word('figure')), make('dd', {}, visible(measure[2])));
  lines.append(make('dt', {}, word('inText')), make('dd', {}, mark.text));
  $('cell-body').replaceChildren(lines);
  const found = data.findings.flatMap((finding, index) =>
    finding.spans.some(([report, start, end]) => report === mark.report && start < mark.end && mark.start < end) ? [index] : []);
  if (found.length > 0) $('cell-body').append(make('h3', {}, word('findings')), findingList(found));
}

// MARK: Saving

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function save() {
  person = $('person').value.trim();
  if (person === '') { say(word('needsName'), false); $('person').focus(); return; }
  const date = $('date').value;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) { say(word('needsDate'), false); $('date').focus(); return; }
  const text = decisionsText(date);
  const name = (data.run.output || data.run.template || 'form').split(/[\\/]/).pop() + '.decisions.json';
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = make('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  isSaved = true;
  store();
  $('copy').hidden = false;
  $('copy-text').value = text;
  say(word('saved', name), true);
}

function drawFinish() {
  const person_ = make('input', { type: 'text', id: 'person', autocomplete: 'name', value: person });
  const date = make('input', { type: 'date', id: 'date', value: today() });
  const file = make('input', { type: 'file', id: 'open', accept: '.json,application/json', hidden: true });
  person_.addEventListener('change', () => { person = person_.value.trim(); store(); });
  file.addEventListener('change', async () => {
    try {
      openDecisions(await file.files[0].text());
      undoStack.length = 0;
      isSaved = true;
      store();
      drawSheet(sheet);
      marks.forEach(paintMark);
      if (current >= 0) select(current, {});
      say(word('opened', String(decisions.size)), true);
    } catch (error) { say(error instanceof SyntaxError ? word('open.bad') : error.message, false); }
    file.value = '';
  });
  $('finish-body').append(
    make('span', { id: 'progress', role: 'status' }), make('label', {}, word('name'), person_),
    make('label', {}, word('date'), date), button(word('save'), save, { id: 'save', class: 'main' }),
    button(word('open'), () => file.click()), file,
    make('details', { id: 'copy', hidden: true }, make('summary', {}, word('copy')), make('textarea', { id: 'copy-text', readonly: true, 'aria-label': word('copy') })));
}

// MARK: Paper

function drawPaper() {
  const paper = $('paper');
  const head = () => make('p', { class: 'head' }, $('about').textContent);
  paper.replaceChildren();
  data.sheets.forEach((source, number) => {
    const [from, to] = source.repeat;
    const tables = from > 0 ? [sheetTable(number, false, false, 0, from)] : [];
    tables.push(sheetTable(number, false, false, from, Infinity, to));
    const total = Number(tables[0].dataset.total);
    const isWide = source.landscape || total > 1100;
    for (const table of tables) table.style.setProperty('--s', String(Math.min(1, (isWide ? 990 : 690) / total)));
    paper.append(make('div', { class: 'sheet-page' + (isWide ? ' wide' : '') }, head(), ...tables, ...belowSheet(number)));
  });
  paper.append(make('h2', {}, word('paper.title')), head());
  const legend = Object.keys(words).filter((name) => name.startsWith('l.')).map((name) =>
    words[name] + ' ' + word('k.' + name.slice(2))).join(' · ');
  paper.append(make('p', { class: 'head' }, legend));
  for (const kind of ['decided', 'derived', 'proposed', 'carried', 'refused']) {
    const list = order.filter((index) => look(cells[index]).kind === kind);
    if (list.length > 0) paper.append(make('h2', {}, word('paper.' + kind, String(list.length))), paperTable(list));
  }
  paper.append(make('div', { class: 'signs' }, make('p', {}, word('paper.by')), make('p', {}, word('paper.chair'))));
}

function paperTable(list) {
  const table = make('table', { class: 'list' });
  table.append(make('thead', {}, make('tr', {}, ...['cell', 'indicator', 'figure', 'why', 'decision'].map((name) => make('th', {}, word('paper.' + name))))));
  const body = make('tbody');
  for (const index of list) {
    const cell = cells[index];
    const { text } = look(cell);
    const decision = decisions.get(cell.key);
    const why = [cell.reason, cell.quote ? '“' + cell.quote + '”' : ''].filter(Boolean).join(' — ');
    const figure = text ?? (cell.value === '' ? '' : cell.figure);
    body.append(make('tr', {}, make('td', {}, cell.at), make('td', {}, visible(cell.label)),
      make('td', {}, figure ? figure + ' ' + cell.unit : ''), make('td', {}, visible(why)),
      make('td', {}, decision ? describe(decision) : '')));
  }
  table.append(body);
  return table;
}

// MARK: Start

function drawTop() {
  document.title = word('title');
  $('title').textContent = word('title');
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
  $('about').textContent = [data.run.unitName, data.run.period, data.run.template, data.run.output,
    data.reports.map((report) => report.file).join('; ')].filter(Boolean).map(visible).join(' · ');
  for (const name of [...Object.keys(filters).slice(0, -1), 'unused', 'decided']) {
    const input = make('input', { type: 'radio', name: 'filter', id: 'f-' + name, value: name, checked: name === filter });
    input.addEventListener('change', () => setFilter(name));
    $('filters').append(make('span', {}, input, make('label', { for: 'f-' + name })));
  }
  for (const [id, act] of [['previous', () => step(-1)], ['next', () => step(1)], ['undo', undo], ['print', () => window.print()],
    ['help-open', () => { $('help').hidden = !$('help').hidden; $('help-open').setAttribute('aria-expanded', !$('help').hidden); }],
    ['fold', () => { isUnfolded = !isUnfolded; drawSheet(sheet); if (current >= 0) placeOf.get(current)?.classList.add('on'); }]]) {
    $(id).addEventListener('click', act);
    if (id !== 'fold') $(id).textContent = word(id);
  }
  for (const view of ['form', 'report', 'cell', 'finish']) {
    $('views').append(button(word('v.' + view), () => show(view), { 'data-view': view, 'aria-pressed': view === 'form' }));
  }
  $('views').setAttribute('aria-label', word('views'));
  data.sheets.forEach((source, number) => {
    const tab = button(visible(source.name), () => drawSheet(number), { role: 'tab', 'data-sheet': number, 'aria-controls': 'form-body' });
    $('tabs').append(tab);
  });
  $('tabs').hidden = data.sheets.length < 2;
  const list = make('ul');
  for (const kind of Object.keys(words).filter((name) => name.startsWith('l.')).map((name) => name.slice(2))) {
    list.append(make('li', {}, make('span', { class: 'tag ' + kind }, word('l.' + kind)), ' ' + word('k.' + kind)));
  }
  $('help').append(make('h2', {}, word('legend')), list, make('h2', {}, word('keys')),
    make('ul', {}, ...word('keys.list').split('\n').map((line) => make('li', {}, line))));
}

function onFormKey(event) {
  const place = event.target.closest?.('td[data-cell]');
  if (!place || event.ctrlKey || event.metaKey || event.altKey) return;
  const index = Number(place.dataset.cell);
  const acts = {
    Enter: () => { if (isNarrow()) show('cell'); toSentence(); }, n: () => step(1), p: () => step(-1), a: accept, u: undo,
    e: () => $('value')?.focus(), x: () => $('reason')?.focus(),
  };
  if (event.key.startsWith('Arrow')) {
    const to = neighbour(index, event.key);
    if (to >= 0) select(to, { focus: true });
  } else if (acts[event.key]) acts[event.key]();
  else return;
  event.preventDefault();
}

function onReportKey(event) {
  const mark = marks[Number(event.target.dataset?.mark ?? -1)];
  if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, n: 1, p: -1 }[event.key];
  if (by) {
    const list = filter === 'unused' ? unusedMarks() : marks.filter((one) => one.element);
    const to = list[list.indexOf(mark) + by];
    if (to) selectMark(to, true);
  } else if (event.key === 'Enter' || event.key === ' ') {
    if (mark.cells.length > 0) { if (!mark.cells.includes(current)) select(mark.cells[0], { fromMark: true }); toCell(); }
    else selectMark(mark, true);
  } else return;
  event.preventDefault();
}

function listen() {
  $('report-body').addEventListener('click', (event) => {
    const element = event.target.closest('mark');
    if (!element) return;
    const mark = marks[Number(element.dataset.mark)];
    selectMark(mark, false);
    if (isNarrow()) show(mark.cells.length > 0 ? 'form' : 'cell');
  });
  $('form-body').addEventListener('click', (event) => {
    const place = event.target.closest('td[data-cell]');
    if (!place) return;
    select(Number(place.dataset.cell), { focus: true });
    if (isNarrow()) show('cell');
  });
  $('form-body').addEventListener('keydown', onFormKey);
  $('report-body').addEventListener('keydown', onReportKey);
  $('tabs').addEventListener('keydown', (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    drawSheet((sheet + by + data.sheets.length) % data.sheets.length);
    $('tabs').children[sheet].focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && $('cell').contains(event.target)) toCell();
    if ((event.ctrlKey || event.metaKey) && event.key === 'z' && !event.target.matches('input, textarea')) { undo(); event.preventDefault(); }
  });
  window.addEventListener('resize', fit);
  window.addEventListener('beforeprint', drawPaper);
  window.addEventListener('beforeunload', (event) => { if (!isSaved && !isStored && decisions.size > 0) event.preventDefault(); });
}

restore();
drawTop();
collectMarks();
drawReports();
drawFinish();
drawSheet(0);
listen();
const first = order.find((index) => filters.look(cells[index])) ?? order[0];
if (first !== undefined) select(first, {});
refresh();
if (!isStored) say(word('notStored'), false);
show('form');
document.documentElement.dataset.ready = 'yes';
})();
