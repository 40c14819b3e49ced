// Report.

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
