-- One row a conversation: when somebody should look at it next, and the fence that tells the newest
-- claim from older ones. A claim moves due_at to the end of its lease, so a crashed worker's
-- conversation falls due by itself.
create table conversation_work (
  conversation_id uuid primary key references conversations,
  -- As whom the conversation is read; the same as in conversations, for a claim without a join.
  resident_id uuid not null references users,
  community_id uuid not null references communities,
  due_at timestamptz,
  -- When the oldest unanswered message came: no debounce waits past its maximum.
  waiting_since timestamptz,
  leased boolean not null default false,
  fence bigint not null default 0,
  attempts int not null default 0,
  check (not leased or due_at is not null)
);
create index conversation_work_due on conversation_work (due_at) where due_at is not null;

-- What the provider has not taken yet. A row goes away when it is sent; dead letters stay.
create table outbox (
  message_id uuid primary key references messages,
  conversation_id uuid not null references conversations,
  position bigint generated always as identity,
  sender text not null,
  recipient_phone text,
  recipient_user_id text,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'leased', 'dead')),
  due_at timestamptz not null,
  attempts int not null default 0,
  -- Start of the first attempt whose end nobody knows.
  unconfirmed_since timestamptz,
  last_error text,
  dead_code text,
  created_at timestamptz not null,
  check (recipient_phone is not null or recipient_user_id is not null),
  check ((state = 'dead') = (dead_code is not null))
);
create index outbox_due on outbox (due_at) where state <> 'dead';
create index outbox_by_conversation on outbox (conversation_id, position) where state <> 'dead';
