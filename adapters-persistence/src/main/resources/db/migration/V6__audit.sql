-- Who acted on whose data. Entries hold keys and names that stand in code, no words and no numbers of
-- people: what is here is never changed, so it could not be erased. A person who is erased keeps an
-- anonymous row in users, to which these refer.
create table audit_logs (
  id uuid primary key,
  -- Whom it concerns.
  user_id uuid references users,
  -- Who acted; NULL for the server itself.
  admin_id uuid references users,
  action_type text not null check (length(action_type) <= 64 and action_type ~ '^[a-z][a-z_-]*(\.[a-z][a-z_-]*)+$'),
  details jsonb not null check (jsonb_typeof(details) = 'object' and details::text !~ '\+[0-9]{7}'),
  timestamp timestamptz not null,
  -- NULL: it concerns the installation.
  community_id uuid references communities,
  -- Each community has a chain of its own, and the installation one.
  chain uuid not null generated always as (coalesce(community_id, '00000000-0000-0000-0000-000000000000')) stored,
  sequence bigint not null check (sequence > 0),
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  unique (chain, sequence)
);
create index audit_logs_about on audit_logs (user_id, timestamp);
create index audit_logs_by_admin on audit_logs (admin_id, timestamp);

-- How far each chain has come: an end that was cut off would leave no trace in the chain itself.
create table audit_heads (
  chain uuid primary key,
  community_id uuid references communities,
  sequence bigint not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  check (chain = coalesce(community_id, '00000000-0000-0000-0000-000000000000'))
);

-- No role of the server may move a head; only an entry that continues its chain does. So nobody can fork
-- a chain or leave a gap in it, whatever they insert. What an entry's hash is worth, the verifier says.
create function extend_audit_chain() returns trigger
  language plpgsql security definer set search_path from current as
$$
declare
  head audit_heads;
  key uuid := coalesce(new.community_id, '00000000-0000-0000-0000-000000000000');
begin
  insert into audit_heads (chain, community_id, sequence, hash)
    values (key, new.community_id, 0, repeat('0', 64))
    on conflict (chain) do nothing;
  select * into strict head from audit_heads where chain = key for update;
  if new.sequence <> head.sequence + 1 or new.previous_hash <> head.hash then
    raise exception 'an audit entry does not continue its chain' using errcode = 'serialization_failure';
  end if;
  update audit_heads set sequence = new.sequence, hash = new.hash where chain = key;
  return new;
end
$$;
revoke all on function extend_audit_chain() from public;
-- After the policies have spoken, so that nobody moves a head whose entry they may not write.
create trigger extend_chain after insert on audit_logs
  for each row execute function extend_audit_chain();

-- A second net: nobody is granted these anyway, but for the tables' owner.
create function refuse_audit_change() returns trigger language plpgsql as
$$
begin
  raise exception 'the audit log is only ever appended to' using errcode = 'insufficient_privilege';
end
$$;
create trigger append_only before update or delete on audit_logs
  for each statement execute function refuse_audit_change();

alter table audit_logs enable row level security;
alter table audit_logs force row level security;
alter table audit_heads enable row level security;
alter table audit_heads force row level security;

grant select, insert on audit_logs to authenticated, community_system;
grant select on audit_heads to authenticated, community_system;

-- The server reads all, and writes in no admin's name.
create policy system_reads on audit_logs for select to community_system using (true);
create policy system_appends on audit_logs for insert to community_system with check (admin_id is null);
create policy system on audit_heads for select to community_system using (true);

create policy concerned_or_admin on audit_logs for select to authenticated using (
  user_id = (select auth.uid())
  or community_id = (select claims.administered_community())
  or (select claims.is_super_admin()));

-- Admins write in their own name, and of people whom they see: a foreign key's check would tell a
-- guesser who exists.
create policy admin_appends on audit_logs for insert to authenticated with check (
  admin_id = (select auth.uid())
  and (community_id = (select claims.administered_community()) or (select claims.is_super_admin()))
  and (user_id is null
    or exists (select from users u where u.id = user_id)
    or exists (select from conversations c where c.user_id = audit_logs.user_id)));

create policy admin on audit_heads for select to authenticated using (
  community_id = (select claims.administered_community()) or (select claims.is_super_admin()));

-- As whom the trigger moves heads.
do $$
begin
  execute format('create policy chain on audit_heads to %I using (true) with check (true)', current_user);
end
$$;
