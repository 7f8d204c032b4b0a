-- Finding what was said. Under row level security an index on @@ or % is of no use, for those operators
-- may look at a row before the policy does. Equality of uuids and texts may not, so the words of each
-- conversation lie in an inverted index of its own, which is read by equality alone.

-- Who said it, where that is told: in messages that were brought along from elsewhere.
alter table messages add column speaker text check (speaker <> '' and length(speaker) <= 100);
create index messages_speakers on messages (conversation_id, speaker) where speaker is not null;

-- By the time of saying, for what is brought along arrives later than what was said since.
create index messages_by_time on messages (conversation_id, created_at, position);
drop index messages_by_conversation;

-- What of a text can be found: its words without their endings, as often as they are there, and after
-- a '=' those that say so little that a text is never ranked by them unless nothing else is asked for.
create function history_words(said text) returns tsvector
  language sql stable parallel safe
  return to_tsvector('english', said) || array_to_tsvector(array(
    select '=' || w.lexeme from unnest(to_tsvector('simple', said)) w
    where ts_lexize('english_stem', w.lexeme) = '{}'));

-- One row a message. Each conversation counts its turns in the order in which they were said, without
-- regard to where the count begins: what turns out to be older is counted downwards.
create table history_turns (
  message_id uuid primary key references messages deferrable initially deferred,
  conversation_id uuid not null,
  user_id uuid not null,
  community_id uuid not null,
  said_at timestamptz not null,
  -- NULL until it is arranged.
  turn int,
  words tsvector not null,
  length int not null check (length > 0),
  foreign key (conversation_id, user_id, community_id)
    references conversations (id, user_id, community_id) on delete cascade,
  unique (conversation_id, turn) deferrable initially deferred
);
create index history_turns_waiting on history_turns (conversation_id, said_at, message_id)
  where turn is null;
create index history_turns_by_time on history_turns (conversation_id, said_at, message_id)
  where turn is not null;

-- In which turns of a block of 4096 a word was said. A posting is the turn's place in its block, times
-- 65536, plus how often the word is in it. The empty word stands for the lengths of all turns.
create table history_terms (
  conversation_id uuid not null,
  user_id uuid not null,
  community_id uuid not null,
  term text collate "C" not null,
  block int not null,
  postings int[] not null check (cardinality(postings) between 1 and 4096),
  primary key (conversation_id, term, block),
  foreign key (conversation_id, user_id, community_id)
    references conversations (id, user_id, community_id) on delete cascade
);

-- How far messages were looked at. Ids grow with time, but not strictly: two servers' clocks differ,
-- and a transaction commits after its id was made. So this lags behind.
create table history_progress (
  single boolean primary key default true check (single),
  scanned_to uuid not null
);
insert into history_progress (scanned_to) values ('00000000-0000-0000-0000-000000000000');

-- Held by whoever changes the turns and words of a conversation, until the transaction ends.
create function history_lock(conversation uuid) returns bigint
  language sql immutable parallel safe
  return hashtextextended(conversation::text, 8);

-- Takes turns out of the postings of their words.
create function forget_postings(conversation uuid, gone_turns int[], gone_words tsvector[]) returns void
  language plpgsql as $$
begin
  with gone as (
    select g.turn >> 12 as block, w.lexeme collate "C" as term, g.turn & 4095 as place
    from unnest(gone_turns, gone_words) as g(turn, words), unnest(g.words) w
    union all
    select turn >> 12, '', turn & 4095 from unnest(gone_turns) as turn),
  touched as (select block, term, array_agg(place) as places from gone group by block, term),
  kept as (
    select t.term, t.block, array(
        select posting from unnest(t.postings) posting
        where posting >> 16 not in (select unnest(g.places)) order by posting) as postings
    from touched g
    join history_terms t on t.conversation_id = conversation and t.term = g.term and t.block = g.block),
  emptied as (
    delete from history_terms t using kept k
    where t.conversation_id = conversation and t.term = k.term and t.block = k.block
      and k.postings = '{}')
  update history_terms t set postings = k.postings from kept k
  where t.conversation_id = conversation and t.term = k.term and t.block = k.block
    and k.postings <> '{}';
end
$$;

-- What is deleted can be found no more, from the same moment on.
create function forget_said() returns trigger language plpgsql as $$
declare
  conversation uuid;
  turns int[];
  words tsvector[];
begin
  -- In one order, so that two who delete do not wait for each other.
  for conversation in select distinct conversation_id from gone order by conversation_id loop
    perform pg_advisory_xact_lock(history_lock(conversation));
    with forgotten as (
      delete from history_turns h
      where h.message_id = any(array(select g.id from gone g where g.conversation_id = conversation))
      returning h.turn, h.words)
    select array_agg(f.turn), array_agg(f.words) into turns, words
    from forgotten f where f.turn is not null;
    if turns is not null then
      perform forget_postings(conversation, turns, words);
    end if;
  end loop;
  return null;
end
$$;
create trigger forget_said after delete on messages
  referencing old table as gone for each statement execute function forget_said();

do $$
declare
  name text;
begin
  foreach name in array array['history_turns', 'history_terms', 'history_progress'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy system on %I to community_system using (true) with check (true)', name);
  end loop;
end
$$;
grant select, insert, update, delete on history_turns, history_terms to community_system;
grant select, update on history_progress to community_system;
grant select on history_turns, history_terms to authenticated;

-- Words of a private conversation: an admin has no business with them, and reads messages, audited.
create policy own on history_turns for select to authenticated using (
  user_id = (select auth.uid()) and community_id = (select claims.community_id()));
create policy own on history_terms for select to authenticated using (
  user_id = (select auth.uid()) and community_id = (select claims.community_id()));
