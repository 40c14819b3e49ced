// Filters.

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
