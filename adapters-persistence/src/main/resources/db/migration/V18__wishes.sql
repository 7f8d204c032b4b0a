-- What somebody is spoken to in; NULL where nobody knows yet. Chosen by themselves, or guessed from what
-- they write.
alter table users
  add column language text check (language in ('en', 'es', 'hi', 'pt')),
  add column language_chosen boolean not null default false;
