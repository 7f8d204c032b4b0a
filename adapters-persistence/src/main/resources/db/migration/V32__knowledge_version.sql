-- How often what a search can find has changed, of each community that ever knew something. It changes in the
-- transaction of the change itself: whoever sees the same version twice has seen the same knowledge all the while.
-- Vectors do not count: they come to passages that are there, many communities' at once, and whoever holds
-- knowledge in memory waits until all have theirs.
create table knowledge_versions (
  community_id uuid primary key references communities on delete cascade,
  version bigint not null check (version > 0)
);

alter table knowledge_versions enable row level security;
alter table knowledge_versions force row level security;
grant select on knowledge_versions to authenticated, community_system;
create policy system on knowledge_versions for select to community_system using (true);
create policy members on knowledge_versions for select to authenticated using (
  community_id = (select claims.community_id()) or (select claims.is_super_admin()));

-- Nobody may write a version; only a change raises it, whoever makes it and however, cascades included.
-- In the order of communities, so that two who change several do not wait for each other. The versions are
-- the last that a writer of articles locks beside rows that the community's lock keeps others from.
create function raise_versions_of_changed() returns trigger
  language plpgsql security definer set search_path from current as
$$
begin
  insert into knowledge_versions as v (community_id, version)
    select distinct community_id, 1 from changed order by community_id
    on conflict (community_id) do update set version = v.version + 1;
  return null;
end
$$;
revoke all on function raise_versions_of_changed() from public;

create function raise_version_of_row() returns trigger
  language plpgsql security definer set search_path from current as
$$
begin
  insert into knowledge_versions as v (community_id, version)
    select distinct community, 1 from unnest(array[old.community_id, new.community_id]) community
    order by community
    on conflict (community_id) do update set version = v.version + 1;
  return null;
end
$$;
revoke all on function raise_version_of_row() from public;

do $$
declare
  name text;
begin
  foreach name in array array['knowledge_passages', 'knowledge_terms', 'knowledge_vocabulary'] loop
    execute format(
      'create trigger raise_version_on_insert after insert on %I
         referencing new table as changed for each statement execute function raise_versions_of_changed()', name);
    execute format(
      'create trigger raise_version_on_delete after delete on %I
         referencing old table as changed for each statement execute function raise_versions_of_changed()', name);
  end loop;
end
$$;

-- Not on what is noted of embedding and splitting, which is written more often than knowledge. An article
-- without passages is not found, so its coming and going is that of its passages.
create trigger raise_version_on_update
  after update of community_id, title, language, effective_from on knowledge_articles for each row
  when ((old.community_id, old.title, old.language, old.effective_from)
    is distinct from (new.community_id, new.title, new.language, new.effective_from))
  execute function raise_version_of_row();
create trigger raise_version_on_update
  after update of id, article_id, community_id, heading, body, current_on on knowledge_passages for each row
  when ((old.id, old.article_id, old.community_id, old.heading, old.body, old.current_on)
    is distinct from (new.id, new.article_id, new.community_id, new.heading, new.body, new.current_on))
  execute function raise_version_of_row();
create trigger raise_version_on_update after update on knowledge_terms for each row
  when (old.* is distinct from new.*) execute function raise_version_of_row();
create trigger raise_version_on_update after update on knowledge_vocabulary for each row
  when (old.* is distinct from new.*) execute function raise_version_of_row();

-- As whom the triggers write, and what is known already.
do $$
declare
  known uuid[];
begin
  execute format('create policy counter on knowledge_versions to %I using (true) with check (true)', current_user);
  perform set_config('role', 'community_system', true);
  known := array(select distinct community_id from knowledge_passages);
  perform set_config('role', 'none', true);
  insert into knowledge_versions (community_id, version) select community, 1 from unnest(known) community;
end
$$;
