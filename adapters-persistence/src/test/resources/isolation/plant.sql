-- What Anna of Canary House has in every table. Her ids begin with a0000000, and words of hers contain
-- "canary"; ids and words of everybody else do not. A new table needs a row here.
insert into communities (id, name, whatsapp_sender) values
  ('c0000000-0000-7000-8000-000000000001', 'House of canary', '+14155550001'),
  ('d0000000-0000-7000-8000-000000000001', 'Other House', '+14155550002');

insert into users (id, phone_number, full_name, apartment_info, user_role, community_id) values
  ('a0000000-0000-7000-8000-000000000001', '+14155551001', 'Anna canary', 'A-1', 'user',
    'c0000000-0000-7000-8000-000000000001'),
  ('b0000000-0000-7000-8000-000000000001', '+14155551002', 'Neighbour', 'A-2', 'user',
    'c0000000-0000-7000-8000-000000000001'),
  ('b0000000-0000-7000-8000-000000000002', '+14155551003', 'Admin here', 'A-3', 'admin',
    'c0000000-0000-7000-8000-000000000001'),
  ('d0000000-0000-7000-8000-000000000002', '+14155551004', 'Admin elsewhere', 'D-1', 'admin',
    'd0000000-0000-7000-8000-000000000001'),
  ('d0000000-0000-7000-8000-000000000003', '+14155551005', 'Super admin', null, 'super_admin', null);

insert into conversations (id, user_id, community_id, context_summary) values
  ('a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000001',
    'c0000000-0000-7000-8000-000000000001', 'Spoke of the canary.');

insert into messages (id, conversation_id, direction, kind, body, provider_sid, created_at, delivery_status) values
  ('a0000000-0000-7000-8000-000000000003', 'a0000000-0000-7000-8000-000000000002', 'inbound', 'text',
    'My canary is ill.', 'SMcanary1', '2026-01-01T10:00Z', null),
  ('a0000000-0000-7000-8000-000000000004', 'a0000000-0000-7000-8000-000000000002', 'outbound', 'text',
    'A vet for the canary?', 'SMcanary2', '2026-01-01T10:01Z', 'SENT');

insert into delivery_reports (message_id, status, provider_sid, received_at) values
  ('a0000000-0000-7000-8000-000000000004', 'SENT', 'SMcanary2', '2026-01-01T10:02Z');

insert into conversation_work (conversation_id, resident_id, community_id, due_at) values
  ('a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000001',
    'c0000000-0000-7000-8000-000000000001', '2026-01-01T10:00Z');

insert into outbox (message_id, conversation_id, sender, recipient_phone, body, due_at, created_at) values
  ('a0000000-0000-7000-8000-000000000004', 'a0000000-0000-7000-8000-000000000002', '+14155550001',
    '+14155551001', 'A vet for the canary?', '2026-01-01T10:01Z', '2026-01-01T10:01Z');

insert into knowledge_articles (id, community_id, title, body, effective_from) values
  ('a0000000-0000-7000-8000-000000000005', 'c0000000-0000-7000-8000-000000000001', 'Pets',
    'A canary is allowed.', '2026-01-01');

insert into knowledge_passages (id, article_id, community_id, position, heading, body) values
  ('a0000000-0000-7000-8000-000000000006', 'a0000000-0000-7000-8000-000000000005',
    'c0000000-0000-7000-8000-000000000001', 0, 'Pets', 'A canary is allowed.');

update knowledge_articles set current_on = '{[2026-01-01,)}', split_version = 1;
update knowledge_passages set current_on = '{[2026-01-01,)}';

insert into knowledge_terms (community_id, term, passage_id, weight) values
  ('c0000000-0000-7000-8000-000000000001', 'canary', 'a0000000-0000-7000-8000-000000000006', 1);

insert into knowledge_vocabulary (community_id, term) values
  ('c0000000-0000-7000-8000-000000000001', 'canary');

insert into unanswered_questions
  (id, community_id, user_id, conversation_id, message_id, question, asked_at) values
  ('a0000000-0000-7000-8000-000000000011', 'c0000000-0000-7000-8000-000000000001',
    'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002',
    'a0000000-0000-7000-8000-000000000003', 'Who heals a canary?', '2026-01-01T10:00Z');

insert into subscriptions (id, user_id, community_id, plan_id, status) values
  ('a0000000-0000-7000-8000-000000000007', 'a0000000-0000-7000-8000-000000000001',
    'c0000000-0000-7000-8000-000000000001', 'pro', 'active');

