-- Figures for admins. What is counted is noted with the query in the ledger, which outlives messages and people, so
-- that no report depends on how long somebody's words are kept.

-- By whose clocks a community's days begin. Names of the time zone database; which there are, the application knows.
alter table communities
  add column time_zone text not null default 'UTC' check (time_zone ~ '^[A-Za-z][A-Za-z0-9_+/-]{0,63}$');
grant update (time_zone) on communities to authenticated;

alter table usage_ledger
  -- From the first message of what was asked to the answer.
  add column waited_ms bigint check (waited_ms >= 0),
  -- Whether the community's knowledge held no answer.
  add column unanswered boolean not null default false,
  -- Titles of the articles that the answer rests on.
  add column sources text[],
  add constraint usage_ledger_waited_for_answer check (waited_ms is null or (kind = 'query' and state = 'settled')),
  add constraint usage_ledger_noted_of_query check (kind = 'query' or (not unanswered and sources is null));

-- What is there already, as far as its messages are.
do $$
begin
  perform set_config('role', 'community_system', true);
  update usage_ledger l set
    waited_ms = case when l.state = 'settled'
      then greatest(0, round(extract(epoch from l.settled_at - m.created_at) * 1000)) end,
    unanswered = exists (select from unanswered_questions q where q.message_id = m.id)
  from messages m
  where m.id = l.message_id and l.kind = 'query';
  perform set_config('role', 'none', true);
end
$$;

-- What a report goes through: the rows of a community and a time, counted without a look at the table. Nothing asks
-- for those of a period.
create index usage_ledger_in_time on usage_ledger (community_id, kind, created_at)
  include (user_id, state, unanswered, waited_ms);
drop index usage_ledger_by_community;
create index handovers_in_time on handovers (community_id, asked_at);
