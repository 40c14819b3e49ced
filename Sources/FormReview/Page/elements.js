// Elements.

// Makes an element; `text` and children become text nodes or elements.
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name === 'on') for (const [event, act] of Object.entries(value)) element.addEventListener(event, act);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}
const button = (text, act, attributes) =>
  make('button', { type: 'button', ...attributes, on: { click: act } }, text);

// Characters that would hide or turn other text are shown by their number.
const visible = (text) => text.replace(
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g,
  (mark) => '[U+' + mark.codePointAt(0).toString(16).toUpperCase().padStart(4, '0') + ']');
