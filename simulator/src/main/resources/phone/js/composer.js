// Where a resident writes: the text field, the attachment menu and the sample questions.
import {byId, element, icon} from './dom.js';

const SAMPLES = [
  'When is the gym open on Sunday?',
  'Who do I call when the lift is stuck?',
  'How do I book the community hall?',
];
const PLACE = {latitude: 12.97194, longitude: 77.59369, label: 'Block B, main gate', address: 'Lake View Road 12'};
const ATTACHMENTS = [
  ['photo', 'Photo', {kind: 'image'}],
  ['document', 'Document', {kind: 'document'}],
  ['voice', 'Voice note', {kind: 'voice'}],
  ['video', 'Video', {kind: 'video'}],
  ['location', 'Location', {kind: 'location', ...PLACE}],
  ['contact', 'Contact', {kind: 'contacts'}],
  ['button', 'Button reply', null],
];
const field = byId('text');
const menu = byId('attach-menu');
const opener = byId('attach');

/** Wires everything; `send` is called with a message for the control API. */
export function setUp(send) {
  opener.append(icon('plus'));
  byId('send').append(icon('send'));
  setUpField(send);
  setUpMenu(send);
  setUpReplyDialog(send);
  byId('chips').append(...SAMPLES.map((question) => chip(question, send)));
}

export function focus() {
  if (matchMedia('(min-width: 761px)').matches) field.focus();
}

function chip(question, send) {
  const button = element('button', {type: 'button', className: 'chip'}, question);
  button.addEventListener('click', () => send({text: question}));
  return button;
}

function setUpField(send) {
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return;
    field.value = '';
    resize();
    send({text});
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      byId('composer').requestSubmit();
    }
  });
  field.addEventListener('input', resize);
}

function resize() {
  field.rows = Math.min(5, Math.max(1, field.value.split('\n').length + Math.floor(field.value.length / 60)));
}

function setUpMenu(send) {
  menu.append(...ATTACHMENTS.map(([name, label, message]) => menuItem(name, label, () => {
    closeMenu();
    if (message) send(message);
    else byId('reply-dialog').showModal();
  })));
  opener.addEventListener('click', () => (menu.hidden ? openMenu() : closeMenu()));
  document.addEventListener('click', (event) => {
    if (!menu.hidden && !event.target.closest('.attach')) closeMenu();
  });
  menu.addEventListener('keydown', onMenuKey);
}

function menuItem(name, label, run) {
  const item = element('button', {type: 'button', role: 'menuitem', tabIndex: -1}, icon(name), label);
  item.dataset.attach = name;
  item.addEventListener('click', run);
  return item;
}

function openMenu() {
  menu.hidden = false;
  opener.setAttribute('aria-expanded', 'true');
  menu.firstElementChild.focus();
}

function closeMenu() {
  menu.hidden = true;
  opener.setAttribute('aria-expanded', 'false');
  if (menu.contains(document.activeElement)) opener.focus();
}

function onMenuKey(event) {
  const items = [...menu.children];
  const index = items.indexOf(document.activeElement);
  const next = {ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1}[event.key];
  if (next !== undefined) {
    event.preventDefault();
    items.at(next % items.length).focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    opener.focus();
    closeMenu();
  }
}

function setUpReplyDialog(send) {
  const dialog = byId('reply-dialog');
  byId('reply-cancel').addEventListener('click', () => dialog.close());
  byId('reply-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const text = new FormData(event.target).get('text').trim();
    dialog.close();
    if (text) send({kind: 'button', text});
  });
}
