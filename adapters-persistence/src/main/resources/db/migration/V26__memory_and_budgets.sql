-- When the last message was said that the summary of a conversation covers.
alter table conversations add column summary_until timestamptz;
