-- When the last message was said that the summary of a conversation covers.
alter table conversations add column summary_until timestamptz;

-- What a community may spend on models in each month; without a row there is no limit.
create table community_budgets (
  community_id uuid primary key references communities,
  monthly_micros bigint not null check (monthly_micros > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$')
);

-- What it has spent, added up in the transaction of the ledger's lines, so that nobody has to add them up before an
-- answer.
create table community_spending (
  community_id uuid not null references communities,
  -- Its first day, of universal time.
  month date not null check (extract(day from month) = 1),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  spent_micros bigint not null check (spent_micros >= 0),
  -- When the admins were told that most of the budget is spent.
  warned_at timestamptz,
  primary key (community_id, month, currency)
);

alter table community_budgets enable row level security;
alter table community_budgets force row level security;
alter table community_spending enable row level security;
alter table community_spending force row level security;
grant select, insert, update, delete on community_budgets to community_system, authenticated;
grant select, insert, update on community_spending to community_system;
grant select on community_spending to authenticated;
create policy system on community_budgets to community_system using (true) with check (true);
create policy system on community_spending to community_system using (true) with check (true);
create policy admins on community_budgets for select to authenticated using (
  community_id = (select claims.administered_community()) or (select claims.is_super_admin()));
create policy admins on community_spending for select to authenticated using (
  community_id = (select claims.administered_community()) or (select claims.is_super_admin()));
create policy super_admins_set on community_budgets to authenticated
  using ((select claims.is_super_admin())) with check ((select claims.is_super_admin()));

do $$
begin
  perform set_config('role', 'community_system', true);
  insert into community_spending (community_id, month, currency, spent_micros)
  select community_id, (period_start at time zone 'UTC')::date, currency, sum(cost_micros)
  from usage_ledger
  where kind = 'model_call' and cost_micros > 0 and currency is not null
  group by 1, 2, 3;
  perform set_config('role', 'none', true);
end
$$;
