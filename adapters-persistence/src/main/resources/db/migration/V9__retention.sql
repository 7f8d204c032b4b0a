-- Deleting: what plans keep no longer, and what a resident wants erased.

-- A person who was erased keeps a row without anything about them: the ledger, subscriptions and the
-- audit log refer to it.
alter table users add column erased_at timestamptz;
do $$
declare
  name text;
begin
  for name in
    select conname from pg_constraint
    where conrelid = 'users'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) ilike '%phone_number is not null%'
      and pg_get_constraintdef(oid) ilike '%whatsapp_user_id is not null%'
  loop
    execute format('alter table users drop constraint %I', name);
  end loop;
end
$$;
alter table users add constraint users_known_or_erased check (
  case when erased_at is null
    then phone_number is not null or whatsapp_user_id is not null
    else num_nonnulls(phone_number, whatsapp_user_id, full_name, apartment_info) = 0 and user_role = 'user'
  end);

grant delete on messages, delivery_reports, conversations, conversation_work, consents, action_proposals,
  announcement_deliveries to community_system;

-- Who deletes what has expired, one at a time: a claim raises the fence and moves due_at to the end of
-- the lease.
create table retention_sweep (
  single boolean primary key default true check (single),
  due_at timestamptz not null default 'epoch',
  fence bigint not null default 0,
  -- How far it came, in the order of the conversations' ids.
  after_conversation uuid
);
insert into retention_sweep default values;
alter table retention_sweep enable row level security;
alter table retention_sweep force row level security;
create policy system on retention_sweep to community_system using (true) with check (true);
grant select, update on retention_sweep to community_system;
