-- Articles that end, are withdrawn, translated and superseded; their passages, and the words by which
-- these are found.
alter table knowledge_articles
  add column subject text check (subject <> ''),
  -- What tells whether two articles are about the same.
  add column subject_key text not null default '',
  add column effective_until date,
  add column tags text[] not null default '{}',
  add column source text not null default 'handbook' check (source in ('handbook', 'notice', 'upload')),
  add column file_name text check (file_name <> ''),
  add column language text check (language in ('en', 'es', 'hi', 'pt')),
  add column version bigint not null default 1 check (version > 0),
  add column changed_at timestamptz not null default now(),
  add column withdrawn_at timestamptz,
  -- The days on which answers may rest on it: its own, less those on which a newer one of its subject
  -- is in force, and none when it is withdrawn.
  add column current_on datemultirange not null default '{}',
  -- By which way of splitting its passages were made; 0 where they were not.
  add column split_version int not null default 0,
  add check (effective_until >= effective_from),
  add check ((source = 'upload') = (file_name is not null)),
  -- Superseded by an index of words of our own, which policies let through.
  drop column search;

-- One of a title, a day and a language.
alter table knowledge_articles drop constraint knowledge_articles_community_id_title_effective_from_key;
create unique index knowledge_articles_one on knowledge_articles
  (community_id, title, effective_from, (coalesce(language, '')));
create index knowledge_articles_by_subject on knowledge_articles (community_id, subject_key);
create index knowledge_articles_newest on knowledge_articles (community_id, id desc);
create index knowledge_articles_by_split on knowledge_articles (split_version);

alter table knowledge_passages
  add unique (id, community_id),
  -- As in its article.
  add column current_on datemultirange not null default '{}',
  -- Of all that its vector is made of, title and heading included.
  add column content_hash text not null default '',
  -- The model that has made its vector, or could make none.
  add column embedded_by text,
  add column embed_due_at timestamptz not null default now(),
  add column embed_attempts int not null default 0,
  drop constraint knowledge_passages_article_id_position_key,
  add constraint knowledge_passages_in_order unique (article_id, position) deferrable initially deferred;
create index knowledge_passages_to_embed on knowledge_passages (embed_due_at) where embedded_by is null;
create index knowledge_passages_without_vector on knowledge_passages (community_id) where embedded_by is null;

-- The vectors of a community's passages lie apart from those of its messages, which are many more.
create index embeddings_of_passages on embeddings (community_id, model) where passage_id is not null;

-- Which passages have a word. Found by equality alone, for no other operator may look at a row before the
-- policy does. What a word weighs in a passage is computed when it is written.
create table knowledge_terms (
  community_id uuid not null,
  term text collate "C" not null check (term <> ''),
  passage_id uuid not null,
  weight real not null check (weight > 0),
  primary key (community_id, term, passage_id) include (weight),
  foreign key (passage_id, community_id) references knowledge_passages (id, community_id) on delete cascade
);
create index knowledge_terms_by_passage on knowledge_terms (passage_id);

-- Every word that a community's passages have, or had until lately: what a mistyped word is compared with.
create table knowledge_vocabulary (
  community_id uuid not null references communities,
  term text collate "C" not null check (term <> ''),
  primary key (community_id, term)
);

-- The forms by which a word is found: as it is written but for its accents, and without its ending in
-- each of the languages.
create function knowledge_forms(word text, folded text, languages text[]) returns setof text
  language sql stable parallel safe
  as $$
    select folded
    union
    select translate(stem, 'áàâãäéèêëíìîïóòôõöúùûüñç', 'aaaaaeeeeiiiiooooouuuunc')
    from unnest(languages) language
    cross join lateral unnest(ts_lexize(
      case language when 'en' then 'english_stem' when 'es' then 'spanish_stem'
        when 'hi' then 'hindi_stem' else 'portuguese_stem' end::regdictionary, word)) stem
    where stem <> ''
  $$;

-- Held by whoever changes a community's knowledge, until the transaction ends.
create function knowledge_lock(community uuid) returns bigint
  language sql immutable parallel safe
  return hashtextextended(community::text, 40);

