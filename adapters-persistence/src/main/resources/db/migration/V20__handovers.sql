-- Each time that a resident asked for a person: from then until either of both ends it, the assistant
-- keeps silent.
create table handovers (
  id uuid primary key,
  conversation_id uuid not null,
  user_id uuid not null,
  community_id uuid not null,
  asked_at timestamptz not null,
  ended_at timestamptz check (ended_at >= asked_at),
  foreign key (conversation_id, user_id, community_id)
    references conversations (id, user_id, community_id) on delete cascade
);
create unique index handovers_one_open on handovers (conversation_id) where ended_at is null;
create index handovers_by_conversation on handovers (conversation_id);
create index handovers_by_user on handovers (user_id);
create index handovers_waiting on handovers (community_id, asked_at) where ended_at is null;

alter table handovers enable row level security;
alter table handovers force row level security;
grant select, insert, update, delete on handovers to community_system;
grant select, update (ended_at) on handovers to authenticated;
create policy system on handovers to community_system using (true) with check (true);
create policy own_or_admin on handovers for select to authenticated using (
  user_id = (select auth.uid())
  or community_id = (select claims.administered_community())
  or (select claims.is_super_admin()));
create policy admin_ends on handovers for update to authenticated
  using (community_id = (select claims.administered_community()) or (select claims.is_super_admin()))
  with check (community_id = (select claims.administered_community()) or (select claims.is_super_admin()));
