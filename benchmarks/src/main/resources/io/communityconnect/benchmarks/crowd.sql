-- A community of :residents people who wrote :messages messages within the last four weeks, ten other communities, and
-- what comes along: reports, requests, questions, people who were asked for, subscriptions, usage. Keys grow with time,
-- as the server makes them.
create function pg_temp.key(at timestamptz, salt text) returns uuid language sql immutable as $$
  select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
    || '7' || substr(md5(salt), 1, 3) || '8' || substr(md5(salt), 4, 15))::uuid
$$;

insert into communities (id, name, whatsapp_sender)
select ('00000000-0000-0001-0000-' || lpad(to_hex(n), 12, '0'))::uuid,
  case n when 1 then 'Maple Court' else 'House Number ' || n end,
  case n when 1 then '+14155238886' else '+141552' || lpad(n::text, 5, '0') end
from generate_series(1, 11) n;

create temp table crowd as
select n, pg_temp.key(now() - interval '400 days' + n * interval '5 minutes', 'resident ' || n) as resident,
  pg_temp.key(now() - interval '400 days' + n * interval '5 minutes', 'conversation ' || n) as conversation,
  '00000000-0000-0001-0000-000000000001'::uuid as community
from generate_series(1, :residents) n;
create unique index on crowd (n);

insert into users (id, phone_number, full_name, apartment_info, user_role, community_id, language, created_at)
select resident, '+1556' || lpad(n::text, 7, '0'),
  (array['Asha', 'Bela', 'Chen', 'Dora', 'Elif', 'Femi', 'Gita', 'Hugo', 'Ines', 'Juan', 'Kofi', 'Lena', 'Mira', 'Noor',
    'Olga', 'Priya', 'Qadir', 'Rosa', 'Sami', 'Tara'])[1 + n % 20]
    || ' ' || (array['Rao', 'Kovacs', 'Wei', 'Lopez', 'Demir', 'Okafor', 'Patel', 'Silva', 'Costa', 'Garcia', 'Mensah',
    'Novak', 'Iyer', 'Haddad', 'Petrova', 'Sharma', 'Khan', 'Bianchi', 'Cohen'])[1 + n % 19] || ' ' || n,
  chr(65 + n % 26) || '-' || lpad((n / 26)::text, 4, '0'),
  case when n <= 20 then 'admin' else 'user' end, community,
  (array['en', 'es', 'hi', 'pt'])[1 + n % 4], now() - interval '400 days' + n * interval '5 minutes'
from crowd;

insert into conversations (id, user_id, community_id, created_at, updated_at)
select conversation, resident, community, now() - interval '28 days',
  now() - interval '1 hour' - (hashint4(n) & 65535) * interval '37 seconds'
from crowd;

-- In turns: what a resident asked, and what they were answered. The first of all wrote a hundredth of everything. Nobody
-- wrote within the last day, so codes come as text messages.
create temp table said as
select k, case when k % 100 < 2 then 1 else (1 + (k / 2 * 7919::bigint) % :residents)::int end as n, k % 2 = 0 as asked,
  now() - interval '28 days' + k * (interval '26 days 22 hours' / :messages) as at
from generate_series(0, :messages - 1) k;

insert into messages (id, conversation_id, direction, kind, body, provider_sid, created_at, answered_at,
  delivery_status, delivery_error)
select pg_temp.key(s.at, 'message ' || s.k), c.conversation, case when s.asked then 'inbound' else 'outbound' end, 'text',
  case when s.asked then (array['When does the swimming pool open?', 'The lift in tower B is stuck again.',
      'Who repairs a dripping tap?', 'May I paint my balcony?', 'Is there a parking lot for guests?'])[1 + s.k / 2 % 5]
    else (array['The pool is open from six in the morning to nine in the evening.',
      'Thank you, the caretaker has been told and comes within the hour.',
      'Taps are repaired by the plumber, who comes on Tuesdays.',
      'Balconies may be painted white or grey.', 'There are four places for guests beside the gate.'])[1 + s.k / 2 % 5]
    end || ' No. ' || s.k,
  case when s.asked then 'SM' || md5('sid ' || s.k) end, s.at, case when s.asked then s.at end,
  case when s.asked then null when s.k % 401 = 0 then 'FAILED' when s.k % 3 = 0 then 'READ' else 'DELIVERED' end,
  case when not s.asked and s.k % 401 = 0 then '63016' end