insert into billing_customers (user_id, community_id, customer_ref) values
  ('a0000000-0000-7000-8000-000000000001', 'c0000000-0000-7000-8000-000000000001', 'cus_canary');

insert into billing_drifts (id, user_id, community_id, kind, provider_ref, found_at) values
  ('a0000000-0000-7000-8000-000000000057', 'a0000000-0000-7000-8000-000000000001',
    'c0000000-0000-7000-8000-000000000001', 'paid_twice', 'sub_canary', '2026-01-01T10:00Z');

insert into billing_dunning (user_id, community_id, access_ends_at, told, told_at) values
  ('a0000000-0000-7000-8000-000000000001', 'c0000000-0000-7000-8000-000000000001', '2026-01-08T10:00Z', 'unpaid',
    '2026-01-01T10:00Z');

insert into billing_notices (user_id, community_id, notice, about, noted_at, told) values
  ('a0000000-0000-7000-8000-000000000001', 'c0000000-0000-7000-8000-000000000001', 'payment_to_confirm', 'in_canary',
    '2026-01-01T10:00Z', false);

insert into usage_ledger (id, user_id, community_id, kind, state, period_start, message_id, created_at) values
  ('a0000000-0000-7000-8000-000000000008', 'a0000000-0000-7000-8000-000000000001',
    'c0000000-0000-7000-8000-000000000001', 'query', 'reserved', '2026-01-01T00:00Z',
    'a0000000-0000-7000-8000-000000000003', '2026-01-01T10:00Z');

insert into community_budgets (community_id, monthly_micros, currency) values
  ('c0000000-0000-7000-8000-000000000001', 25000000, 'USD');

insert into community_spending (community_id, month, currency, spent_micros) values
  ('c0000000-0000-7000-8000-000000000001', '2026-01-01', 'USD', 29);

insert into stripe_events (id, event_type, object_id, created_at, received_at) values
  ('evt_canary', 'customer.subscription.created', 'sub_canary', '2026-01-01T10:00Z', '2026-01-01T10:00Z');

insert into consents (id, user_id, community_id, purpose, decision, source, decided_at) values
  ('a0000000-0000-7000-8000-000000000009', 'a0000000-0000-7000-8000-000000000001',
    'c0000000-0000-7000-8000-000000000001', 'announcements', 'given', 'chat', '2026-01-01T10:00Z');

insert into otp_challenges (id, phone_number, code_hash, created_at, expires_at) values
  ('a0000000-0000-7000-8000-00000000000a', '+14155551001', sha256('canary'), '2026-01-01T10:00Z',
    '2026-01-01T10:05Z');

insert into sessions (id, user_id, opened_at) values
  ('a0000000-0000-7000-8000-0000000000a1', 'a0000000-0000-7000-8000-000000000001', '2026-01-01T10:00Z');

insert into sending_logins
  (id, code_hash, ticket_hash, address_hash, created_at, expires_at, user_id, confirmed_at) values
  ('a0000000-0000-7000-8000-0000000000a2', sha256('canary-code'), sha256('canary-ticket'),
    sha256('canary-address'), '2026-01-01T10:00Z', '2026-01-01T10:05Z',
    'a0000000-0000-7000-8000-000000000001', '2026-01-01T10:01Z');

insert into action_proposals
  (id, conversation_id, user_id, community_id, action_type, arguments, created_at, expires_at) values
  ('a0000000-0000-7000-8000-00000000000b', 'a0000000-0000-7000-8000-000000000002',
    'a0000000-0000-7000-8000-000000000001', 'c0000000-0000-7000-8000-000000000001', 'change_flat',
    '{"flat": "canary-1"}', '2026-01-01T10:00Z', '2026-01-01T11:00Z');

insert into handovers (id, conversation_id, user_id, community_id, asked_at) values
  ('a0000000-0000-7000-8000-000000000056', 'a0000000-0000-7000-8000-000000000002',
    'a0000000-0000-7000-8000-000000000001', 'c0000000-0000-7000-8000-000000000001', '2026-01-01T10:00Z');

insert into directory_entries
  (id, user_id, community_id, skill, contact, shown_name, shown_contact, listed_at) values
  ('a0000000-0000-7000-8000-000000000055', 'a0000000-0000-7000-8000-000000000001',
    'c0000000-0000-7000-8000-000000000001', 'canary keeper', 'committee', 'Friend of the canary', null,
    '2026-01-01T10:00Z');

