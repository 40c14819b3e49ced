// Saving.

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
