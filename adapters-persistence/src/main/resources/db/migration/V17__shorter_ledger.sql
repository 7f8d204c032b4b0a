-- What asked for neither index is gone, or never came. While the ledger is young Postgres would rather walk through
-- usage_ledger_open, with all the rows that were settled since, than look one row up; what is counted before every
-- answer is found by the index of a period.
drop index usage_ledger_open;
drop index usage_ledger_counted;

-- A price is in a currency; what is agreed upon has neither.
alter table plans alter column currency drop not null;
do $$
begin
  perform set_config('role', 'community_system', true);
  update plans set currency = null where price_minor is null;
  perform set_config('role', 'none', true);
end
$$;
alter table plans
  add constraint plans_price_in_a_currency check ((price_minor is null) = (currency is null));

-- Passages are counted by the model that embedded them, in every round of embedding.
create index knowledge_passages_by_model on knowledge_passages (embedded_by);