insert into service_requests
  (id, community_id, user_id, conversation_id, category, title, description, created_at, updated_at) values
  ('a0000000-0000-7000-8000-00000000000c', 'c0000000-0000-7000-8000-000000000001',
    'a0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000002', 'noise', 'The canary sings',
    'All night.', '2026-01-01T10:00Z', '2026-01-01T10:00Z');

insert into announcements (id, community_id, author_id, title, body, state, sent_at, created_at, updated_at) values
  ('a0000000-0000-7000-8000-00000000000d', 'c0000000-0000-7000-8000-000000000001',
    'a0000000-0000-7000-8000-000000000001', 'Show', 'A canary show on Sunday.', 'sent', '2026-01-01T10:00Z',
    '2026-01-01T10:00Z', '2026-01-01T10:00Z');

insert into announcement_deliveries (id, announcement_id, community_id, user_id, created_at, updated_at) values
  ('a0000000-0000-7000-8000-00000000000e', 'a0000000-0000-7000-8000-00000000000d',
    'c0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000001', '2026-01-01T10:00Z',
    '2026-01-01T10:00Z');

insert into audit_logs
  (id, user_id, admin_id, action_type, details, timestamp, community_id, sequence, previous_hash, hash) values
  ('a0000000-0000-7000-8000-00000000000f', 'a0000000-0000-7000-8000-000000000001',
    'b0000000-0000-7000-8000-000000000002', 'conversation.read', '{}', '2026-01-01T10:00Z',
    'c0000000-0000-7000-8000-000000000001', 1, repeat('0', 64), repeat('c', 64));

insert into embedding_models (name, dimensions, adopted_at, catch_up_to, settled_at) values
  ('small', 2, '2026-01-01T10:00Z', '00000000-0000-0000-0000-000000000000', '2026-01-01T10:00Z');

insert into embeddings
  (id, conversation_id, message_id, user_id, community_id, model, content_hash, vector) values
  ('a0000000-0000-7000-8000-000000000010', 'a0000000-0000-7000-8000-000000000002',
    'a0000000-0000-7000-8000-000000000003', 'a0000000-0000-7000-8000-000000000001',
    'c0000000-0000-7000-8000-000000000001', 'small', 'canary', array[1, 0]::real[]::vector);

insert into embedding_work (model, message_id) values ('small', 'a0000000-0000-7000-8000-000000000004');

insert into history_turns
  (message_id, conversation_id, user_id, community_id, said_at, turn, words, length) values
  ('a0000000-0000-7000-8000-000000000003', 'a0000000-0000-7000-8000-000000000002',
    'a0000000-0000-7000-8000-000000000001', 'c0000000-0000-7000-8000-000000000001', '2026-01-01T10:00Z', 0,
    'canary:1', 1);

insert into history_terms (conversation_id, user_id, community_id, term, block, postings) values
  ('a0000000-0000-7000-8000-000000000002', 'a0000000-0000-7000-8000-000000000001',
    'c0000000-0000-7000-8000-000000000001', 'canary', 0, '{1}');

update history_progress set scanned_to = 'a0000000-0000-7000-8000-000000000003';

update retention_sweep set after_conversation = 'a0000000-0000-7000-8000-000000000002';

insert into request_keys (user_id, key_hash, content_hash, taken_up_at, status, headers, body) values
  ('a0000000-0000-7000-8000-000000000001', sha256('k'), sha256('c'), '2026-01-01T10:00Z', 201, '{}',
    '{"name":"Anna canary"}');

insert into rate_limits (name, subject_hash, state, full_at) values
  ('canary 1/PT1M', sha256('canary'), 'x', '2026-01-01T10:00Z');

insert into bulk_updates (id, community_id, admin_id, filter_flat, flat_from, flat_to, telling, state, matched,
  changed, told, untold, undone, kept, created_at, finished_at) values
  ('a0000000-0000-7000-8000-000000000057', 'c0000000-0000-7000-8000-000000000001',
    'b0000000-0000-7000-8000-000000000002', 'A-', 'A-', 'B-', false, 'done', 1, 1, 0, 0, 0, 0,
    '2026-01-01T10:00Z', '2026-01-01T10:01Z');

insert into bulk_update_changes (bulk_update_id, community_id, user_id, former_flat, new_flat) values
  ('a0000000-0000-7000-8000-000000000057', 'c0000000-0000-7000-8000-000000000001',
    'a0000000-0000-7000-8000-000000000001', 'A-canary', 'B-canary');
