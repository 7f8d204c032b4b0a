-- What came since is found without looking again at the messages of the last minutes; those are looked
-- at again only now and then, for what turned up late.
alter table history_progress
  add column looked_to uuid not null default '00000000-0000-0000-0000-000000000000',
  add column looked_back_at timestamptz not null default '-infinity';

-- Policies hold for the owner, too.
do $$
begin
  perform set_config('role', 'community_system', true);
  update history_progress set looked_to = scanned_to;
  perform set_config('role', 'none', true);
end
$$;
