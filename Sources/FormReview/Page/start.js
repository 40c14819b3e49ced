// Start.

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