from said s join crowd c using (n) order by s.k;

insert into outbox (message_id, conversation_id, sender, recipient_phone, body, state, due_at, attempts, last_error,
  dead_code, created_at)
select m.id, m.conversation_id, '+14155238886', '+15560000001', m.body, 'dead', m.created_at, 3,
  'the window is closed', '63016', m.created_at
from messages m where m.delivery_status = 'FAILED' limit 1000;

insert into service_requests (id, community_id, user_id, conversation_id, category, title, description, location,
  priority, status, created_at, updated_at, closed_at)
select pg_temp.key(at, 'request ' || n), community, resident, conversation,
  (array['water', 'electricity', 'lift', 'cleaning', 'security'])[1 + n % 5], 'Number ' || n, 'Something is broken.',
  'Tower ' || chr(65 + n % 26), (array['low', 'normal', 'high', 'urgent'])[1 + n % 4],
  case when n % 20 = 0 then 'open' when n % 20 = 1 then 'in_progress' else 'resolved' end, at, at,
  case when n % 20 > 1 then at end
from (select *, now() - interval '27 days' + n * (interval '26 days' / :residents) as at from crowd where n % 4 > 0) c;

insert into handovers (id, conversation_id, user_id, community_id, asked_at, ended_at)
select pg_temp.key(now() - interval '2 hours', 'handover ' || n), conversation, resident, community,
  now() - interval '2 hours' - n * interval '1 second', case when n % 500 > 0 then now() - interval '1 hour' end
from crowd where n % 10 = 0;

insert into unanswered_questions (id, community_id, user_id, conversation_id, message_id, question, language, asked_at,
  resolved_at)
select pg_temp.key(s.at, 'question ' || s.k), c.community, c.resident, c.conversation,
  pg_temp.key(s.at, 'message ' || s.k), 'Which days does the knife grinder come?', 'en', s.at,
  case when s.k % 1000 > 0 then s.at end
from said s join crowd c using (n) where s.k % 200 = 0;

-- Those who log in are on a plan with all reports.
insert into subscriptions (id, user_id, community_id, plan_id, status, renewal_date, created_at, updated_at)
select pg_temp.key(now() - interval '20 days', 'subscription ' || n), resident, community,
  case when n % 10 = 0 or n <= 20 then 'pro' else 'basic' end,
  case when n % 7 = 0 and n > 20 then 'cancelled' else 'active' end,
  now() + interval '10 days', now() - interval '20 days', now() - interval '20 days'
from crowd where n % 2 = 0;

-- Queries of four weeks, answered within ten seconds, one in twenty by nothing that the house knows.
insert into usage_ledger
  (id, user_id, community_id, kind, state, period_start, created_at, settled_at, waited_ms, unanswered)
select pg_temp.key(asked.at, 'usage ' || n || ' ' || i), resident, community, 'query', 'settled',
  date_trunc('month', asked.at), asked.at, asked.at + asked.waited_ms * interval '1 millisecond', asked.waited_ms, (n + i) % 20 = 0
from crowd, generate_series(1, 4) i,
  lateral (
    select now() - interval '10 seconds' - interval '28 days' * ((n * 4 + i) * 7919::bigint % 400000 / 400000.0) as at,
      500 + n * 7919 % 9500 as waited_ms) asked;

insert into community_budgets (community_id, monthly_micros, currency)
values ('00000000-0000-0001-0000-000000000001', 500000000, 'USD');

-- All has been looked at by those who embed and index, but for what the first hundred said: theirs is to be found.
insert into embedding_models (name, dimensions, adopted_at, catch_up_to, looked_to, settled_to, settled_at, complete_at)
select 'all-minilm-l6-v2', 384, now(), last, last, last, now(), now()
from (select id as last from messages order by id desc limit 1) m;
update history_progress set scanned_to = last, looked_to = last, looked_back_at = now()
from (select id as last from messages order by id desc limit 1) m;

create temp table sought as
select m.id, m.conversation_id, c.resident, c.community, m.created_at, m.body
from crowd c join messages m on m.conversation_id = c.conversation where c.n between 2 and 100;
insert into embedding_work (model, message_id, due_at) select 'all-minilm-l6-v2', id, now() from sought;
insert into history_turns (message_id, conversation_id, user_id, community_id, said_at, words, length)
select id, conversation_id, resident, community, created_at, history_words(body), 8 from sought;
