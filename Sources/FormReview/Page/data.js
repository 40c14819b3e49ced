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
const data = JSON.parse(document.getElementById('data').textContent);
const words = data.words;
const $ = (id) => document.getElementById(id);
const word = (name, ...parts) => parts.reduce(
  (text, part, index) => text.replace('{' + index + '}', () => part), words[name] ?? name);
