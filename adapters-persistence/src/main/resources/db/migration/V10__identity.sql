-- Logging in: sessions, pages that wait for a login by sending, and how an identity provider names people.

-- The identity provider's key of a person. Ours is another: people write before they ever log in.
alter table users add column auth_id uuid unique;
alter table users add constraint users_erased_for_the_provider check (erased_at is null or auth_id is null);

-- Where a code was asked for, as a hash with the server's key: counted, never read.
alter table otp_challenges add column address_hash bytea
  check (octet_length(address_hash) = 32);
create index otp_challenges_by_phone on otp_challenges (phone_number, created_at);
create index otp_challenges_by_address on otp_challenges (address_hash, created_at);
create index otp_challenges_by_time on otp_challenges (created_at);

-- A login on a device. Of its refresh tokens there are hashes only: of what all have in common, of the
-- newest and of the one before. Where the identity provider keeps them, there are none.
create table sessions (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  opened_at timestamptz not null,
  family_hash bytea check (octet_length(family_hash) = 32),
  current_hash bytea check (octet_length(current_hash) = 32),
  previous_hash bytea check (octet_length(previous_hash) = 32),
  rotated_at timestamptz,
  ended_at timestamptz,
  check (num_nonnulls(family_hash, current_hash, rotated_at) in (0, 3)),
  check (previous_hash is null or current_hash is not null)
);
create index sessions_by_user on sessions (user_id) where ended_at is null;
create index sessions_by_age on sessions (opened_at);

-- A page that shows a code for somebody to send.
create table sending_logins (
  id uuid primary key,
  code_hash bytea not null unique check (octet_length(code_hash) = 32),
  ticket_hash bytea not null unique check (octet_length(ticket_hash) = 32),
  address_hash bytea not null check (octet_length(address_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  user_id uuid references users on delete cascade,
  confirmed_at timestamptz,
  ended_at timestamptz,
  check ((user_id is null) = (confirmed_at is null))
);
create index sending_logins_by_address on sending_logins (address_hash, created_at);
create index sending_logins_by_time on sending_logins (created_at);
create index sending_logins_by_user on sending_logins (user_id);

do $$
declare
  name text;
begin
  foreach name in array array['sessions', 'sending_logins']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert, update, delete on %I to community_system', name);
    execute format('create policy system on %I to community_system using (true) with check (true)', name);
  end loop;
end
$$;

-- Nobody changes their own role, super admins included: of one's own row the role must be, and stay, the
-- one in the claims.
drop policy self_or_admin_changes on users;
create policy self_or_admin_changes on users for update to authenticated
  using (
    (id = (select auth.uid()) and user_role = (select claims.user_role()))
    or (id <> (select auth.uid()) and user_role <> 'super_admin'
      and community_id = (select claims.administered_community()))
    or (id <> (select auth.uid()) and (select claims.is_super_admin())))
  with check (
    (id = (select auth.uid()) and user_role = (select claims.user_role()))
    or (id <> (select auth.uid()) and user_role <> 'super_admin'
      and community_id = (select claims.administered_community()))
    or (id <> (select auth.uid()) and (select claims.is_super_admin())));

-- An installation keeps a super admin, whoever would take the last one's role, by demoting or by erasing.
-- Two whose role is taken at once wait for each other here.
create function keep_a_super_admin() returns trigger language plpgsql set search_path from current as
$$
begin
  perform id from users where user_role = 'super_admin' order by id for update;
  perform from users where user_role = 'super_admin' and id <> old.id;
  if not found then
    raise exception 'the last super admin stays' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
revoke all on function keep_a_super_admin() from public;
create trigger keep_one_by_role before update of user_role on users for each row
  when (old.user_role = 'super_admin' and new.user_role <> 'super_admin')
  execute function keep_a_super_admin();
