-- What one resident has, and the community around them. It is planted three times: for Asha, who has the keys of the
-- examples in the API's document; for her neighbour; and for somebody elsewhere. {owner} is in every key of theirs,
-- {house} in those of their community, {digit} in their phone numbers. A route with a key in its path needs its row here.
insert into communities (id, name, whatsapp_sender) values
  ('01939e60-0000-7000-{house}-000000000001', 'House {house}',
    case '{house}' when '8000' then '+14155238886' else '+14155230002' end)
on conflict (id) do nothing;

insert into users (id, phone_number, full_name, apartment_info, user_role, community_id) values
  ('01939e60-0000-7000-{owner}-000000000002', '+155501{digit}0402', 'Resident {owner}', 'B-120{digit}', 'user',
    '01939e60-0000-7000-{house}-000000000001'),
  ('01939e60-0000-7000-{owner}-000000000006', '+155501{digit}0406', 'Admin {owner}', null, 'admin',
    '01939e60-0000-7000-{house}-000000000001');

insert into conversations (id, user_id, community_id) values
  ('01939e60-0000-7000-{owner}-000000000003', '01939e60-0000-7000-{owner}-000000000002',
    '01939e60-0000-7000-{house}-000000000001');

insert into messages (id, conversation_id, direction, kind, body, provider_sid, created_at, answered_at) values
  ('01939e60-0000-7000-{owner}-000000000004', '01939e60-0000-7000-{owner}-000000000003', 'inbound', 'text',
    'Which plumber do you recommend?', 'SM{owner}0004', '2026-03-02T10:00Z', '2026-03-02T10:00:02Z');

insert into messages (id, conversation_id, direction, kind, body, details, provider_sid, created_at, answered_at) values
  ('01939e60-0000-7000-{owner}-000000000023', '01939e60-0000-7000-{owner}-000000000003', 'inbound', 'media', '',
    '{photo}', 'MM{owner}0023', '2026-03-02T09:59Z', '2026-03-02T10:00Z');

-- Written by the assistant, and given up.
insert into messages (id, conversation_id, direction, kind, body, created_at, delivery_status) values
  ('01939e60-0000-7000-{owner}-000000000005', '01939e60-0000-7000-{owner}-000000000003', 'outbound', 'text',
    'Mr. Alvarez in block C.', '2026-03-02T10:00:02Z', 'PENDING');

insert into outbox (message_id, conversation_id, sender, recipient_phone, body, state, dead_code, attempts, due_at,
    created_at)
  select '01939e60-0000-7000-{owner}-000000000005', '01939e60-0000-7000-{owner}-000000000003', whatsapp_sender,
    '+155501{digit}0402', 'Mr. Alvarez in block C.', 'dead', 'ATTEMPTS_EXHAUSTED', 24, '2026-03-03T08:07Z',
    '2026-03-02T10:00:02Z'
  from communities where id = '01939e60-0000-7000-{house}-000000000001';

insert into service_requests (id, community_id, user_id, conversation_id, category, title, description, priority,
    photo_message_id, created_at, updated_at) values
  ('01939e60-0000-7000-{owner}-000000000022', '01939e60-0000-7000-{house}-000000000001',
    '01939e60-0000-7000-{owner}-000000000002', '01939e60-0000-7000-{owner}-000000000003', 'lift', 'The lift is stuck',
    'The lift is stuck between two floors.', 'high',
    '01939e60-0000-7000-{owner}-000000000023', '2026-03-02T10:00Z', '2026-03-02T10:00Z');

insert into bulk_updates (id, community_id, admin_id, filter_flat, flat_from, flat_to, telling, state, matched,
    changed, told, untold, undone, kept, created_at, finished_at) values
  ('01939e60-0000-7000-{owner}-000000000021', '01939e60-0000-7000-{house}-000000000001',
    '01939e60-0000-7000-{owner}-000000000006', 'A-', 'A-', 'Tower A-', false, 'done', 0, 0, 0, 0, 0, 0,
    '2026-03-02T10:00Z', '2026-03-02T10:05Z');

insert into handovers (id, conversation_id, user_id, community_id, asked_at) values
  ('01939e60-0000-7000-{owner}-000000000005', '01939e60-0000-7000-{owner}-000000000003',
    '01939e60-0000-7000-{owner}-000000000002', '01939e60-0000-7000-{house}-000000000001', '2026-03-02T10:05Z');

insert into knowledge_articles (id, community_id, title, body, effective_from) values
  ('01939e60-0000-7000-{owner}-000000000011', '01939e60-0000-7000-{house}-000000000001', 'Quiet hours {owner}',
    'Quiet hours begin at ten.', '2026-03-02');

insert into unanswered_questions (id, community_id, user_id, conversation_id, message_id, question, asked_at) values
  ('01939e60-0000-7000-{owner}-000000000012', '01939e60-0000-7000-{house}-000000000001',
    '01939e60-0000-7000-{owner}-000000000002', '01939e60-0000-7000-{owner}-000000000003',
    '01939e60-0000-7000-{owner}-000000000004', 'Is there a sauna?', '2026-03-02T10:00Z');

-- By agreement.
insert into subscriptions (id, user_id, community_id, plan_id, status)
  select ('01939e60-0000-7000-{owner}-0000000001' || right(id::text, 2))::uuid, id, community_id, 'pro', 'active'
  from users where id::text like '01939e60-0000-7000-{owner}-%';

insert into billing_notices (user_id, community_id, notice, about, noted_at, told) values
  ('01939e60-0000-7000-{owner}-000000000002', '01939e60-0000-7000-{house}-000000000001', 'payment_failed', '1773050400',
    '2026-03-02T10:00Z', false);

insert into sessions (id, user_id, opened_at)
  select id, id, now() from users where id::text like '01939e60-0000-7000-{owner}-%';
