-- What the payment provider knows of our residents, and we of it.

-- Who is a customer there. A look at what somebody bought gives them a new version; only the newest look
-- is written down.
create table billing_customers (
  user_id uuid primary key references users on delete cascade,
  community_id uuid not null references communities,
  customer_ref text not null unique check (customer_ref <> ''),
  version bigint not null default 0,
  created_at timestamptz not null default now()
);
create index billing_customers_by_community on billing_customers (community_id);
alter table billing_customers enable row level security;
alter table billing_customers force row level security;
create policy system on billing_customers to community_system using (true) with check (true);
grant select, insert, update on billing_customers to community_system;

alter table subscriptions
  -- NULL: by agreement.
  add column provider_ref text unique check (provider_ref <> ''),
  -- Until when it gives access although it is not paid for.
  add column access_ends_at timestamptz,
  -- When it ends for good, where that is settled.
  add column ends_at timestamptz;

alter table stripe_events
  add column customer_ref text,
  -- When somebody looks at it, or its lease runs out.
  add column due_at timestamptz not null default now();
drop index stripe_events_open;
create index stripe_events_due on stripe_events (due_at) where state in ('received', 'failed');
