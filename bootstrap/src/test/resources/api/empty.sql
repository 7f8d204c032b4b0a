-- Takes everything away but what an installation is never without. Run as the owner of an embedded Postgres, who may
-- switch off the triggers that keep rows from going.
do $$
declare
  name regclass;
begin
  set local session_replication_role = replica;
  for name in
    select oid from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname not in ('plans', 'flyway_schema_history', 'retention_sweep', 'history_progress',
        'embedding_models', 'embedding_work')
  loop
    execute format('delete from %s', name);
  end loop;
end
$$;
