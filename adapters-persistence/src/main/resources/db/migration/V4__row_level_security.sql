-- Forced, so that the tables' owner is no exception; no policy means no rows.
do $$
declare
  name text;
begin
  foreach name in array array['communities', 'users', 'conversations', 'messages', 'delivery_reports',
    'knowledge_articles', 'conversation_work', 'outbox']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert, update on %I to community_system', name);
    execute format('create policy system on %I to community_system using (true) with check (true)', name);
  end loop;
end
$$;
grant delete on outbox to community_system;

grant select on communities, users, conversations, messages, delivery_reports, knowledge_articles
  to authenticated;

create policy members on communities for select to authenticated using (
  id = (select claims.community_id()) or (select claims.is_super_admin()));

create policy self_or_admin on users for select to authenticated using (
  id = (select auth.uid())
  or community_id = (select claims.administered_community())
  or (select claims.is_super_admin()));

create policy own_or_admin on conversations for select to authenticated using (
  user_id = (select auth.uid())
  or community_id = (select claims.administered_community())
  or (select claims.is_super_admin()));

-- Whoever sees the conversation sees what was said in it.
create policy of_visible_conversation on messages for select to authenticated using (
  exists (select from conversations c where c.id = conversation_id));

create policy of_visible_message on delivery_reports for select to authenticated using (
  exists (select from messages m where m.id = message_id));

create policy members on knowledge_articles for select to authenticated using (
  community_id = (select claims.community_id()) or (select claims.is_super_admin()));
