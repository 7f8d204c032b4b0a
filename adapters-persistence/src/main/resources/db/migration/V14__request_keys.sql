-- Requests that their callers gave keys, so that they are done once however often they are sent. Keys and contents are
-- hashed: callers may have put anything into them. Nobody but the server sees any of it, and a day later it is gone.
create table request_keys (
  user_id uuid not null references users on delete cascade,
  key_hash bytea not null check (octet_length(key_hash) = 32),
  content_hash bytea not null check (octet_length(content_hash) = 32),
  taken_up_at timestamptz not null,
  -- The answer, once there is one.
  status smallint check (status between 200 and 499),
  headers jsonb,
  body text,
  primary key (user_id, key_hash),
  check (num_nonnulls(status, headers, body) in (0, 3))
);
create index request_keys_by_age on request_keys (taken_up_at);

alter table request_keys enable row level security;
alter table request_keys force row level security;
grant select, insert, update, delete on request_keys to community_system;
create policy system on request_keys to community_system using (true) with check (true);
