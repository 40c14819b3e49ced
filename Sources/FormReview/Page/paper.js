// Paper.

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
