-- How many requests somebody has left, for all instances together. Whose they are is hashed. A row that must be full
-- again tells nothing and is deleted some time.
create table rate_limits (
  name text not null,
  subject_hash bytea not null check (octet_length(subject_hash) = 32),
  state bytea,
  full_at timestamptz not null,
  primary key (name, subject_hash)
);
create index rate_limits_by_age on rate_limits (full_at);

alter table rate_limits enable row level security;
alter table rate_limits force row level security;
grant select, insert, update, delete on rate_limits to community_system;
create policy system on rate_limits to community_system using (true) with check (true);
