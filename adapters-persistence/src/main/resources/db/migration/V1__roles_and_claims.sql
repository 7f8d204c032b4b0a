-- The roles that act on rows. Supabase brings anon and authenticated along; elsewhere they are made
-- here. Nobody logs in as any of them: each transaction takes the one that fits its actor.
do $$
begin
  if not exists (select from pg_roles where rolname = 'anon') then
    create role anon nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then
    create role authenticated nologin noinherit;
  end if;
  -- The server's own work. Unlike Supabase's service_role it does not bypass row level security:
  -- it sees what its policies name.
  if not exists (select from pg_roles where rolname = 'community_system') then
    create role community_system nologin noinherit;
  end if;
end
$$;

-- Supabase's own way in past all policies. The server never acts as it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'service_role') then
    begin
      create role service_role nologin noinherit bypassrls;
    exception when insufficient_privilege then
      create role service_role nologin noinherit;
    end;
  end if;
end
$$;

-- Whoever owns the tables may act in the roles, too. On Supabase they may already.
do $$
declare
  name text;
  membership text := case when current_setting('server_version_num')::int < 160000 then 'MEMBER' else 'SET' end;
begin
  foreach name in array array['authenticated', 'community_system']
  loop
    if not pg_has_role(current_user, name, membership) then
      execute format('grant %I to %I', name, current_user);
    end if;
  end loop;
end
$$;

-- Supabase opens each new table and function of this schema to all its roles. Ours are open to whom a
-- migration names, and to nobody else.
do $$
begin
  execute format(
    'alter default privileges in schema %I revoke all on tables from anon, authenticated, service_role',
    current_schema());
  execute format(
    'alter default privileges in schema %I revoke all on sequences from anon, authenticated, service_role',
    current_schema());
  execute format(
    'alter default privileges in schema %I revoke all on functions from anon, authenticated, service_role',
    current_schema());
  execute format('grant usage on schema %I to anon, authenticated, community_system', current_schema());
end
$$;

-- Supabase brings auth.uid() along. After a transaction the setting reads '' and not NULL.
do $$
begin
  if to_regprocedure('auth.uid()') is null then
    create schema if not exists auth;
    create function auth.uid() returns uuid language sql stable as
      'select (nullif(current_setting(''request.jwt.claims'', true), '''')::jsonb ->> ''sub'')::uuid';
    grant usage on schema auth to anon, authenticated, community_system;
  end if;
end
$$;

create schema claims;
grant usage on schema claims to anon, authenticated, community_system;

create function claims.community_id() returns uuid
  language sql stable
  return (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'community_id')::uuid;

create function claims.user_role() returns text
  language sql stable
  return nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'user_role';

-- The community whose rows the caller may see as an admin; NULL for everybody else.
create function claims.administered_community() returns uuid
  language sql stable
  return case when claims.user_role() = 'admin' then claims.community_id() end;

create function claims.is_super_admin() returns boolean
  language sql stable
  return coalesce(claims.user_role() = 'super_admin', false);
