-- What may be said to who has not written for a day: the provider's key of a template and the values for its places.
alter table outbox
  add column template jsonb check (jsonb_typeof(template) = 'array'),
  -- Which admins may see, and what it says not.
  add column templated boolean not null generated always as (template is not null) stored;
grant select (templated) on outbox to authenticated;

-- What residents were told about what they pay, each occasion once, and what they could not be told yet.
create table billing_notices (
  user_id uuid not null references users on delete cascade,
  community_id uuid not null references communities,
  notice text not null check (notice in ('payment_failed', 'access_ending', 'access_ended', 'access_restored',
    'trial_ending', 'payment_to_confirm')),
  -- Which one of its kind: an invoice, or a time.
  about text not null check (about <> '' and length(about) <= 300),
  -- When it was told, or tried first.
  noted_at timestamptz not null,
  told boolean not null,
  primary key (user_id, notice, about)
);
create index billing_notices_owed on billing_notices (community_id, noted_at desc) where not told;
alter table billing_notices enable row level security;
alter table billing_notices force row level security;
create policy system on billing_notices to community_system using (true) with check (true);
grant select, insert, update, delete on billing_notices to community_system;
grant select on billing_notices to authenticated;
create policy own_or_admin on billing_notices for select to authenticated using (
  user_id = (select auth.uid())
  or community_id = (select claims.administered_community())
  or (select claims.is_super_admin()));
