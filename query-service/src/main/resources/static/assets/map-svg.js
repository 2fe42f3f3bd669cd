/** The picture that is shown, as an SVG file that any program opens: every shape and name as the page draws them. */
const MARGIN = 24;
const TITLE = 34;
const FONT = 12;
const LINE = 15;

const escaped = (value) =>
  String(value)
    .replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ');
const short = (number) => Math.round(number * 10) / 10;

export function asSvg(elements, colours, family, title, colour) {
  const box = elements.boundingBox();
  const left = box.x1 - MARGIN;
  const top = box.y1 - MARGIN - TITLE;
  const width = short(box.w + 2 * MARGIN);
  const height = short(box.h + 2 * MARGIN + TITLE);
  const at = (node) => ({ x: short(node.position('x') - left), y: short(node.position('y') - top) });

  const line = (edge) => {
    const [from, to] = [at(edge.source()), at(edge.target())];
    const stroke = edge.hasClass('new') ? colours.fresh : edge.hasClass('gone') ? colours.gone : colours.link;
    const dash = edge.hasClass('gone') ? ' stroke-dasharray="6 4"' : '';
    return `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="${stroke}" stroke-width="${short(edge.numericStyle('width'))}"${dash}/>`;
  };

  const node = (one) => {
    const { x, y } = at(one);
    const [w, h] = [one.data('w') / 2, one.data('h') / 2];
    const isGone = one.hasClass('gone');
    const stroke = one.hasClass('new') ? colours.fresh : isGone ? colours.gone : colours.line;
    const look = `fill="${colour(one)}" stroke="${stroke}" stroke-width="${short(one.numericStyle('border-width'))}"${isGone ? ' stroke-dasharray="5 3"' : one.data('suspended') ? ' stroke-dasharray="2 2"' : ''}`;
    const corners = (...points) =>
      `<polygon points="${points.map(([px, py]) => `${short(x + px * w)},${short(y + py * h)}`).join(' ')}" ${look}/>`;
    const shape =
      {
        PLATFORM: () =>
          `<rect x="${short(x - w)}" y="${short(y - h)}" width="${short(2 * w)}" height="${short(2 * h)}" rx="7" ${look}/>`,
        SERVICE: () => corners([-1, 0], [-0.5, -1], [0.5, -1], [1, 0], [0.5, 1], [-0.5, 1]),
        PROJECT: () => corners([0, -1], [1, 1], [-1, 1]),
        PERSON_OR_ROLE: () => corners([0, -1], [1, 0], [0, 1], [-1, 0]),
      }[one.data('kind')]?.() ?? `<circle cx="${x}" cy="${y}" r="${short(w)}" ${look}/>`;
    const rows = one.data('label').split('\n');
    const isPlatform = one.data('kind') === 'PLATFORM';
    const first = isPlatform ? y - ((rows.length - 1) * LINE) / 2 + FONT * 0.35 : y + h + 4 + FONT;
    const label = rows
      .map((row, number) => `<tspan x="${x}" y="${short(first + number * LINE)}">${escaped(row)}</tspan>`)
      .join('');
    return `${shape}<text text-anchor="middle"${isPlatform ? ' font-weight="600"' : ''} fill="${isGone ? colours.gone : colours.ink}">${label}</text>`;
  };

  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(family)}" font-size="${FONT}">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="${colours.surface}"/>
<text x="${MARGIN}" y="${MARGIN}" font-size="15" font-weight="600" fill="${colours.ink}">${escaped(title)}</text>
${elements.edges().map(line).join('\n')}
${elements.nodes().map(node).join('\n')}
</svg>
`;
}
