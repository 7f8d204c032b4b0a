// The list of residents and the dialog in which new ones move in.
import * as api from './api.js';
import {ticks} from './bubble.js';
import {avatar, byId, element, icon} from './dom.js';
import {preview, timeOrDay} from './format.js';

const list = byId('resident-list');
const dialog = byId('resident-dialog');
const form = byId('resident-form');
const seen = new Map();
const rows = new Map();

/**
 * Draws the list, most recent first; `choose` is called with the id of a clicked resident. A row
 * stays the same element as long as its resident is there, so that no click or focus is lost.
 */
export function render(residents, chosenId, choose) {
  const latest = (resident) => resident.lastMessage?.at ?? '';
  const sorted = residents.toSorted((a, b) => latest(b).localeCompare(latest(a)));
  const items = sorted.map((resident) => {
    const item = rows.get(resident.id) ?? newRow(resident, choose);
    fill(item.firstElementChild, resident, resident.id === chosenId);
    return item;
  });
  if (items.some((item, index) => list.children[index] !== item)) {
    const focused = document.activeElement;
    list.replaceChildren(...items);
    if (list.contains(focused)) focused.focus();
  }
}

function newRow(resident, choose) {
  const button = element('button', {type: 'button', className: 'resident'});
  button.dataset.resident = resident.id;
  button.addEventListener('click', () => choose(resident.id));
  const item = element('li', {}, button);
  rows.set(resident.id, item);
  return item;
}

function fill(button, resident, chosen) {
  if (chosen || !seen.has(resident.id)) seen.set(resident.id, resident.messages);
  const unread = Math.max(0, resident.messages - seen.get(resident.id));
  const key = JSON.stringify([resident, chosen, unread]);
  if (button.dataset.key === key) return;
  button.dataset.key = key;
  if (chosen) button.setAttribute('aria-current', 'true');
  else button.removeAttribute('aria-current');
  const last = resident.lastMessage;
  button.replaceChildren(
    avatar(resident.name, resident.id),
    element(
      'span',
      {className: 'resident-name'},
      resident.name,
      ' ',
      element('small', {}, resident.flat),
      resident.hidesPhone ? hidden() : '',
    ),
    element('span', {className: 'resident-time'}, last ? timeOrDay(last.at) : ''),
    element(
      'span',
      {className: 'resident-last'},
      last ? ticks(last.ticks) : null,
      element('span', {}, last ? preview(last) : 'Nothing said yet'),
    ),
  );
  if (unread > 0) {
    button.append(element('span', {className: 'count', role: 'img', 'aria-label': `${unread} new`}, String(unread)));
  }
}

function hidden() {
  const meaning = 'hides the phone number';
  return element('span', {className: 'hidden-number', title: meaning, role: 'img', 'aria-label': meaning}, icon('hidden'));
}

/** Wires the dialog; `movedIn` is called with the new resident. */
export function setUpDialog(movedIn) {
  byId('new-resident').addEventListener('click', () => {
    form.reset();
    byId('resident-error').textContent = '';
    dialog.showModal();
  });
  byId('resident-cancel').addEventListener('click', () => dialog.close());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      const resident = await api.addResident(input());
      dialog.close();
      movedIn(resident);
    } catch (error) {
      byId('resident-error').textContent = error.message;
    }
  });
}

function input() {
  const data = new FormData(form);
  const text = (name) => data.get(name).trim();
  return {
    name: text('name'),
    hidesPhone: data.has('hidesPhone'),
    ...(text('flat') && {flat: text('flat')}),
    ...(text('phone') && {phone: text('phone')}),
  };
}
