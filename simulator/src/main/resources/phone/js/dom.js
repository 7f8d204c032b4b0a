// Builds elements. Text only ever becomes text nodes, so nothing that a message says can turn
// into markup.

/** An element with properties, attributes (names with a dash, or `role`) and children. */
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name.includes('-') || name === 'role' || name === 'for') node.setAttribute(name, value);
    else node[name] = value;
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export const byId = (id) => document.getElementById(id);

export function show(node, visible) {
  node.hidden = !visible;
}

const SVG = 'http://www.w3.org/2000/svg';
const PATHS = {
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  send: 'M4 12l16-8-6 16-3-6z',
  photo: 'M4 6h16v12H4zM4 15l4-4 4 4 3-3 5 5',
  document: 'M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5',
  voice: 'M12 4a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3zM6 12a6 6 0 0 0 12 0M12 18v3',
  video: 'M4 7h11v10H4zM15 11l5-3v8l-5-3',
  location: 'M12 21c4-5 6-8 6-11a6 6 0 0 0-12 0c0 3 2 6 6 11zM12 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  contact: 'M12 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM5 20c1-4 4-5 7-5s6 1 7 5',
  button: 'M4 8h16v8H4zM9 12h6',
  play: 'M8 5l11 7-11 7z',
  house: 'M4 21V10l8-6 8 6v11h-5v-6H9v6z',
  tick: 'M4 13l4 4L18 7',
  ticks: 'M1 13l4 4L15 7M9 16l1 1L20 7',
  hidden: 'M4 4l16 16M9.5 5.5A9 9 0 0 1 21 12a13 13 0 0 1-2.5 3.4M6 7.6A13 13 0 0 0 3 12a9.5 9.5 0 0 0 12.5 5.6M10 10a3 3 0 0 0 4 4',
  alert: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v5M12 16v.5',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4l3 2',
  reply: 'M10 6l-6 6 6 6M4 12h9a7 7 0 0 1 7 7',
};

/** A line icon; decorative, so its button needs a name of its own. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon glyph-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** The round picture of a person: initials on a colour that stays theirs. */
export function avatar(name, id) {
  const initials = name.split(/\s+/).map((word) => [...word][0]).slice(0, 2).join('');
  const hue = [...id].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 8;
  return element('span', {className: `avatar hue-${hue}`, 'aria-hidden': 'true'}, initials);
}
