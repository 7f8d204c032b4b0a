-- When the admins were told that all of the budget is spent.
alter table community_spending add column spent_told_at timestamptz;
