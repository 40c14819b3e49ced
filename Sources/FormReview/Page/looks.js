// Conditional formats.

const looksAt = data.sheets.map((source) => new Map(source.looks.map(([row, column, index]) => [row + ',' + column, data.looks[index]])));
const isColor = (text) => /^[0-9A-Fa-f]{6}$/.test(text ?? '');

// Symbols of icon sets, from the smallest values up; where only the colour differs a small number stands beside.
const traffic = ['#b00020', '#8a5a00', '#1b6e2e'];
const four = ['#b00020', '#b3541e', '#8a5a00', '#1b6e2e'];
const five = ['#b00020', '#b3541e', '#8a5a00', '#4d7a1e', '#1b6e2e'];
const icons = {
  Arrows: { 3: ['↓→↑', traffic], 4: ['↓↘↗↑', four], 5: ['↓↘→↗↑', five] },
  Triangles: { 3: ['▼▬▲', traffic] },
  Flags: { 3: ['⚑⚑⚑', traffic] },
  TrafficLights: { 3: ['●●●', traffic], 4: ['●●●●', ['#1a1d21', ...traffic]] },
  Signs: { 3: ['◆▲●', traffic] },
  Symbols: { 3: ['✖!✔', traffic] },
  Smilies: { 3: ['☹•☺', traffic] },
  Stars: { 3: ['☆✬★', ['#8a5a00', '#8a5a00', '#8a5a00']] },
  RedToBlack: { 4: ['●●●●', ['#1a1d21', '#5f6670', '#c24a5a', '#b00020']] },
  Rating: { 4: ['▂▄▆█', ['#1f4e8c', '#1f4e8c', '#1f4e8c', '#1f4e8c']], 5: ['▁▂▄▆█', ['#1f4e8c', '#1f4e8c', '#1f4e8c', '#1f4e8c', '#1f4e8c']] },
  Quarters: { 5: ['○◔◑◕●', ['#1a1d21', '#1a1d21', '#1a1d21', '#1a1d21', '#1a1d21']] },
  Boxes: { 5: ['□▖▌▙■', ['#1f4e8c', '#1f4e8c', '#1f4e8c', '#1f4e8c', '#1f4e8c']] },
};

function iconMark([set, index, count]) {
  const name = Object.keys(icons).find((one) => set.includes(one)) ?? 'Arrows';
  const [glyphs, colors] = icons[name][count] ?? icons.Arrows[count] ?? icons.Arrows[3];
  const all = Array.from(glyphs);
  const at = Math.min(index, all.length - 1);
  const number = new Set(all).size < all.length ? '₁₂₃₄₅'[at] : '';
  const mark = make('span', { class: 'icon', 'aria-hidden': 'true' }, all[at] + number);
  mark.style.color = set.includes('Gray') ? '#4a515a' : colors[at];
  return mark;
}

const whyOf = (look) => word('cf') + ': ' + look.why.map(([rule, detail]) => word('cf.' + rule, visible(detail))).join('; ');

// Puts a look on a cell. A cell that the record speaks of keeps its own colour: its fill is a stripe at the right, its
// bar a line at the foot.
function wear(element, look, isMarked) {
  const images = [];
  if (look?.bar) {
    const [start, end, color] = look.bar.map((part) => typeof part === 'string' && !isColor(part) ? Number(part) : part);
    if (isColor(look.bar[2])) {
      images.push(['linear-gradient(90deg, transparent ' + Number(start) + '%, #' + color + ' ' + Number(start) + '%, #' + color + ' ' + Number(end)
        + '%, transparent ' + Number(end) + '%)', isMarked ? '100% 5px' : '100% 78%', isMarked ? 'left bottom' : 'left center']);
    }
  }
  if (isColor(look?.f)) {
    images.push(['linear-gradient(#' + look.f + ', #' + look.f + ')', isMarked ? '6px 100%' : '100% 100%', 'right top']);
  }
  element.style.backgroundImage = images.map((one) => one[0]).join(', ');
  element.style.backgroundSize = images.map((one) => one[1]).join(', ');
  element.style.backgroundPosition = images.map((one) => one[2]).join(', ');
  element.style.backgroundRepeat = images.length > 0 ? 'no-repeat' : '';
  element.style.color = !isMarked && isColor(look?.c) ? '#' + look.c : '';
  element.style.fontWeight = look?.b === 1 ? '700' : look?.b === 0 ? '400' : '';
  element.style.fontStyle = look?.i === 1 ? 'italic' : look?.i === 0 && !isMarked ? 'normal' : '';
  element.style.textDecoration = [look?.u ? 'underline' : '', look?.k ? 'line-through' : ''].filter(Boolean).join(' ');
  element.classList.toggle('cf', Boolean(look));
  if (look) element.title = whyOf(look); else element.removeAttribute('title');
}
