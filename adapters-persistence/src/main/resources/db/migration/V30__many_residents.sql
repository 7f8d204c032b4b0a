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
