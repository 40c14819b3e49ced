// One cell.

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
