// The panel of fault switches. Every change is sent at once; what differs from a healthy provider
// is counted, so that nobody wonders why nothing works.
import * as api from './api.js';
import {byId, element} from './dom.js';

const number = (label, hint, min, max) => ({label, hint, type: 'number', min, max});
const flag = (label, hint) => ({label, hint, type: 'checkbox'});
const choice = (label, options) => ({label, type: 'select', options});
const STATUS = ['', 'off'];
const MODEL = {
  latencyMs: number('Takes this long', 'ms', 0, 600000),
  failStatus: choice('Fails with', [STATUS, [429, '429 model busy'], [500, '500 error'], [503, '503 unavailable']]),
  failRate: number('Share that fails', '0 to 1', 0, 1),
  retryAfterSeconds: number('Asks to retry after', 's', 0, 86400),
  body: choice('Answers with', [['JSON', 'a proper answer'], ['HTML', 'a web page'], ['TRUNCATED', 'half an answer'], ['CUT', 'half an answer, then hangs up'], ['EMPTY', 'nothing']]),
  drop: flag('Hangs up'),
  slowDrip: flag('Answers byte by byte'),
};
const SECTIONS = [
  ['twilio', 'Sending to residents', 'When the server calls the message API', {
    latencyMs: number('Takes this long', 'ms', 0, 600000),
    failStatus: choice('Fails with', [STATUS, [429, '429 too many requests'], [500, '500 error'], [503, '503 unavailable']]),
    failRate: number('Share that fails', '0 to 1', 0, 1),
    retryAfterSeconds: number('Asks to retry after', 's', 0, 86400),
    dropAfterAccept: flag('Accepts, then hangs up', 'the server never hears that it worked'),
    dropRate: number('Share that hangs up', '0 to 1', 0, 1),
  }],
  ['llm', 'Language model', 'When the server asks DeepInfra for an answer', MODEL],
  ['gemini', 'Language model in reserve', 'When the server asks Gemini for an answer', MODEL],
  ['embeddings', 'Meanings', 'When the server asks OpenAI what texts mean', MODEL],
  ['callbacks', 'Ticks', 'Status callbacks to the server', {
    delayMs: number('Each step takes', 'ms', 0, 600000),
    copies: number('Reported how often', 'times', 1, 20),
    reversed: flag('In reverse order'),
    finalStatus: choice('Messages end up', [['read', 'read'], ['delivered', 'delivered'], ['sent', 'only sent'], ['undelivered', 'undelivered'], ['failed', 'failed']]),
    errorCode: number('With error code', 'such as 63016', 10000, 99999),
    enabled: flag('Callbacks are sent'),
  }],
  ['webhooks', 'Reaching the server', 'Webhooks of what residents write', {
    retries: number('Tried again', 'times', 0, 20),
    retryDelayMs: number('After', 'ms', 0, 600000),
    retryOn: choice('When', [['CONNECTION', 'the connection failed'], ['ANY_FAILURE', 'anything failed']]),
  }],
];
const form = byId('faults');
const controls = new Map();
let healthy = null;
let changes = 0;
let saving = Promise.resolve();

/** Builds the panel. `residentId` tells whose window the button closes; `note` shows a text. */
export function setUp({residentId, onUrl}) {
  form.append(serverSection(onUrl), ...SECTIONS.map(section), actions(residentId));
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
}

/** Shows the faults and the webhook URL as they are. */
export async function refresh() {
  const before = changes;
  const [faults, target] = await Promise.all([api.faults(), api.webhookUrl()]);
  if (before === changes) fill(faults);
  byId('webhook-url').value = target.url;
  return target.url;
}

function fill(faults) {
  for (const [key, control] of controls) {
    const [name, field] = key.split('.');
    const value = faults[name][field];
    if (control.type === 'checkbox') control.checked = value;
    else control.value = value ?? '';
  }
  count();
}

function count() {
  healthy ??= snapshot();
  const wrong = [...controls].filter(([key]) => healthy.get(key) !== valueOf(controls.get(key))).length;
  const badge = byId('fault-count');
  badge.hidden = wrong === 0;
  badge.textContent = String(wrong);
  badge.setAttribute('aria-label', `${wrong} changed`);
}

