package io.communityconnect.adapters.persistence.privacy;

import static io.communityconnect.adapters.persistence.privacy.PersonalTable.about;
import static io.communityconnect.adapters.persistence.privacy.PersonalTable.aboutNobody;

import java.util.List;

/// Every column of every table, and what happens to it when its person asks. A test compares this
/// with the migrated database, so that no column is forgotten. The export is made of it.
public final class PersonalData {
  private static final String BY_USER = "t.user_id = :resident";
  private static final String BY_CONVERSATION =
      "t.conversation_id = any(array(select c.id from conversations c where c.user_id ="
          + " :resident))";
  private static final String BY_ID = "t.id";
  private static final String A_KEY = "a key that names nobody";
  private static final String ANONYMOUS = "refers to a row about nobody once the person is erased";
  private static final String HOUSE = "belongs to the community or the installation";
  private static final String WORK = "how the server works on it";
  private static final String DERIVED = "computed from messages, which are exported";

  /// The tables, in the order in which they are exported.
  public static final List<PersonalTable> TABLES =
      List.of(
          about("users", "t.id = :resident", BY_ID)
              .exported("phone_number", "whatsapp_user_id", "full_name", "apartment_info")
              .exportedAndKept(A_KEY, "id", "user_role", "community_id", "created_at")
              .exported("auth_id", "language", "language_chosen")
              .erased("name, flat and number once more, in small letters", "sought")
              .erased("the flat once more, in small letters", "flat_sought")
              .kept("says that they are gone", "erased_at"),
          about("conversations", BY_USER, BY_ID)
              .exported("id", "community_id", "context_summary", "summary_until", "created_at")
              .exported("updated_at")
              .erased(A_KEY, "user_id"),
          about("messages", BY_CONVERSATION, BY_ID)
              .exported("id", "conversation_id", "direction", "kind", "body", "details")
              .exported("provider_sid", "created_at", "answered_at", "delivery_status")
              .exported("delivery_error", "speaker", "channel", "answers")
              .erased(WORK, "position", "written_by", "replayed_by", "replayed_at"),
          about(
                  "delivery_reports",
                  "t.message_id = any(array(select m.id from messages m where m.conversation_id ="
                      + " any(array(select c.id from conversations c where c.user_id ="
                      + " :resident))))",
                  "t.message_id::text || ' ' || t.status")
              .exported("message_id", "status", "provider_sid", "error_code", "received_at"),
          about("outbox", BY_CONVERSATION, "t.message_id")
              .exported("message_id", "conversation_id", "sender", "recipient_phone")
              .exported("recipient_user_id", "body", "template", "buttons", "state", "due_at")
              .exported("attempts", "created_at")
              .erased(WORK, "position", "unconfirmed_since", "last_error", "dead_code")
              .erased(WORK, "replayed_after", "templated"),
          about("conversation_work", "t.resident_id = :resident", "t.conversation_id")
              .erased(WORK, "conversation_id", "resident_id", "community_id", "due_at")
              .erased(WORK, "waiting_since", "leased", "fence", "attempts"),
          about("embeddings", BY_USER, BY_ID)
              .erased(DERIVED, "id", "conversation_id", "message_id", "passage_id", "user_id")
              .erased(DERIVED, "community_id", "model", "content_hash", "vector", "metadata")
              .erased(DERIVED, "created_at", "signature"),
          about("embedding_work", "false", "t.message_id")
              .erased(WORK, "model", "message_id", "due_at", "attempts"),
          about("history_turns", BY_USER, "t.message_id")
              .erased(DERIVED, "message_id", "conversation_id", "user_id", "community_id")
              .erased(DERIVED, "said_at", "turn", "words", "length"),
          about("history_terms", BY_USER, "t.conversation_id::text || ' ' || t.term")
              .erased(DERIVED, "conversation_id", "user_id", "community_id", "term", "block")
              .erased(DERIVED, "postings"),
          about("unanswered_questions", BY_USER, BY_ID)
              .exported("id", "community_id", "user_id", "conversation_id", "message_id")
              .exported("question", "language", "asked_at", "resolved_at")
              .erased(WORK, "resolved_by", "article_id"),
          about("subscriptions", BY_USER, BY_ID)
              .exportedAndKept("accounts are kept as the law wants", "id", "user_id")
              .exportedAndKept("accounts are kept", "community_id", "plan_id", "status")
              .exportedAndKept("accounts are kept", "renewal_date", "created_at", "updated_at")
              .exportedAndKept("accounts are kept", "billing_anchor", "access_ends_at", "ends_at")
              .exportedAndKept("accounts are kept", "provider_ref"),
          about("billing_customers", BY_USER, "t.user_id")
              .exportedAndKept("accounts are kept", "user_id", "community_id", "customer_ref")
              .exportedAndKept("accounts are kept", "created_at")
              .kept(WORK, "version"),
          about("billing_drifts", BY_USER, BY_ID)
              .exported("id", "user_id", "community_id", "kind", "plan_before", "status_before")
              .exported("plan_after", "status_after", "provider_ref", "found_at"),
          about("billing_dunning", BY_USER, "t.user_id")
              .exported("user_id", "community_id", "access_ends_at", "told", "told_at"),
          about("billing_notices", BY_USER, "t.notice || ' ' || t.about")
              .exported("user_id", "community_id", "notice", "about", "noted_at", "told"),
          about("usage_ledger", BY_USER, BY_ID)
              .exported("user_id", "message_id", "reason")
              .exportedAndKept("what the community spent", "id", "community_id", "kind", "state")
              .exportedAndKept("what the community spent", "period_start", "model", "tokens_in")
              .exportedAndKept("what the community spent", "tokens_out", "cost_micros")
              .exportedAndKept("what the community spent", "currency", "created_at", "settled_at")
              .exportedAndKept("what the community spent", "outcome", "latency_ms", "queries")
              .exportedAndKept("what the community spent", "waited_ms", "unanswered", "sources")
              .exportedAndKept(ANONYMOUS, "granted_by")
              .kept("what the community spent", "query_id", "price_version", "notice"),
          about("consents", BY_USER, BY_ID)
              .exported("id", "user_id", "community_id", "purpose", "decision", "source")
              .exported("message_id", "decided_at"),
          about("action_proposals", BY_USER, BY_ID)
              .exported("id", "conversation_id", "user_id", "community_id", "action_type")
              .exported("arguments", "state", "created_at", "expires_at", "decided_at")
              .exported("finished_at", "failure", "subject_id", "photo_message_id"),
          about("handovers", BY_USER, BY_ID)
              .exported("id", "conversation_id", "user_id", "community_id")
              .exported("asked_at", "taken_at", "ended_at")
              .erased(WORK, "taken_by", "ended_by"),
          about("directory_entries", BY_USER, BY_ID)
              .exported("id", "user_id", "community_id", "skill", "contact", "shown_name")
              .exported("shown_contact", "listed_at"),
          about("service_requests", BY_USER, BY_ID)
              .exported("title", "description", "location", "conversation_id")
              .exported("photo_message_id")
              .exportedAndKept("what the house had to mend", "id", "community_id", "category")
              .exportedAndKept("what the house had to mend", "priority", "status", "created_at")
              .exportedAndKept("what the house had to mend", "updated_at", "closed_at")
              .exportedAndKept(ANONYMOUS, "user_id", "assigned_to"),
          about("bulk_updates", "t.admin_id = :resident", BY_ID)
              .exportedAndKept("what was done for the house", "id", "created_at", "state")
              .exportedAndKept(ANONYMOUS, "admin_id")
              .kept(HOUSE, "community_id", "filter_role", "filter_flat", "filter_language")
              .kept(HOUSE, "new_language", "flat_from", "flat_to", "telling", "finished_at")
              .kept(HOUSE, "matched", "changed", "told", "untold", "undone", "kept", "after_user"),
          about("bulk_update_changes", BY_USER, "t.bulk_update_id")
              .exported("user_id", "bulk_update_id", "community_id", "former_flat", "new_flat")
              .exported("former_language", "new_language", "kept"),
          about("announcements", "t.author_id = :resident", BY_ID)
              .exportedAndKept("published for the community", "id", "title", "body", "state")
              .exportedAndKept("published for the community", "scheduled_at", "sent_at")
              .exportedAndKept("published for the community", "created_at", "updated_at")
              .exportedAndKept(ANONYMOUS, "author_id")
              .kept(HOUSE, "community_id"),
          about("announcement_deliveries", BY_USER, BY_ID)
              .exported("id", "announcement_id", "community_id", "user_id", "message_id")
              .exported("state", "reason", "created_at", "updated_at"),
          about(
                  "otp_challenges",
                  "t.phone_number = (select u.phone_number from users u where u.id = :resident)",
                  BY_ID)
              .exported("phone_number", "created_at", "expires_at", "consumed_at")
              .erased("a secret", "code_hash")
              .erased("counts requests", "address_hash")
              .erased(WORK, "id", "attempts", "max_attempts", "superseded_at"),
          about("sessions", BY_USER, BY_ID)
              .exported("user_id", "opened_at", "rotated_at", "ended_at")
              .erased("a secret", "family_hash", "current_hash", "previous_hash")
              .erased(WORK, "id"),
          about("sending_logins", BY_USER, BY_ID)
              .exported("user_id", "created_at", "confirmed_at", "ended_at")
              .erased("a secret", "code_hash", "ticket_hash")
              .erased("counts requests", "address_hash")
              .erased(WORK, "id", "expires_at"),
          about(
                  "request_keys",
                  "t.user_id = :resident or position(:resident::text in t.body) > 0",
                  "t.user_id::text || ' ' || encode(t.key_hash, 'hex')")
              .erased("repeats an answer for a day", "user_id", "key_hash", "content_hash")
              .erased("repeats an answer for a day", "taken_up_at", "status", "headers", "body"),
          about("audit_logs", BY_USER, BY_ID)
              .exportedAndKept("who acted on it; " + ANONYMOUS, "id", "user_id", "admin_id")
              .exportedAndKept("holds no words", "action_type", "details", "timestamp")
              .exportedAndKept("where it happened", "community_id")
              .kept("the chain", "chain", "sequence", "previous_hash", "hash"),
          aboutNobody("audit_heads", HOUSE, "chain", "community_id", "sequence", "hash"),
          aboutNobody("community_budgets", HOUSE, "community_id", "monthly_micros", "currency"),
          aboutNobody("community_spending", HOUSE, "community_id", "month", "currency")
              .kept(HOUSE, "spent_micros", "warned_at", "spent_told_at"),
          aboutNobody("communities", HOUSE, "id", "name", "whatsapp_sender", "created_at")
              .kept(HOUSE, "time_zone"),
          aboutNobody("knowledge_articles", HOUSE, "id", "community_id", "title", "body")
              .kept(HOUSE, "effective_from", "created_at", "subject", "subject_key")
              .kept(HOUSE, "effective_until", "tags", "source", "file_name", "language")
              .kept(HOUSE, "version", "changed_at", "withdrawn_at", "current_on")
              .kept(HOUSE, "split_version"),
          aboutNobody("knowledge_passages", HOUSE, "id", "article_id", "community_id")
              .kept(HOUSE, "position", "heading", "body", "created_at", "current_on")
              .kept(HOUSE, "content_hash", "embedded_by", "embed_due_at", "embed_attempts"),
          aboutNobody("knowledge_terms", HOUSE, "community_id", "term", "passage_id", "weight"),
          aboutNobody("knowledge_vocabulary", HOUSE, "community_id", "term"),
          aboutNobody("knowledge_versions", HOUSE, "community_id", "version"),
          aboutNobody("plans", HOUSE, "id", "name", "price_minor", "currency")
              .kept(HOUSE, "queries_per_period", "history_days", "support", "advanced_analytics"),
          aboutNobody("stripe_events", "hints without content", "id", "event_type", "object_id")
              .kept("hints without content", "created_at", "received_at", "state")
              .kept("hints without content", "processed_at", "attempts", "last_error")
              .kept("hints without content", "customer_ref", "due_at"),
          aboutNobody("embedding_models", HOUSE, "name", "dimensions", "adopted_at")
              .kept(HOUSE, "catch_up_to", "looked_to", "settled_to", "settled_at")
              .kept(HOUSE, "complete_at", "retired_at"),
          aboutNobody("history_progress", HOUSE, "single", "scanned_to", "looked_to")
              .kept(HOUSE, "looked_back_at"),
          aboutNobody(
                  "rate_limits", "a hash that names nobody without the key", "name", "subject_hash")
              .kept("how many are left", "state", "full_at"),
          aboutNobody("retention_sweep", HOUSE, "single", "due_at", "fence")
              .kept(HOUSE, "after_conversation"));

  private PersonalData() {}
}
