-- What a community sells, promises and asks for. Rows that several policies or foreign keys read carry
-- user_id and community_id themselves; composite keys keep them from drifting from what they repeat.
alter table conversations add unique (id, user_id, community_id);
alter table knowledge_articles add unique (id, community_id);

create table plans (
  id text primary key check (id ~ '^[a-z][a-z0-9_]{0,31}$'),
  name text not null check (name <> ''),
  -- NULL: by agreement.
  price_minor bigint check (price_minor >= 0),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  -- NULL: unlimited.
  queries_per_period int check (queries_per_period >= 0),
  history_days int check (history_days > 0),
  support text not null check (support in ('standard', 'priority', 'dedicated')),
  advanced_analytics boolean not null
);
insert into plans values
  ('trial', 'Trial', 0, 'USD', 20, 30, 'standard', false),
  ('basic', 'Basic', 1000, 'USD', 100, 30, 'standard', false),
  ('pro', 'Pro', 2500, 'USD', 1000, 90, 'priority', true),
  ('enterprise', 'Enterprise', null, 'USD', null, null, 'dedicated', true);

create table subscriptions (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  community_id uuid not null references communities,
  plan_id text not null references plans,
  status text not null check (status in ('active', 'cancelled', 'expired')),
  renewal_date timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index subscriptions_one_active on subscriptions (user_id) where status = 'active';
create index subscriptions_by_user on subscriptions (user_id);
create index subscriptions_by_community on subscriptions (community_id);

-- A query is reserved before a model is called, and settled or released after. Each call of a model is
-- a line of its own beneath the query.
create table usage_ledger (
  id uuid primary key,
  -- NULL once the person was deleted: what the community spent stays known.
  user_id uuid references users on delete set null,
  community_id uuid not null references communities,
  kind text not null check (kind in ('query', 'model_call')),
  state text not null check (state in ('reserved', 'settled', 'released')),
  period_start timestamptz not null,
  -- What is answered; NULL once it fell out of the history.
  message_id uuid references messages on delete set null,
  query_id uuid references usage_ledger,
  model text check (model <> ''),
  tokens_in int check (tokens_in >= 0),
  tokens_out int check (tokens_out >= 0),
  price_version text,
  cost_micros bigint check (cost_micros >= 0),
  currency char(3) check (currency ~ '^[A-Z]{3}$'),
  created_at timestamptz not null,
  settled_at timestamptz,
  check ((state = 'reserved') = (settled_at is null)),
  check (settled_at >= created_at),
  check ((kind = 'model_call') = (model is not null)),
  check (kind = 'model_call' or num_nonnulls(query_id, tokens_in, tokens_out, cost_micros) = 0),
  check (kind = 'query' or state = 'settled'),
  check ((cost_micros is null) = (currency is null))
);
-- One message is one query, however often answering it is tried.
create unique index usage_ledger_one_query on usage_ledger (message_id)
  where kind = 'query' and state <> 'released';
create index usage_ledger_by_period on usage_ledger (user_id, period_start);
create index usage_ledger_by_community on usage_ledger (community_id, period_start);
create index usage_ledger_by_query on usage_ledger (query_id) where query_id is not null;
create index usage_ledger_open on usage_ledger (created_at) where state = 'reserved';
create index usage_ledger_by_message on usage_ledger (message_id);

-- What was heard from Stripe. An event is only a hint to fetch its object, so its content is not kept.
create table stripe_events (
  id text primary key check (id ~ '^evt_[A-Za-z0-9_]+$'),
  event_type text not null check (event_type <> ''),
  object_id text,
  created_at timestamptz not null,
  received_at timestamptz not null,
  state text not null default 'received' check (state in ('received', 'processed', 'ignored', 'failed')),
  processed_at timestamptz,
  attempts int not null default 0 check (attempts >= 0),
  last_error text,
  check ((state in ('processed', 'ignored')) = (processed_at is not null)),
  check ((state = 'failed') = (last_error is not null))
);
create index stripe_events_open on stripe_events (received_at) where state in ('received', 'failed');

-- Each decision of a resident; the newest of a purpose counts.
create table consents (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  community_id uuid not null references communities,
  purpose text not null check (purpose in ('messages', 'announcements', 'processing')),
  decision text not null check (decision in ('given', 'withdrawn')),
  source text not null check (source in ('chat', 'dashboard', 'import')),
  message_id uuid references messages on delete set null,
  decided_at timestamptz not null,
  unique (user_id, community_id, purpose, decided_at)
);
create index consents_by_community on consents (community_id);
create index consents_by_message on consents (message_id);

-- A code that was sent to a phone. Of the code only a hash is kept.
create table otp_challenges (
  id uuid primary key,
  phone_number text not null check (phone_number ~ '^\+[1-9][0-9]{6,14}$'),
  code_hash bytea not null check (octet_length(code_hash) >= 32),
  attempts int not null default 0 check (attempts >= 0),
  max_attempts int not null default 5 check (max_attempts > 0),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  consumed_at timestamptz,
  superseded_at timestamptz,
  check (attempts <= max_attempts),
  check (expires_at > created_at),
  check (consumed_at is null or superseded_at is null),
  check (consumed_at between created_at and expires_at)
);
-- A new code ends the one before.
create unique index otp_challenges_one_open on otp_challenges (phone_number)
  where consumed_at is null and superseded_at is null;
create index otp_challenges_by_expiry on otp_challenges (expires_at);

-- What the bot offered to do, and what became of it.
create table action_proposals (
  id uuid primary key,
  conversation_id uuid not null,
  user_id uuid not null,
  community_id uuid not null,
  action_type text not null check (action_type ~ '^[a-z][a-z0-9_]*$'),
  arguments jsonb not null check (jsonb_typeof(arguments) = 'object'),
  state text not null default 'proposed'
    check (state in ('proposed', 'confirmed', 'executed', 'declined', 'expired', 'failed')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  decided_at timestamptz,
  finished_at timestamptz,
  failure text,
  foreign key (conversation_id, user_id, community_id)
    references conversations (id, user_id, community_id) on delete cascade,
  check (expires_at > created_at),
  check ((state in ('proposed', 'expired')) = (decided_at is null)),
  check ((state in ('proposed', 'confirmed')) = (finished_at is null)),
  check ((state = 'failed') = (failure is not null))
);
create unique index action_proposals_one_open on action_proposals (conversation_id)
  where state in ('proposed', 'confirmed');
create index action_proposals_by_conversation on action_proposals (conversation_id);
create index action_proposals_by_user on action_proposals (user_id);
create index action_proposals_by_community on action_proposals (community_id);

create table service_requests (
  id uuid primary key,
  community_id uuid not null references communities,
  user_id uuid not null references users on delete cascade,
  conversation_id uuid,
  category text not null check (category <> ''),
  title text not null check (title <> ''),
  description text not null,
  location text,
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  status text not null default 'open' check (status in ('open', 'in_progress', 'resolved', 'cancelled')),
  assigned_to uuid references users on delete set null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz,
  foreign key (conversation_id, user_id, community_id)
    references conversations (id, user_id, community_id) on delete set null (conversation_id),
  check ((status in ('resolved', 'cancelled')) = (closed_at is not null)),
  check (updated_at >= created_at),
  check (closed_at >= created_at)
);
create index service_requests_by_user on service_requests (user_id);
create index service_requests_by_community on service_requests (community_id, status);
create index service_requests_by_conversation on service_requests (conversation_id);
create index service_requests_by_assignee on service_requests (assigned_to);

create table announcements (
  id uuid primary key,
  community_id uuid not null references communities,
  author_id uuid references users on delete set null,
  title text not null check (title <> ''),
  body text not null check (body <> ''),
  state text not null default 'draft'
    check (state in ('draft', 'scheduled', 'sending', 'sent', 'cancelled')),
  scheduled_at timestamptz,
  sent_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (id, community_id),
  check (state <> 'scheduled' or scheduled_at is not null),
  check ((state = 'sent') = (sent_at is not null))
);
create index announcements_by_community on announcements (community_id, created_at);
create index announcements_by_author on announcements (author_id);
create index announcements_due on announcements (scheduled_at) where state = 'scheduled';

-- One row for each person who is to get it.
create table announcement_deliveries (
  id uuid primary key,
  announcement_id uuid not null,
  community_id uuid not null,
  user_id uuid not null references users on delete cascade,
  message_id uuid unique references messages on delete set null,
  state text not null default 'waiting'
    check (state in ('waiting', 'skipped', 'sent', 'delivered', 'read', 'failed')),
  -- Why it was not sent, as a code.
  reason text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (announcement_id, user_id),
  foreign key (announcement_id, community_id) references announcements (id, community_id) on delete cascade,
  check ((state in ('skipped', 'failed')) = (reason is not null))
);
create index announcement_deliveries_by_user on announcement_deliveries (user_id);
create index announcement_deliveries_by_community on announcement_deliveries (community_id);
create index announcement_deliveries_waiting on announcement_deliveries (announcement_id)
  where state = 'waiting';

-- Pieces of an article, small enough to be found one by one.
create table knowledge_passages (
  id uuid primary key,
  article_id uuid not null,
  community_id uuid not null,
  position int not null check (position >= 0),
  heading text,
  body text not null check (body <> ''),
  created_at timestamptz not null default now(),
  unique (article_id, position),
  foreign key (article_id, community_id) references knowledge_articles (id, community_id) on delete cascade
);
create index knowledge_passages_by_community on knowledge_passages (community_id);

-- Conversations in the shape that the specification gives them, with the policies of whoever asks.
create view conversations_with_messages with (security_invoker = true) as
select
  c.id,
  c.user_id,
  coalesce(
    (
      select jsonb_agg(
        jsonb_build_object(
          'id', m.id,
          'direction', m.direction,
          'kind', m.kind,
          'body', m.body,
          'details', m.details,
          'provider_sid', m.provider_sid,
          'delivery_status', m.delivery_status,
          'created_at', m.created_at)
        order by m.created_at, m.position)
      from messages m
      where m.conversation_id = c.id
    ),
    '[]') as messages,
  c.context_summary,
  c.updated_at,
  c.community_id
from conversations c;
grant select on conversations_with_messages to authenticated, community_system;

do $$
declare
  name text;
begin
  foreach name in array array['plans', 'subscriptions', 'usage_ledger', 'stripe_events', 'consents',
    'otp_challenges', 'action_proposals', 'service_requests', 'announcements', 'announcement_deliveries',
    'knowledge_passages']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert, update on %I to community_system', name);
    execute format('create policy system on %I to community_system using (true) with check (true)', name);
  end loop;
end
$$;
grant delete on knowledge_articles, knowledge_passages, otp_challenges, stripe_events to community_system;

grant select on plans, subscriptions, usage_ledger, consents, action_proposals, service_requests,
  announcements, announcement_deliveries, knowledge_passages to authenticated;

-- What is on sale is no secret among residents.
create policy residents on plans for select to authenticated using (true);

do $$
declare
  name text;
begin
  foreach name in array array['subscriptions', 'usage_ledger', 'consents', 'action_proposals',
    'service_requests', 'announcement_deliveries']
  loop
    execute format(
      'create policy own_or_admin on %I for select to authenticated using (
         user_id = (select auth.uid())
         or community_id = (select claims.administered_community())
         or (select claims.is_super_admin()))', name);
  end loop;
end
$$;

create policy members on knowledge_passages for select to authenticated using (
  community_id = (select claims.community_id()) or (select claims.is_super_admin()));

-- Drafts are the admins'.
create policy members on announcements for select to authenticated using (
  (community_id = (select claims.community_id()) and state = 'sent')
  or community_id = (select claims.administered_community())
  or (select claims.is_super_admin()));

-- Persons write what is theirs to write; all other writing is the server's own work.
-- Keys are granted only where the policy ties them to what the caller sees: the checks of foreign keys
-- and uniques look past the policies, and would tell a guesser what exists.
grant insert (id, user_id, community_id, purpose, decision, source, decided_at) on consents to authenticated;
grant insert, update (category, title, description, location, priority, status, assigned_to, updated_at, closed_at)
  on service_requests to authenticated;
grant insert, delete, update (title, body, effective_from) on knowledge_articles to authenticated;
grant insert, delete, update (position, heading, body) on knowledge_passages to authenticated;
grant insert, update (title, body, state, scheduled_at, updated_at) on announcements to authenticated;
grant update (full_name, apartment_info, user_role) on users to authenticated;

create policy own_decision on consents for insert to authenticated with check (
  user_id = (select auth.uid()) and community_id = (select claims.community_id()));

create policy own_request on service_requests for insert to authenticated with check (
  user_id = (select auth.uid()) and community_id = (select claims.community_id())
  and status = 'open' and assigned_to is null);
-- An admin asks and assigns only for people whom they see themselves.
create policy admin_handles on service_requests to authenticated
  using (community_id = (select claims.administered_community()) or (select claims.is_super_admin()))
  with check (
    (community_id = (select claims.administered_community()) or (select claims.is_super_admin()))
    and exists (select from users u where u.id = user_id)
    and (assigned_to is null or exists (select from users u where u.id = assigned_to)));

do $$
declare
  name text;
begin
  foreach name in array array['knowledge_articles', 'knowledge_passages']
  loop
    execute format(
      'create policy admin_writes on %I to authenticated
         using (community_id = (select claims.administered_community()) or (select claims.is_super_admin()))
         with check (community_id = (select claims.administered_community()) or (select claims.is_super_admin()))',
      name);
  end loop;
end
$$;

-- Nobody announces under another's name.
create policy admin_writes on announcements for insert to authenticated with check (
  author_id = (select auth.uid())
  and (community_id = (select claims.administered_community()) or (select claims.is_super_admin())));
create policy admin_changes on announcements for update to authenticated
  using (community_id = (select claims.administered_community()) or (select claims.is_super_admin()))
  with check (community_id = (select claims.administered_community()) or (select claims.is_super_admin()));

-- Nobody raises themselves: of one's own row the role must be, and stay, the one in the claims.
create policy self_or_admin_changes on users for update to authenticated
  using (
    (id = (select auth.uid()) and user_role = (select claims.user_role()))
    or (id <> (select auth.uid()) and user_role <> 'super_admin'
      and community_id = (select claims.administered_community()))
    or (select claims.is_super_admin()))
  with check (
    (id = (select auth.uid()) and user_role = (select claims.user_role()))
    or (id <> (select auth.uid()) and user_role <> 'super_admin'
      and community_id = (select claims.administered_community()))
    or (select claims.is_super_admin()));

-- Where Supabase Realtime listens, it hears what a dashboard watches. It asks the policies for each listener.
do $$
declare
  name text;
begin
  if exists (select from pg_publication where pubname = 'supabase_realtime' and not puballtables) then
    foreach name in array array['conversations', 'messages', 'service_requests', 'announcements',
      'announcement_deliveries']
    loop
      execute format('alter publication supabase_realtime add table %I', name);
    end loop;
  end if;
end
$$;
