// One message as a bubble. A bubble is built once; later only its foot (time and ticks) and its
// note (why it failed) change, so that screen readers do not read it again.
import {element, icon} from './dom.js';
import {richText, time} from './format.js';

const TICK_NAMES = {
  none: 'on its way',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  failed: 'not delivered',
};

/** The ticks of a message, with their meaning for those who cannot see them. */
export function ticks(state) {
  const name = {none: 'clock', sent: 'tick', failed: 'alert'}[state] ?? 'ticks';
  const label = TICK_NAMES[state];
  return element('span', {className: `ticks ${state}`, title: label, role: 'img', 'aria-label': label}, icon(name));
}

/** Builds a message; `send` is called with what a tapped button says. */
export function build(message, send) {
  const content = element('div', {className: 'content'}, ...parts(message));
  const bubble = element(
    'div',
    {className: 'bubble'},
    element('span', {className: 'visually-hidden'}, message.direction === 'inbound' ? 'You: ' : 'Community: '),
    content,
    element('div', {className: 'foot'}),
  );
  const item = element(
    'li',
    {className: `message ${message.direction}`},
    bubble,
    ...replyButtons(message, send),
    element('p', {className: 'note', hidden: true}),
  );
  item.dataset.sid = message.sid;
  item.dataset.kind = message.kind;
  update(item, message);
  return item;
}

export function update(item, message) {
  const state = `${message.ticks}/${message.errorCode}/${message.delivery?.status}`;
  if (item.dataset.state === state) return;
  item.dataset.state = state;
  item.dataset.ticks = message.ticks;
  const foot = item.querySelector('.foot');
  foot.replaceChildren(
    element('time', {dateTime: message.at}, time(message.at)),
    ticks(message.ticks),
  );
  const note = item.querySelector('.note');
  note.textContent = failure(message);
  note.hidden = note.textContent === '';
}

/** Buttons that have been answered, by a tap or by writing, can be tapped no more. */
export function close(item) {
  item.querySelectorAll('.reply-button').forEach((button) => {
    button.disabled = true;
  });
}

function replyButtons({buttons = []}, send) {
  if (buttons.length === 0) return [];
  const group = element('div', {className: 'reply-buttons', role: 'group', 'aria-label': 'Reply with'});
  for (const {title, payload} of buttons) {
    const button = element('button', {type: 'button', className: 'reply-button'}, icon('reply'), title);
    button.addEventListener('click', () => send({kind: 'button', text: title, payload}));
    group.append(button);
  }
  return [group];
}

function failure(message) {
  if (message.ticks !== 'failed') return '';
  if (message.direction === 'outbound') {
    return `Not delivered to the resident (${message.errorCode}). ${message.error}`;
  }
  return message.delivery.status
    ? `Not accepted by the server (${message.delivery.status}).`
    : `Not accepted by the server: ${message.delivery.error}.`;
}

function parts(message) {
  const text = message.text ? [element('p', {className: 'text'}, richText(message.text))] : [];
  switch (message.kind) {
    case 'voice':
      return [voice(), ...text];
    case 'location':
      return [place(message)];
    case 'button':
    case 'list':
      return [element('p', {className: 'tapped'}, icon('reply'), message.kind === 'button' ? 'Tapped a button' : 'Chose from a list'), ...text];
    case 'template':
      return [element('p', {className: 'tapped'}, `Template ${message.contentSid.slice(0, 8)}…`), ...text];
    default:
      return [...message.media.map(file), ...text];
  }
}

function file({contentType, url}) {
  if (contentType.startsWith('image/')) {
    return element('img', {className: 'picture', src: url, alt: 'Photo', loading: 'lazy', width: 320, height: 220});
  }
  const [name, label] = {
    'application/pdf': ['document', 'Document, PDF'],
    'video/mp4': ['video', 'Video, MP4'],
    'text/vcard': ['contact', 'Ravi the plumber'],
    'audio/ogg': ['voice', 'Voice note'],
  }[contentType] ?? ['document', 'File'];
  return element(
    'a',
    {className: 'file', href: url, target: '_blank', rel: 'noopener noreferrer'},
    element('span', {className: 'file-icon'}, icon(name)),
    element('span', {}, label),
  );
}

function voice() {
  const bars = element('span', {className: 'bars', 'aria-hidden': 'true'});
  for (let i = 0; i < 26; i++) bars.append(element('i', {className: `h${(i * 7 + (i % 3) * 4) % 9}`}));
  return element(
    'div',
    {className: 'voice'},
    element('span', {className: 'file-icon'}, icon('play')),
    bars,
    element('span', {className: 'muted'}, '0:07'),
    element('span', {className: 'visually-hidden'}, 'Voice note'),
  );
}

function place({latitude, longitude, label, address}) {
  const url = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  return element(
    'a',
    {className: 'place', href: url, target: '_blank', rel: 'noopener noreferrer'},
    element('span', {className: 'map', 'aria-hidden': 'true'}, icon('location')),
    element('span', {className: 'place-name'}, label || 'Location'),
    element('span', {className: 'muted'}, address || `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`),
  );
}