-- Says anew on which days the articles of a subject count. A newer one replaces older ones in whatever
-- language; translations bear the day of what they translate.
create function refresh_current_articles(community uuid, about text) returns void
  language sql as $$
    with spans as materialized (
      select a.id, a.effective_from,
        case when a.withdrawn_at is null
          then datemultirange(daterange(a.effective_from, a.effective_until, '[]'))
          else '{}'::datemultirange end as own
      from knowledge_articles a where a.community_id = community and a.subject_key = about),
    computed as (
      select s.id, s.own - coalesce(
        (select range_agg(newer) from spans n, unnest(n.own) newer where n.effective_from > s.effective_from),
        '{}'::datemultirange) as current_on
      from spans s),
    articles as (
      update knowledge_articles a set current_on = c.current_on from computed c
      where a.id = c.id and a.current_on <> c.current_on)
    update knowledge_passages p set current_on = c.current_on from computed c
    where p.article_id = c.id and p.current_on <> c.current_on
  $$;

-- A question that the knowledge held no answer to. It goes with the message that it was asked in.
create table unanswered_questions (
  id uuid primary key,
  community_id uuid not null,
  user_id uuid not null,
  conversation_id uuid not null,
  -- The first message of the thought: asked once, however often answering is tried.
  message_id uuid not null unique references messages on delete cascade,
  question text not null check (question <> '' and length(question) <= 2000 and question !~ '[0-9]{7}'),
  language text check (language in ('en', 'es', 'hi', 'pt')),
  asked_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid references users on delete set null,
  article_id uuid,
  foreign key (conversation_id, user_id, community_id)
    references conversations (id, user_id, community_id) on delete cascade,
  foreign key (article_id, community_id)
    references knowledge_articles (id, community_id) on delete set null (article_id),
  check (resolved_at is not null or num_nonnulls(resolved_by, article_id) = 0)
);
create index unanswered_questions_newest on unanswered_questions (community_id, id desc);
create index unanswered_questions_by_user on unanswered_questions (user_id);
create index unanswered_questions_by_article on unanswered_questions (article_id) where article_id is not null;

do $$
declare
  name text;
begin
  foreach name in array array['knowledge_terms', 'knowledge_vocabulary', 'unanswered_questions'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy system on %I to community_system using (true) with check (true)', name);
    execute format('grant select, insert, update, delete on %I to community_system', name);
  end loop;
  foreach name in array array['knowledge_terms', 'knowledge_vocabulary'] loop
    execute format('grant select, insert, delete on %I to authenticated', name);
    execute format(
      'create policy members on %I for select to authenticated using (
         community_id = (select claims.community_id()) or (select claims.is_super_admin()))', name);
    execute format(
      'create policy admin_writes on %I to authenticated
         using (community_id = (select claims.administered_community()) or (select claims.is_super_admin()))
         with check (community_id = (select claims.administered_community()) or (select claims.is_super_admin()))',
      name);
  end loop;
end
$$;
grant update (subject, subject_key, effective_until, tags, source, file_name, language, version, changed_at,
  withdrawn_at, current_on, split_version) on knowledge_articles to authenticated;
grant update (current_on) on knowledge_passages to authenticated;
grant select, update (resolved_at, resolved_by, article_id) on unanswered_questions to authenticated;

create policy own_or_admin on unanswered_questions for select to authenticated using (
  user_id = (select auth.uid())
  or community_id = (select claims.administered_community())
  or (select claims.is_super_admin()));
-- In nobody else's name.
create policy admin_resolves on unanswered_questions for update to authenticated
  using (community_id = (select claims.administered_community()) or (select claims.is_super_admin()))
  with check (
    (community_id = (select claims.administered_community()) or (select claims.is_super_admin()))
    and resolved_by = (select auth.uid()));

-- As whom the articles that are there already are looked at: policies hold for the owner, too.
do $$
declare
  article record;
begin
  perform set_config('role', 'community_system', true);
  update knowledge_articles set subject_key = lower(regexp_replace(title, '\s+', ' ', 'g'));
  for article in select distinct community_id, subject_key from knowledge_articles loop
    perform refresh_current_articles(article.community_id, article.subject_key);
  end loop;
  perform set_config('role', 'none', true);
end
$$;
