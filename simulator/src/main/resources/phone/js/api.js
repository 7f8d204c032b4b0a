// The control API of the simulator. Every call resolves to JSON or throws an Error whose message
// can be shown.
const BASE = '/simulator/api';

async function call(method, path, body) {
  const response = await fetch(BASE + path, {
    method,
    headers: body === undefined ? {} : {'Content-Type': 'application/json'},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const json = text ? JSON.parse(text) : null;
  if (!response.ok) {
    throw new Error(json?.detail ?? `The simulator answered ${response.status}.`);
  }
  return json;
}

export const health = () => call('GET', '/health');
export const residents = () => call('GET', '/residents');
export const addResident = (resident) => call('POST', '/residents', resident);
export const chat = (id) => call('GET', `/residents/${id}/messages`);
export const send = (id, message) => call('POST', `/residents/${id}/messages`, message);
export const redeliver = (id, sid) => call('POST', `/residents/${id}/messages/${sid}/redeliver`);
export const closeWindow = (id) => call('PUT', `/residents/${id}/service-window`, {open: false});
export const faults = () => call('GET', '/faults');
export const setFaults = (value) => call('PUT', '/faults', value);
export const webhookUrl = () => call('GET', '/webhook-url');
export const setWebhookUrl = (value) => call('PUT', '/webhook-url', value);
export const reset = () => call('POST', '/reset');

/** Follows what happens; the browser reconnects by itself. */
export function follow(onEvent, onConnection) {
  const source = new EventSource(`${BASE}/events`);
  for (const name of ['message', 'residents', 'faults', 'reset', 'resync']) {
    source.addEventListener(name, (event) => onEvent(name, JSON.parse(event.data).residentId));
  }
  source.addEventListener('open', () => onConnection(true));
  source.addEventListener('error', () => onConnection(false));
}
