-- Extensions live in the schema `extensions` on Supabase and in any schema elsewhere. Whatever
-- follows finds them; units of work extend their search path in the same way.
do $$
declare
  wanted text;
  home text;
begin
  foreach wanted in array array['pg_trgm', 'vector'] loop
    if not exists (select from pg_extension where extname = wanted)
      and exists (select from pg_available_extensions where name = wanted)
    then
      home := case when to_regnamespace('extensions') is null then current_schema() else 'extensions' end;
      -- Where this is not allowed, it fails here and says so: going on without the extension could
      -- not be undone by installing it later.
      execute format('create extension %I with schema %I', wanted, home);
    end if;
  end loop;
  for home in
    select distinct n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname in ('pg_trgm', 'vector')
  loop
    execute format('grant usage on schema %I to authenticated, community_system', home);
    perform set_config('search_path', current_setting('search_path') || ', ' || quote_ident(home), true);
  end loop;
end
$$;

-- Without pgvector its names stand for plain arrays: the same statements work, each a full scan.
do $$
begin
  if not exists (select from pg_extension where extname = 'vector') then
    create function is_vector(candidate real[]) returns boolean
      language sql immutable parallel safe
      return cardinality(candidate) between 1 and 16000
        and array_ndims(candidate) = 1
        and array_position(candidate, null) is null
        and not candidate && array['NaN', 'Infinity', '-Infinity']::real[];

    create domain vector as real[] check (value is null or is_vector(value));

    create function vector_dims(v real[]) returns integer
      language sql immutable strict parallel safe
      return cardinality(v);

    create function vector_norm(v real[]) returns double precision
      language sql immutable strict parallel safe
      return (select sqrt(sum(x::double precision * x)) from unnest(v) x);

    create function cosine_distance(a real[], b real[]) returns double precision
      language plpgsql immutable strict parallel safe as $body$
    begin
      if cardinality(a) <> cardinality(b) then
        raise data_exception using message =
          format('different vector dimensions %s and %s', cardinality(a), cardinality(b));
      end if;
      return (
        select case
          when aa * bb = 0 then 'NaN'
          else 1 - greatest(-1, least(1, product / (sqrt(aa) * sqrt(bb)))) end
        from (
          select sum(x::double precision * y) as product,
            sum(x::double precision * x) as aa, sum(y::double precision * y) as bb
          from unnest(a, b) as pair(x, y)) sums);
    end
    $body$;

    create operator <=> (
      leftarg = real[], rightarg = real[], function = cosine_distance, commutator = <=>);
  end if;
end
$$;

-- The models whose vectors are here. Search uses the complete one that was adopted last.
create table embedding_models (
  name text primary key check (name ~ '^[a-z0-9][a-z0-9.-]{0,31}$'),
  dimensions int not null check (dimensions between 1 and 2000),
  adopted_at timestamptz not null,
  -- The newest message when it was adopted: with that one done it is complete.
  catch_up_to uuid not null,
  -- Messages up to `looked_to` were looked at once. Ids grow with time, but not strictly: two
  -- servers' clocks differ, and a transaction commits after its ids were made. So what lies after
  -- `settled_to` is looked at again.
  looked_to uuid not null default '00000000-0000-0000-0000-000000000000',
  settled_to uuid not null default '00000000-0000-0000-0000-000000000000',
  settled_at timestamptz not null,
  complete_at timestamptz,
  -- Since when another model's vectors take the place of this one's, which are being removed.
  retired_at timestamptz,
  check (complete_at is null or retired_at is null)
);

-- Of a message or of a passage. Owner and community lie here too, so that policies need no join.
create table embeddings (
  id uuid primary key,
  conversation_id uuid,
  message_id uuid references messages on delete cascade,
  passage_id uuid references knowledge_passages on delete cascade,
  user_id uuid,
  community_id uuid not null references communities,
  model text not null,
  content_hash text not null check (content_hash <> ''),
  -- No type modifier: models of several sizes lie side by side. A zero has no direction to compare.
  vector vector not null check (vector_norm(vector) > 0),
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  unique (message_id, model),
  unique (passage_id, model),
  foreign key (conversation_id, user_id, community_id)
    references conversations (id, user_id, community_id) on delete cascade,
  check (num_nonnulls(message_id, passage_id) = 1),
  check ((message_id is null) = (conversation_id is null)),
  check ((message_id is null) = (user_id is null))
);
create index embeddings_by_content on embeddings (conversation_id, model, content_hash);
create index embeddings_by_user on embeddings (user_id, model);
create index embeddings_by_community on embeddings (community_id, model);
create index embeddings_by_model on embeddings (model, id);

-- What a model has yet to embed. A row goes away when it is done.
create table embedding_work (
  model text not null references embedding_models on delete cascade,
  message_id uuid not null references messages on delete cascade,
  -- When it may be taken; for what is taken, when its taker counts as gone. Null for what has no
  -- vector: it stays until `settled_to` has passed it, so as not to be found again.
  due_at timestamptz,
  attempts int not null default 0,
  primary key (model, message_id)
);
create index embedding_work_due on embedding_work (model, due_at) where due_at is not null;
create index embedding_work_by_message on embedding_work (message_id);

do $$
declare
  name text;
begin
  foreach name in array array['embedding_models', 'embeddings', 'embedding_work'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy system on %I to community_system using (true) with check (true)', name);
  end loop;
end
$$;
grant select, insert, update, delete on embedding_models to community_system;
grant select, insert, delete on embeddings to community_system;
grant select, insert, update, delete on embedding_work to community_system;
grant select on embeddings, embedding_models to authenticated;

create policy everybody on embedding_models for select to authenticated using (true);

create policy own_or_community on embeddings for select to authenticated using (
  user_id = (select auth.uid())
  or (user_id is null and community_id = (select claims.community_id()))
  or community_id = (select claims.administered_community())
  or (select claims.is_super_admin()));
