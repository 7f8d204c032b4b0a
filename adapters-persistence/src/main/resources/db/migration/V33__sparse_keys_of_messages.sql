-- Most messages answer none on the web, and those to residents have no key of the provider's until they are
-- sent. An index of all rows got an entry for each of them even so, at every insert and every change.
alter table messages drop constraint messages_provider_sid_key, drop constraint messages_answers_key;
create unique index messages_provider_sid on messages (provider_sid) where provider_sid is not null;
create unique index messages_answers on messages (answers) where answers is not null;
