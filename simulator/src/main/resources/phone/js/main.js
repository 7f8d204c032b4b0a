// Puts the page together: which resident is chosen, what has to be fetched when, which part of the
// page a narrow screen shows.
import * as api from './api.js';
import * as chat from './chat.js';
import * as composer from './composer.js';
import {byId, element, icon, show} from './dom.js';
import * as faults from './faults.js';
import {address} from './format.js';
import * as residentList from './residents.js';

const state = {residents: [], chosen: null, sender: ''};
const body = document.body;

/** Runs soon, once for many calls, and never twice at the same time. */
function coalesced(delayMs, action) {
  let timer = null;
  let running = false;
  const later = () => {
    if (timer !== null) return;
    timer = setTimeout(async () => {
      timer = null;
      if (running) return later();
      running = true;
      try {
        await action();
      } catch {
        byId('offline').hidden = false;
      } finally {
        running = false;
      }
    }, delayMs);
  };
  return later;
}

const refreshResidents = coalesced(120, async () => {
  state.residents = await api.residents();
  drawResidents();
});

const refreshChat = coalesced(40, async () => {
  const id = state.chosen;
  if (id === null) return;
  const messages = await api.chat(id);
  if (id === state.chosen) chat.render(messages);
});

const refreshFaults = coalesced(60, async () => {
  chat.setServer(new URL(await faults.refresh()).origin);
  refreshChat();
});

function drawResidents() {
  residentList.render(state.residents, state.chosen, choose);
  const chosen = state.residents.find((resident) => resident.id === state.chosen);
  if (!chosen) return;
  byId('holder').replaceChildren(
    element('span', {}, chosen.name, element('span', {className: 'wide-only'}, '’s phone')),
    element('small', {}, chosen.flat, element('span', {className: 'wide-only'}, ` · ${address(chosen.address)}`)),
  );
  byId('community-line').textContent = address(state.sender);
}

function choose(id) {
  if (id !== state.chosen) {
    state.chosen = id;
    history.replaceState(null, '', `#${id}`);
    chat.clear();
  }
  body.dataset.view = 'chat';
  drawResidents();
  refreshChat();
  composer.focus();
}

async function send(message) {
  const id = state.chosen;
  try {
    await api.send(id, message);
  } catch (error) {
    alertAtBanner(error.message);
  }
  refreshChat();
}

async function retry() {
  const message = chat.failedMessage();
  if (!message) return;
  byId('retry').disabled = true;
  try {
    await api.redeliver(state.chosen, message.sid);
  } finally {
    byId('retry').disabled = false;
    refreshChat();
  }
}

function alertAtBanner(text) {
  byId('banner-text').textContent = text;
  show(byId('banner'), true);
}

function setPanel(open) {
  body.dataset.panel = open ? 'open' : 'closed';
  byId('panel').hidden = !open;
  for (const id of ['panel-toggle', 'panel-toggle-list']) {
    byId(id).setAttribute('aria-expanded', String(open));
  }
  if (open) byId('panel-close').focus();
}

function onEvent(name, residentId) {
  refreshResidents();
  if (name === 'reset') location.reload();
  if (name === 'faults' || name === 'resync') refreshFaults();
  if (name === 'resync' || residentId === state.chosen) refreshChat();
}

function setUpButtons() {
  byId('back').append(icon('back'));
  byId('panel-close').append(icon('close'));
  byId('community-avatar').append(icon('house'));
  byId('back').addEventListener('click', () => {
    body.dataset.view = 'list';
  });
  const togglePanel = () => setPanel(byId('panel').hidden);
  byId('panel-toggle').addEventListener('click', togglePanel);
  byId('panel-toggle-list').addEventListener('click', togglePanel);
  byId('panel-close').addEventListener('click', () => {
    setPanel(false);
    byId('panel-toggle').focus();
  });
  byId('retry').addEventListener('click', retry);
}

async function start() {
  setUpButtons();
  composer.setUp(send);
  chat.onReply(send);
  faults.setUp({residentId: () => state.chosen, onUrl: (url) => chat.setServer(new URL(url).origin)});
  residentList.setUpDialog(async (resident) => {
    state.residents = await api.residents();
    choose(resident.id);
  });
  state.sender = (await api.health()).sender;
  state.residents = await api.residents();
  const wanted = location.hash.slice(1);
  const first = state.residents.find((resident) => resident.id === wanted) ?? state.residents[0];
  choose(first.id);
  if (!wanted) body.dataset.view = 'list';
  api.follow(onEvent, (connected) => show(byId('offline'), !connected));
  setInterval(refreshChat, 15_000);
}

start().catch(() => show(byId('offline'), true));
