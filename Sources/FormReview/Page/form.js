// Form.

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
