-- What a resident may tap under a message: the language of the titles, and each with its title and our key behind it.
alter table outbox add column buttons jsonb check (jsonb_typeof(buttons) = 'object');
