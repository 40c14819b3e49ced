// Decisions.

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
