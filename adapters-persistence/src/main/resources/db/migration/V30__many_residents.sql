-- A change of many people stops where whoever wanted it is an admin no more.
do $$
declare
  name text;
begin
  for name in
    select conname from pg_constraint
    where conrelid = 'bulk_updates'::regclass and contype = 'c' and pg_get_constraintdef(oid) ilike '%undone''%'
  loop
    execute format('alter table bulk_updates drop constraint %I', name);
  end loop;
end
$$;
alter table bulk_updates
  add constraint bulk_updates_state check (state in ('running', 'done', 'stopped', 'undoing', 'undone')),
  add constraint bulk_updates_end check ((state in ('done', 'stopped', 'undone')) = (finished_at is not null));

-- What admins search in. In a community of a hundred thousand most of a search was spent on writing names small; and under
-- row level security no index helps to find a part of a text.
alter table users add column sought text generated always as (
  lower(nullif(
    coalesce(full_name, '') || E'\n' || coalesce(apartment_info, '') || E'\n' || coalesce(phone_number, ''), E'\n\n')))
  stored;
-- Admins are few among many.
create index users_by_role on users (user_role, id);

-- "offset 0" keeps the planner from reading all conversations that somebody may see, an admin's hundred thousand, into a
-- hash for the messages of one: it looks each of them up.
alter policy of_visible_conversation on messages using (
  exists (select from conversations c where c.id = conversation_id offset 0));
alter policy of_visible_message on delivery_reports using (
  exists (select from messages m where m.id = message_id offset 0));
