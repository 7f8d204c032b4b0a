// Times, numbers and the light markup of chat messages.
const TIME = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit'});
const DAY = new Intl.DateTimeFormat(undefined, {weekday: 'long', day: 'numeric', month: 'long'});
const SHORT_DAY = new Intl.DateTimeFormat(undefined, {day: 'numeric', month: 'short'});
const MILLIS_PER_DAY = 86_400_000;

export const time = (iso) => TIME.format(new Date(iso));
export const dayKey = (iso) => new Date(iso).toDateString();

function daysAgo(iso) {
  const day = new Date(iso).setHours(0, 0, 0, 0);
  return Math.round((new Date().setHours(0, 0, 0, 0) - day) / MILLIS_PER_DAY);
}

export function day(iso) {
  const ago = daysAgo(iso);
  if (ago === 0) return 'Today';
  return ago === 1 ? 'Yesterday' : DAY.format(new Date(iso));
}

export function timeOrDay(iso) {
  return daysAgo(iso) === 0 ? time(iso) : SHORT_DAY.format(new Date(iso));
}

/** A phone number in groups, or a user id as it is. */
export function address(text) {
  const bare = text.replace(/^whatsapp:/, '');
  const american = bare.match(/^\+1(\d{3})(\d{3})(\d{4})$/);
  return american ? `+1 ${american[1]} ${american[2]} ${american[3]}` : bare;
}

const MARKUP = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])|(?<![\w*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])|(?<!\w)_([^\s_](?:[^_\n]*[^\s_])?)_(?!\w)/gu;

/** Text as nodes: links can be clicked, *bold* is bold, _italic_ is italic. */
export function richText(text) {
  const fragment = document.createDocumentFragment();
  let end = 0;
  for (const match of text.matchAll(MARKUP)) {
    fragment.append(text.slice(end, match.index), marked(match));
    end = match.index + match[0].length;
  }
  fragment.append(text.slice(end));
  return fragment;
}

function marked([all, url, bold, italic]) {
  if (url === undefined) {
    const node = document.createElement(bold === undefined ? 'em' : 'strong');
    node.textContent = bold ?? italic;
    return node;
  }
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.textContent = all;
  return link;
}

const KIND_NAMES = {
  image: 'Photo',
  document: 'Document',
  voice: 'Voice note',
  video: 'Video',
  contacts: 'Contact',
  location: 'Location',
};

/** A message in a few words, for the list of residents. */
export function preview(message) {
  return message.text || KIND_NAMES[message.kind] || (message.media.length > 0 ? 'File' : 'Message');
}
