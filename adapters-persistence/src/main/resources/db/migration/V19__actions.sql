-- What is done in the chat: for whom, with which picture, and who lets neighbours find them.

-- For whom it is done: whoever is asked, or somebody whom an admin named.
alter table action_proposals
  add column subject_id uuid references users on delete cascade,
  add column photo_message_id uuid references messages on delete set null;
create index action_proposals_by_subject on action_proposals (subject_id);
create index action_proposals_by_photo on action_proposals (photo_message_id)
  where photo_message_id is not null;

alter table service_requests add column photo_message_id uuid references messages on delete set null;
create index service_requests_by_photo on service_requests (photo_message_id)
  where photo_message_id is not null;

-- Who lets neighbours find them by what they can do. What neighbours are shown stands here, since they
-- see no row of users; it follows users by a trigger.
create table directory_entries (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  community_id uuid not null references communities,
  skill text not null check (length(skill) between 1 and 60),
  contact text not null check (contact in ('phone', 'flat', 'committee')),
  shown_name text not null check (shown_name <> ''),
  -- NULL: through the committee.
  shown_contact text check (shown_contact <> ''),
  listed_at timestamptz not null
);
create unique index directory_entries_one_each on directory_entries (user_id, community_id, lower(skill));
create index directory_entries_by_community on directory_entries (community_id);

alter table directory_entries enable row level security;
alter table directory_entries force row level security;
grant select on directory_entries to authenticated;
grant select, insert, update, delete on directory_entries to community_system;
create policy system on directory_entries to community_system using (true) with check (true);
create policy members on directory_entries for select to authenticated using (
  community_id = (select claims.community_id()) or (select claims.is_super_admin()));

-- Whoever changes a name or a flat need not know of the directory. Somebody without a name is not listed.
create function follow_directory_entries() returns trigger
  language plpgsql security definer set search_path from current as
$$
begin
  if new.full_name is null then
    delete from directory_entries where user_id = new.id;
  else
    update directory_entries
    set shown_name = new.full_name,
      shown_contact = case contact
        when 'phone' then new.phone_number
        when 'flat' then new.apartment_info
      end
    where user_id = new.id;
  end if;
  return new;
end
$$;
revoke all on function follow_directory_entries() from public;
create trigger directory_follows after update of full_name, apartment_info, phone_number on users
  for each row
  when ((old.full_name, old.apartment_info, old.phone_number)
    is distinct from (new.full_name, new.apartment_info, new.phone_number))
  execute function follow_directory_entries();

-- As whom the trigger writes.
do $$
begin
  execute format(
    'create policy follower on directory_entries to %I using (true) with check (true)', current_user);
end
$$;