const valueOf = (control) => (control.type === 'checkbox' ? control.checked : control.value);

function snapshot() {
  return new Map(SECTIONS.flatMap(([name, , , fields]) => Object.keys(fields).map((field) => [`${name}.${field}`, DEFAULTS[name][field]])));
}

// Form values of a healthy provider, as the control API documents them.
const HEALTHY_MODEL = {latencyMs: '0', failStatus: '', failRate: '1', retryAfterSeconds: '', body: 'JSON', drop: false, slowDrip: false};
const DEFAULTS = {
  twilio: {latencyMs: '0', failStatus: '', failRate: '1', retryAfterSeconds: '', dropAfterAccept: false, dropRate: '1'},
  llm: HEALTHY_MODEL,
  gemini: HEALTHY_MODEL,
  embeddings: HEALTHY_MODEL,
  callbacks: {delayMs: '200', copies: '1', reversed: false, finalStatus: 'read', errorCode: '', enabled: true},
  webhooks: {retries: '1', retryDelayMs: '500', retryOn: 'CONNECTION'},
};

/** Saves after a change; one at a time, and what was changed meanwhile is not overwritten. */
function apply(event) {
  if (event.target.id === 'webhook-url') return;
  const change = ++changes;
  saving = saving.then(() => (change === changes ? save(change) : undefined));
}

async function save(change) {
  const faults = {};
  for (const [key, control] of controls) {
    const [name, field] = key.split('.');
    const value = valueOf(control);
    const numeric = control.type === 'number' || field === 'failStatus';
    faults[name] ??= {};
    if (value !== '') faults[name][field] = numeric ? Number(value) : value;
  }
  await attempt(async () => {
    const saved = await api.setFaults(faults);
    if (change === changes) fill(saved);
  });
}

async function attempt(action) {
  const error = byId('fault-error');
  try {
    await action();
    error.textContent = '';
  } catch (problem) {
    error.textContent = problem.message;
  }
}

function section([name, title, hint, fields]) {
  const set = element('fieldset', {}, element('legend', {}, title), element('p', {className: 'muted'}, hint));
  for (const [field, spec] of Object.entries(fields)) set.append(row(`${name}.${field}`, spec));
  return set;
}

function row(key, spec) {
  const control = spec.type === 'select'
    ? element('select', {}, ...spec.options.map(([value, label]) => element('option', {value: String(value)}, label)))
    : element('input', {type: spec.type, ...(spec.type === 'number' && {min: spec.min, max: spec.max, step: 'any'})});
  control.dataset.fault = key;
  controls.set(key, control);
  const hint = spec.hint ? element('small', {}, spec.hint) : null;
  return spec.type === 'checkbox'
    ? element('label', {className: 'switch'}, control, element('span', {}, spec.label, ' ', hint))
    : element('label', {className: 'row'}, element('span', {}, spec.label, ' ', hint), control);
}

function serverSection(onUrl) {
  const input = element('input', {id: 'webhook-url', type: 'url', spellcheck: false});
  input.addEventListener('change', () => attempt(async () => onUrl((await api.setWebhookUrl({url: input.value.trim()})).url)));
  return element(
    'fieldset',
    {},
    element('legend', {}, 'The server'),
    element('label', {className: 'wide'}, element('span', {}, 'Webhook URL'), input),
    element('p', {id: 'fault-error', className: 'form-error', role: 'alert'}),
  );
}

function actions(residentId) {
  const heal = element('button', {type: 'button', className: 'button primary'}, 'Heal everything');
  heal.addEventListener('click', () => attempt(async () => fill(await api.setFaults({}))));
  const day = element('button', {type: 'button', className: 'button'}, 'Let 24 hours pass for this resident');
  day.addEventListener('click', () => attempt(() => api.closeWindow(residentId())));
  const reset = element('button', {type: 'button', className: 'button danger'}, 'Start over');
  reset.addEventListener('click', () => {
    if (confirm('Forget all messages and all new residents?')) attempt(api.reset);
  });
  return element('div', {className: 'panel-actions'}, heal, day, reset);
}
