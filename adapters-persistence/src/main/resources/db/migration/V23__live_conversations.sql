-- People of the community who answer in the assistant's place.

-- Who took the conversation, and who gave it back: empty where the resident did.
alter table handovers
  add column taken_by uuid references users,
  add column taken_at timestamptz check (taken_at >= asked_at),
  add column ended_by uuid references users,
  add constraint handovers_taken_by_somebody check (num_nonnulls(taken_by, taken_at) in (0, 2)),
  add constraint handovers_ended_by_somebody check (ended_by is null or ended_at is not null);

-- The person who wrote it; empty for the resident's own and the assistant's.
alter table messages
  add column written_by uuid references users check (written_by is null or direction = 'outbound');

-- The same conversation goes on over the web. What is answered there is owed to nobody.
alter table messages
  add column channel text not null default 'whatsapp' check (channel in ('whatsapp', 'web')),
  -- The message on the web that it answers.
  add column answers uuid unique references messages on delete set null,
  add constraint messages_answer_on_web check (answers is null or (direction = 'outbound' and channel = 'web'));
do $$
declare
  name text;
begin
  for name in
    select conname from pg_constraint
    where conrelid = 'messages'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) ilike '%answered_at is null%'
  loop
    execute format('alter table messages drop constraint %I', name);
  end loop;
end
$$;
alter table messages add constraint messages_outbound check (
  direction = 'inbound' or (answered_at is null and (delivery_status is not null) = (channel = 'whatsapp')));

-- What admins look at: the one that was dealt with last first.
create index conversations_newest on conversations (community_id, updated_at desc, id desc);
drop index conversations_by_community;

-- An admin takes in their own name what they see, and ends whatever is open in their community.
grant insert (id, conversation_id, user_id, community_id, asked_at, taken_by, taken_at), update (taken_by, taken_at, ended_by)
  on handovers to authenticated;
create policy admin_takes on handovers for insert to authenticated with check (
  taken_by = (select auth.uid())
  and (community_id = (select claims.administered_community()) or (select claims.is_super_admin()))
  and exists (
    select from conversations c
    where c.id = handovers.conversation_id and c.user_id = handovers.user_id
      and c.community_id = handovers.community_id));
drop policy admin_ends on handovers;
create policy admin_takes_and_ends on handovers for update to authenticated
  using (
    ended_at is null
    and (community_id = (select claims.administered_community()) or (select claims.is_super_admin())))
  with check (
    (community_id = (select claims.administered_community()) or (select claims.is_super_admin()))
    and case when ended_at is null then taken_by else ended_by end = (select auth.uid()));

-- Only whoever holds a conversation writes into it.
grant insert (id, conversation_id, direction, kind, body, created_at, delivery_status, written_by)
  on messages to authenticated;
create policy holder_writes on messages for insert to authenticated with check (
  direction = 'outbound' and kind = 'text' and delivery_status = 'PENDING'
  and written_by = (select auth.uid())
  and exists (
    select from handovers h
    where h.conversation_id = messages.conversation_id and h.ended_at is null
      and h.taken_by = (select auth.uid())
      and (h.community_id = (select claims.administered_community()) or (select claims.is_super_admin()))));

-- What follows from that is the server's own work, and nobody may do the one without the other: so it is
-- done here, and no right of theirs.

-- The assistant falls silent: whatever it was about to answer comes too late, and costs nothing.
create function silence_assistant() returns trigger
  language plpgsql security definer set search_path from current as
$$
begin
  update conversation_work
    set fence = fence + 1, leased = false, attempts = 0,
      due_at = case when leased then new.taken_at else due_at end
    where conversation_id = new.conversation_id;
  update usage_ledger
    set state = 'released', settled_at = greatest(created_at, new.taken_at)
    where kind = 'query' and state = 'reserved' and message_id = any(array(
      select m.id from messages m
      where m.conversation_id = new.conversation_id and m.direction = 'inbound' and m.answered_at is null));
  return new;
end
$$;
revoke all on function silence_assistant() from public;
create trigger silence_on_first_taking after insert on handovers for each row
  when (new.taken_by is not null) execute function silence_assistant();
create trigger silence_on_taking after update of taken_by on handovers for each row
  when (new.taken_by is not null and old.taken_by is null) execute function silence_assistant();

-- What was said to a person is not answered by the assistant afterwards.
create function pass_over_unanswered() returns trigger
  language plpgsql security definer set search_path from current as
