-- Changes of many people at once, batch by batch, and how those who were changed were before.
create table bulk_updates (
  id uuid primary key,
  community_id uuid not null references communities,
  admin_id uuid not null references users,
  filter_role text check (filter_role in ('user', 'admin', 'super_admin')),
  filter_flat text check (filter_flat <> ''),
  filter_language text check (filter_language in ('en', 'es', 'hi', 'pt')),
  new_language text check (new_language in ('en', 'es', 'hi', 'pt')),
  flat_from text check (flat_from <> ''),
  flat_to text,
  telling boolean not null,
  state text not null check (state in ('running', 'done', 'undoing', 'undone')),
  -- How far it came, in the order of the people's keys.
  after_user uuid,
  matched int not null check (matched >= 0),
  changed int not null check (changed >= 0),
  told int not null check (told >= 0),
  untold int not null check (untold >= 0),
  undone int not null check (undone >= 0),
  kept int not null check (kept >= 0),
  created_at timestamptz not null,
  finished_at timestamptz,
  unique (id, community_id),
  check (new_language is not null or flat_from is not null),
  check ((flat_from is null) = (flat_to is null)),
  check ((state in ('done', 'undone')) = (finished_at is not null))
);
create index bulk_updates_by_community on bulk_updates (community_id);
create index bulk_updates_by_admin on bulk_updates (admin_id);
create index bulk_updates_under_way on bulk_updates (created_at, id) where finished_at is null;

create table bulk_update_changes (
  bulk_update_id uuid not null,
  user_id uuid not null references users on delete cascade,
  community_id uuid not null,
  former_flat text,
  new_flat text,
  -- NULL: nobody knew.
  former_language text,
  new_language text,
  -- Something was changed before it could be put back, and stays.
  kept boolean not null default false,
  primary key (bulk_update_id, user_id),
  foreign key (bulk_update_id, community_id) references bulk_updates (id, community_id) on delete cascade,
  check ((former_flat is null) = (new_flat is null)),
  check (new_flat is not null or new_language is not null)
);
create index bulk_update_changes_by_user on bulk_update_changes (user_id);
create index bulk_update_changes_kept on bulk_update_changes (bulk_update_id, user_id) where kept;

do $$
declare
  name text;
begin
  foreach name in array array['bulk_updates', 'bulk_update_changes']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert, update, delete on %I to community_system', name);
    execute format('grant select on %I to authenticated', name);
    execute format('create policy system on %I to community_system using (true) with check (true)', name);
  end loop;
end
$$;

create policy admin on bulk_updates for select to authenticated using (
  community_id = (select claims.administered_community()) or (select claims.is_super_admin()));
create policy own_or_admin on bulk_update_changes for select to authenticated using (
  user_id = (select auth.uid())
  or community_id = (select claims.administered_community())
  or (select claims.is_super_admin()));
