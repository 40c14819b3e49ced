// Numbers.

// A decimal in JSON's spelling as Vietnamese people write it: -1.234,5.
function vietnamese(text) {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return text;
  return match[1] + match[2].replace(/\B(?=(\d{3})+$)/g, '.') + (match[3] ? ',' + match[3] : '');
}

// What a person typed, 1.234,5 or 1 234,5 or 1234,5, in JSON's spelling, or why it is no number.
function parseNumber(typed, unit) {
  let text = typed.trim().replace(/\u2212/g, '-');
  if (unit && text.toLowerCase().endsWith(unit.toLowerCase())) text = text.slice(0, -unit.length).trim();
  if (text === '') return { error: word('number.empty') };
  if (!/^[-+]?[\d.,\s]+$/.test(text)) return { error: word('number.bad') };
  const match = /^([-+]?)(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:[ \u00A0\u202F]\d{3})+)(?:,(\d+))?$/.exec(text);
  if (!match) return { error: word(text.includes('.') ? 'number.dot' : 'number.bad') };
  const whole = match[2].replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (whole.length + fraction.length > 15) return { error: word('number.long') };
  const value = whole + (fraction ? '.' + fraction : '');
  const note = (match[3] ?? '').length === 3 && !match[2].includes('.') ? word('number.three') : '';
  return { value: (match[1] === '-' && /[1-9]/.test(value) ? '-' : '') + value, note };
}
