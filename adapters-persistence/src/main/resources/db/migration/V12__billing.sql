-- Counting queries against what a plan allows.

-- What the resident was told with the answer: that so many percent are used. Once in a period, so the
-- row that was told with it keeps it.
alter table usage_ledger
  add column notice smallint check (notice in (80, 100)),
  add constraint usage_ledger_notice_of_query check (kind = 'query' or notice is null);

-- What is counted before every answer.
create index usage_ledger_counted on usage_ledger (user_id, period_start) include (notice)
  where kind = 'query' and state <> 'released';

-- When the months of a subscription begin.
alter table subscriptions add column billing_anchor timestamptz not null default now();
