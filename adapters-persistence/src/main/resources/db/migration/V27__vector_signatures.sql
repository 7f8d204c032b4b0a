-- A resident's own vectors are found by scanning a small likeness of each, a bit for a number, which lies
-- in the index itself: the vectors are too large to be read for every search. The nearest by their bits are
-- then compared exactly. Policies are equalities over what is in the index, so the table is not touched.
do $$
declare
  home text;
begin
  -- Where pgvector lies in a schema of its own, as on Supabase.
  select n.nspname into home
  from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'vector';
  if home is not null then
    perform set_config('search_path', current_setting('search_path') || ', ' || quote_ident(home), true);
  end if;
  if exists (
    select from pg_extension
    where extname = 'vector' and string_to_array(extversion, '.')::int[] >= array[0, 7])
  then
    alter table embeddings add column signature bit varying
      generated always as (binary_quantize(vector)::bit varying) stored;
    create index embeddings_signatures on embeddings (user_id, model)
      include (community_id, message_id, signature);
    drop index embeddings_by_user;
  else
    -- The same columns everywhere; nothing is in it, and all vectors are compared.
    alter table embeddings add column signature bit varying;
  end if;
end
$$;
