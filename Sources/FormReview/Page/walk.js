// Going back and forth.

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
