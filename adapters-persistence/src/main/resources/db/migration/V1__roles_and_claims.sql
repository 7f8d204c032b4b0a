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

do $$
begin
  execute format('grant authenticated, community_system to %I', current_user);
end
$$;

create schema if not exists auth;
grant usage on schema auth to anon, authenticated, community_system;

-- Supabase brings auth.uid() along. After a transaction the setting reads '' and not NULL.
do $$
begin
  if to_regprocedure('auth.uid()') is null then
    create function auth.uid() returns uuid language sql stable as
      'select (nullif(current_setting(''request.jwt.claims'', true), '''')::jsonb ->> ''sub'')::uuid';
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