$$
begin
  update messages set answered_at = new.ended_at
    where conversation_id = new.conversation_id and direction = 'inbound' and answered_at is null;
  return new;
end
$$;
revoke all on function pass_over_unanswered() from public;
create trigger pass_over_on_ending after update of ended_by on handovers for each row
  when (new.ended_by is not null and old.ended_by is null) execute function pass_over_unanswered();

-- What a person writes is owed to the resident, whose number the person need not know.
create function owe_personal_reply() returns trigger
  language plpgsql security definer set search_path from current as
$$
begin
  insert into outbox
    (message_id, conversation_id, sender, recipient_phone, recipient_user_id, body, due_at, created_at)
    select new.id, v.id, c.whatsapp_sender, u.phone_number, u.whatsapp_user_id, new.body, new.created_at,
      new.created_at
    from conversations v
    join communities c on c.id = v.community_id
    join users u on u.id = v.user_id
    where v.id = new.conversation_id;
  update conversations set updated_at = greatest(updated_at, new.created_at) where id = new.conversation_id;
  return new;
end
$$;
revoke all on function owe_personal_reply() from public;
create trigger owe_on_writing after insert on messages for each row
  when (new.written_by is not null) execute function owe_personal_reply();

-- As whom the triggers do it.
do $$
declare
  name text;
begin
  foreach name in array array['conversation_work', 'usage_ledger', 'messages', 'conversations']
  loop
    execute format(
      'create policy consequence on %I for update to %I using (true) with check (true)', name, current_user);
  end loop;
  foreach name in array array['conversation_work', 'usage_ledger', 'messages', 'conversations', 'communities',
    'users']
  loop
    execute format('create policy consequence_reads on %I for select to %I using (true)', name, current_user);
  end loop;
  execute format('create policy consequence on outbox for insert to %I with check (true)', current_user);
end
$$;

-- Who had a message sent again that was given up, once.
alter table messages
  add column replayed_by uuid references users,
  add column replayed_at timestamptz,
  add constraint messages_replayed_by_somebody check (
    num_nonnulls(replayed_by, replayed_at) in (0, 2) and (replayed_by is null or direction = 'outbound'));
-- How often it had been claimed by then: the claims go on being counted, for they are the fence.
alter table outbox
  add column replayed_after int not null default 0 check (replayed_after between 0 and attempts);

-- Messages lie in the order of their times, so this one costs next to nothing.
create index messages_by_day on messages using brin (created_at);
create index messages_failed on messages (id) where delivery_status = 'FAILED';
create index outbox_dead on outbox (message_id) where state = 'dead';

-- Admins see of the outbox what was given up in their community, without words and numbers, and put it back.
grant select (message_id, conversation_id, state, due_at, attempts, dead_code, last_error, created_at),
  update (state, dead_code, due_at, replayed_after)
  on outbox to authenticated;
create policy admin_sees_dead on outbox for select to authenticated using (
  state = 'dead' and exists (
    select from conversations c
    where c.id = conversation_id
      and (c.community_id = (select claims.administered_community()) or (select claims.is_super_admin()))));
-- The row that is written is held to what may be read as well, hence the second half: what was put back.
create policy admin_sees_replayed on outbox for select to authenticated using (
  state = 'waiting' and exists (
    select from messages m join conversations c on c.id = m.conversation_id
    where m.id = message_id and m.replayed_by = (select auth.uid())
      and (c.community_id = (select claims.administered_community()) or (select claims.is_super_admin()))));
create policy admin_replays on outbox for update to authenticated
  using (
    state = 'dead' and exists (
      select from messages m join conversations c on c.id = m.conversation_id
      where m.id = message_id and m.replayed_by = (select auth.uid())
        and (c.community_id = (select claims.administered_community()) or (select claims.is_super_admin()))))
  with check (state = 'waiting');

grant update (delivery_status, delivery_error, replayed_by, replayed_at) on messages to authenticated;
create policy admin_replays on messages for update to authenticated
  using (
    direction = 'outbound' and delivery_status = 'FAILED' and provider_sid is null and replayed_at is null
    and exists (
      select from conversations c
      where c.id = conversation_id
        and (c.community_id = (select claims.administered_community()) or (select claims.is_super_admin()))))
  with check (delivery_status = 'PENDING' and replayed_by = (select auth.uid()));
