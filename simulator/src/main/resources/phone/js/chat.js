// The chat of the chosen resident: bubbles, day separators, the waiting state and the banner for a
// message that the server did not accept.
import * as bubbles from './bubble.js';
import {byId, element, icon, show} from './dom.js';
import {day, dayKey} from './format.js';

const PATIENCE_MS = 45_000;
const NEAR_BOTTOM_PX = 120;
const list = byId('chat');
const scroll = byId('scroll');
let failed = null;
let lastDay = null;
let sticky = true;
let serverName = 'the webhook URL';
let reply = () => {};

/** The inbound message that the banner offers to deliver again, or null. */
export const failedMessage = () => failed;

export function setServer(url) {
  serverName = url;
}

/** Says what a tap on a button under a message does. */
export function onReply(send) {
  reply = send;
}

/** Empties the phone, before another resident takes it. */
export function clear() {
  list.replaceChildren();
  failed = null;
  lastDay = null;
  sticky = true;
  show(byId('waiting'), false);
  show(byId('banner'), false);
}

/** Brings the phone up to date with the messages, oldest first. */
export function render(messages) {
  if (addOrUpdate(messages)) sticky = true;
  renderEmpty(messages.length === 0);
  renderWaiting(messages);
  renderBanner(messages);
  stick();
}

/** Keeps the end in sight, unless the reader has scrolled up. Pictures grow when they arrive. */
function stick() {
  if (sticky) scroll.scrollTop = scroll.scrollHeight;
}

scroll.addEventListener('scroll', () => {
  sticky = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_BOTTOM_PX;
});
const watch = new ResizeObserver(stick);
[scroll, list, byId('waiting')].forEach((node) => watch.observe(node));

/** Says whether the resident has written something new. */

function addOrUpdate(messages) {
  let written = false;
  const known = new Map([...list.querySelectorAll('.message')].map((item) => [item.dataset.sid, item]));
  for (const message of messages) {
    const item = known.get(message.sid);
    if (item) {
      bubbles.update(item, message);
      continue;
    }
    if (dayKey(message.at) !== lastDay) {
      lastDay = dayKey(message.at);
      list.append(element('li', {className: 'day', role: 'separator'}, day(message.at)));
    }
    list.append(bubbles.build(message, (tapped) => reply(tapped)));
    written ||= message.direction === 'inbound';
  }
  closeAnswered();
  return written;
}

/** Whatever the resident has written after a message answers its buttons. */
function closeAnswered() {
  const items = [...list.querySelectorAll('.message')];
  const last = items.findLastIndex((item) => item.classList.contains('inbound'));
  items.slice(0, Math.max(0, last)).forEach(bubbles.close);
}

function renderEmpty(empty) {
  const node = byId('empty');
  if (empty && node.childElementCount === 0) {
    node.append(
      element('span', {className: 'empty-icon'}, icon('house')),
      element('p', {className: 'empty-title'}, 'Nothing said yet'),
      element('p', {className: 'muted'}, 'Write as this resident, or pick one of the questions below.'),
    );
  }
  show(node, empty);
}

function renderWaiting(messages) {
  const last = messages.at(-1);
  const waits = last?.direction === 'inbound' && last.ticks !== 'failed';
  if (waits) {
    const long = Date.now() - Date.parse(last.at) > PATIENCE_MS;
    byId('waiting').classList.toggle('long', long);
    byId('waiting-text').textContent = long ? 'No answer so far' : 'Waiting for the answer';
  }
  show(byId('waiting'), waits);
}

function renderBanner(messages) {
  const last = messages.findLast((message) => message.direction === 'inbound');
  failed = last?.ticks === 'failed' ? last : null;
  if (failed) {
    const {status, error, attempts} = failed.delivery;
    const tries = attempts > 1 ? ` It was tried ${attempts} times.` : '';
    byId('banner-text').textContent =
      `The server at ${serverName} did not accept this message (${status || error}).${tries} It waits here until you try again.`;
  }
  show(byId('banner'), failed !== null);
}
