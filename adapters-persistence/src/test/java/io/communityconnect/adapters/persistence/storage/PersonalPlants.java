package io.communityconnect.adapters.persistence.storage;

import java.util.List;

/// Statements that put something to be recognised into every column with personal texts of
/// `:resident`, who has written and is owed an answer.
final class PersonalPlants {
  static final List<String> STATEMENTS =
      List.of(
          """
          update users set whatsapp_user_id = 'IN.plantedsecret', full_name = 'plantedsecret name',
            apartment_info = 'plantedsecret flat', language = 'hi'
          where id = :resident
          """,
          "update conversations set context_summary = 'plantedsecret sum' where id = :conversation",
          """
          update messages set body = 'plantedsecret words', details = '{"label": "plantedsecret"}',
            provider_sid = 'SMplantedsecret' || id, speaker = 'plantedsecret',
            delivery_error = case when direction = 'outbound' then 'plantedsecret' end
          where conversation_id = :conversation
          """,
          """
          update outbox set body = 'plantedsecret words', sender = 'plantedsecret',
            recipient_user_id = 'IN.plantedsecret', last_error = 'plantedsecret',
            template = '["HX0", "plantedsecret"]',
            buttons = '{"each": "plantedsecret"}'
          where conversation_id = :conversation
          """,
          """
          insert into delivery_reports (message_id, status, provider_sid, error_code, received_at)
          select id, 'plantedsecret', 'SMplantedsecret', 'plantedsecret', now() from messages
          where conversation_id = :conversation and direction = 'outbound'
          """,
          """
          insert into usage_ledger (id, user_id, community_id, kind, state, period_start, message_id,
            created_at)
          select gen_random_uuid(), :resident, :community, 'query', 'reserved', now(), id, now()
          from messages where conversation_id = :conversation and direction = 'inbound'
          """,
          """
          insert into usage_ledger (id, user_id, community_id, kind, state, period_start, queries, reason,
            created_at, settled_at)
          values (gen_random_uuid(), :resident, :community, 'grant', 'settled', now(), 5,
            'plantedsecret', now(), now())
          """,
          """
          insert into billing_drifts (id, user_id, community_id, kind, plan_before, status_before,
            plan_after, status_after, provider_ref, found_at)
          values (gen_random_uuid(), :resident, :community, 'paid_twice', 'pro', 'active', 'pro', 'active',
            'sub_plantedsecret', now())
          """,
          """
          insert into billing_dunning (user_id, community_id, access_ends_at, told, told_at)
          values (:resident, :community, now(), 'unpaid', now())
          """,
          """
          insert into billing_notices (user_id, community_id, notice, about, noted_at, told)
          values (:resident, :community, 'payment_to_confirm', 'in_plantedsecret', now(), false)
          """,
          """
          insert into billing_customers (user_id, community_id, customer_ref)
          values (:resident, :community, 'cus_planted')
          """,
          """
          insert into consents (id, user_id, community_id, purpose, decision, source, decided_at)
          values (gen_random_uuid(), :resident, :community, 'messages', 'given', 'chat', now())
          """,
          """
          insert into action_proposals (id, conversation_id, user_id, community_id, action_type,
            arguments, state, created_at, expires_at, decided_at, finished_at, failure)
          values (gen_random_uuid(), :conversation, :resident, :community, 'change_flat',
            '{"flat": "plantedsecret"}', 'failed', now(), now() + interval '1 hour', now(), now(),
            'plantedsecret')
          """,
          """
          insert into directory_entries (id, user_id, community_id, skill, contact, shown_name,
            shown_contact, listed_at)
          values (gen_random_uuid(), :resident, :community, 'plantedsecret', 'flat',
            'plantedsecret', 'plantedsecret', now())
          """,
          """
          insert into service_requests (id, community_id, user_id, conversation_id, category, title,
            description, location, created_at, updated_at)
          values (gen_random_uuid(), :community, :resident, :conversation, 'lift',
            'plantedsecret', 'plantedsecret', 'plantedsecret', now(), now())
          """,
          """
          with change as (
            insert into bulk_updates (id, community_id, admin_id, new_language, telling, state,
              matched, changed, told, untold, undone, kept, created_at)
            values (gen_random_uuid(), :community, :resident, 'hi', false, 'running', 0, 0, 0, 0, 0,
              0, now())
            returning id)
          insert into bulk_update_changes (bulk_update_id, community_id, user_id, former_flat,
            new_flat, former_language, new_language)
          select id, :community, :resident, 'plantedsecret', 'plantedsecret', 'plantedsecret',
            'plantedsecret'
          from change
          """,
          """
          with announcement as (
            insert into announcements (id, community_id, title, body, created_at, updated_at)
            values (gen_random_uuid(), :community, 'Water', 'Off', now(), now()) returning id)
          insert into announcement_deliveries (id, announcement_id, community_id, user_id, state,
            reason, created_at, updated_at)
          select gen_random_uuid(), id, :community, :resident, 'skipped', 'plantedsecret', now(), now()
          from announcement
          """,
          """
          insert into unanswered_questions
            (id, community_id, user_id, conversation_id, message_id, question, asked_at)
          select gen_random_uuid(), :community, :resident, :conversation, min(id::text)::uuid,
            'plantedsecret', now()
          from messages where conversation_id = :conversation and direction = 'inbound'
          """,
          """
          insert into otp_challenges (id, phone_number, code_hash, created_at, expires_at)
          select gen_random_uuid(), phone_number, sha256('1'), now(), now() + interval '1 hour'
          from users where id = :resident
          """,
          "update users set auth_id = gen_random_uuid() where id = :resident",
          """
          insert into sessions (id, user_id, opened_at) values (gen_random_uuid(), :resident, now())
          """,
          """
          insert into request_keys (user_id, key_hash, content_hash, taken_up_at, status, headers, body)
          values (:resident, sha256('k'), sha256('c'), now(), 201, '{"ETag": "plantedsecret"}',
            'plantedsecret')
          """,
          """
          insert into sending_logins (id, code_hash, ticket_hash, address_hash, created_at, expires_at,
            user_id, confirmed_at)
          values (gen_random_uuid(), sha256(:resident::text::bytea), sha256('t'), sha256('a'), now(),
            now() + interval '1 hour', :resident, now())
          """,
          """
          insert into embeddings (id, conversation_id, message_id, user_id, community_id, model,
            content_hash, vector, metadata)
          select gen_random_uuid(), :conversation, id, :resident, :community, 'test',
            'plantedsecret', array[1, 0]::real[]::vector, '{"of": "plantedsecret"}'
          from messages where conversation_id = :conversation
          """,
          """
          insert into history_turns
            (message_id, conversation_id, user_id, community_id, said_at, turn, words, length)
          select id, :conversation, :resident, :community, created_at,
            row_number() over (order by position) - 1, 'plantedsecret:1', 1
          from messages where conversation_id = :conversation
          """,
          """
          insert into history_terms (conversation_id, user_id, community_id, term, block, postings)
          select :conversation, :resident, :community, 'plantedsecret', 0,
            array_agg(turn << 16 | 1 order by turn)
          from history_turns where conversation_id = :conversation
          """);

  private PersonalPlants() {}
}
