-- What admins give, and what reconciling finds.

-- A grant is a line of the ledger: queries beyond the plan, for one period.
alter table usage_ledger drop constraint usage_ledger_kind_check;
alter table usage_ledger
  add constraint usage_ledger_kind_check check (kind in ('query', 'model_call', 'grant')),
  add column queries int check (queries between 1 and 100000),
  add column granted_by uuid references users on delete set null,
  -- In the admin's words; NULL once the person was erased.
  add column reason text check (reason <> '' and length(reason) <= 200),
  add constraint usage_ledger_grant check ((kind = 'grant') = (queries is not null)),
  add constraint usage_ledger_words_of_grant check (kind = 'grant' or num_nonnulls(granted_by, reason) = 0);
-- Read before every answer.
create index usage_ledger_grants on usage_ledger (user_id) include (period_start, queries)
  where kind = 'grant';
create index usage_ledger_by_granter on usage_ledger (granted_by) where granted_by is not null;
grant insert (id, user_id, community_id, kind, state, period_start, queries, granted_by, reason, created_at,
  settled_at) on usage_ledger to authenticated;
-- To whom the admin sees, in nobody else's name.
create policy admin_grants on usage_ledger for insert to authenticated with check (
  kind = 'grant' and granted_by = (select auth.uid())
  and (community_id = (select claims.administered_community()) or (select claims.is_super_admin()))
  and exists (
    select from users u where u.id = usage_ledger.user_id and u.community_id = usage_ledger.community_id));

-- What was found otherwise than it should have been.
create table billing_drifts (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  community_id uuid not null references communities,
  kind text not null check (kind in ('repaired', 'paid_twice')),
  plan_before text,
  status_before text check (status_before in ('active', 'cancelled', 'expired')),
  plan_after text,
  status_after text check (status_after in ('active', 'cancelled', 'expired')),
  -- Of one that was paid for twice, which was ended.
  provider_ref text,
  found_at timestamptz not null,
  check ((plan_before is null) = (status_before is null)),
  check ((plan_after is null) = (status_after is null)),
  check ((kind = 'paid_twice') = (provider_ref is not null))
);
create unique index billing_drifts_paid_twice on billing_drifts (provider_ref);
create index billing_drifts_newest on billing_drifts (community_id, found_at desc);
create index billing_drifts_by_user on billing_drifts (user_id);
alter table billing_drifts enable row level security;
alter table billing_drifts force row level security;
create policy system on billing_drifts to community_system using (true) with check (true);
grant select, insert, delete on billing_drifts to community_system;
grant select on billing_drifts to authenticated;
create policy own_or_admin on billing_drifts for select to authenticated using (
  user_id = (select auth.uid())
  or community_id = (select claims.administered_community())
  or (select claims.is_super_admin()));

-- What somebody was told last about a subscription that is not paid for.
create table billing_dunning (
  user_id uuid primary key references users on delete cascade,
  community_id uuid not null references communities,
  access_ends_at timestamptz not null,
  told text not null check (told in ('unpaid', 'ending', 'ended', 'restored')),
  told_at timestamptz not null
);
create index billing_dunning_by_community on billing_dunning (community_id);
alter table billing_dunning enable row level security;
alter table billing_dunning force row level security;
create policy system on billing_dunning to community_system using (true) with check (true);
grant select, insert, update, delete on billing_dunning to community_system;

-- A customer whom the provider has deleted is one no more.
grant delete on billing_customers to community_system;

-- Events are forgotten some time after they ended.
create index stripe_events_ended on stripe_events (processed_at) where processed_at is not null;
-- How far looking at all customers has come.
create index stripe_events_by_customer on stripe_events (customer_ref, event_type, created_at);
