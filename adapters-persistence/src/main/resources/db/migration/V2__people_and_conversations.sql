create table communities (
  id uuid primary key,
  name text not null check (name <> ''),
  -- The number residents write to, E.164.
  whatsapp_sender text not null unique check (whatsapp_sender ~ '^\+[1-9][0-9]{6,14}$'),
  created_at timestamptz not null default now()
);

create table users (
  id uuid primary key,
  phone_number text unique check (phone_number ~ '^\+[1-9][0-9]{6,14}$'),
  -- WhatsApp's business-scoped id of people who hide their phone.
  whatsapp_user_id text unique,
  full_name text,
  apartment_info text,
  user_role text not null default 'user' check (user_role in ('user', 'admin', 'super_admin')),
  -- Where the person lives, or first wrote to.
  community_id uuid references communities,
  created_at timestamptz not null default now(),
  check (phone_number is not null or whatsapp_user_id is not null)
);
create index users_by_community on users (community_id);

create table conversations (
  id uuid primary key,
  user_id uuid not null references users,
  community_id uuid not null references communities,
  context_summary text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (user_id, community_id)
);
create index conversations_by_community on conversations (community_id);

create table messages (
  id uuid primary key,
  conversation_id uuid not null references conversations,
  -- The order within a conversation. Messages of one batch get ascending positions.
  position bigint generated always as identity,
  direction text not null check (direction in ('inbound', 'outbound')),
  kind text not null check (kind in ('text', 'media', 'location', 'button', 'unknown')),
  body text not null,
  -- What the kind has beside its words: attachments, a place, a payload.
  details jsonb,
  -- The provider's id: makes a message that arrives twice one message.
  provider_sid text unique,
  created_at timestamptz not null,
  answered_at timestamptz,
  delivery_status text check (delivery_status in
    ('PENDING', 'ACCEPTED', 'SENDING', 'SENT', 'FAILED', 'DELIVERED', 'READ')),
  delivery_error text,
  check (direction = 'outbound' or (provider_sid is not null and delivery_status is null)),
  check (direction = 'inbound' or (delivery_status is not null and answered_at is null))
);
create index messages_by_conversation on messages (conversation_id, position);
create index messages_unanswered on messages (conversation_id, position)
  where direction = 'inbound' and answered_at is null;

-- Every report of a delivery, kept with its time: they arrive late, twice and out of order.
create table delivery_reports (
  message_id uuid not null references messages,
  status text not null,
  provider_sid text not null,
  error_code text,
  received_at timestamptz not null,
  primary key (message_id, status)
);

create table knowledge_articles (
  id uuid primary key,
  community_id uuid not null references communities,
  title text not null check (title <> ''),
  body text not null,
  effective_from date not null,
  created_at timestamptz not null default now(),
  search tsvector not null generated always as
    (setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'B')) stored,
  unique (community_id, title, effective_from)
);
create index knowledge_articles_search on knowledge_articles using gin (search);
