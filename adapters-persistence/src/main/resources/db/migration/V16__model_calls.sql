-- What became of a call of a model, and how long it took.
alter table usage_ledger
  add column outcome text check (outcome in (
    'WRITTEN', 'RATE_LIMITED', 'REFUSED', 'FAILED', 'OUT_OF_TIME', 'UNUSABLE')),
  add column latency_ms bigint check (latency_ms >= 0),
  add constraint usage_ledger_outcome_of_call
    check (kind = 'model_call' or num_nonnulls(outcome, latency_ms) = 0);
