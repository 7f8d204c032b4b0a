package io.communityconnect.adapters.persistence.isolation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Who may see a row, besides the server.
enum Audience {
  /// Whose it is, and the admins of their community.
  PERSON,
  /// Whose it is, and nobody else.
  OWNER,
  /// The admins of the community.
  ADMINS,
  /// Everybody in the community.
  COMMUNITY,
  /// The same, of rows that name nothing but the community.
  HOUSE,
  /// Everybody who is somebody.
  RESIDENTS,
  /// Nobody else.
  SERVER;

  private static final Map<String, Audience> BY_TABLE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("action_proposals", PERSON),
              Map.entry("announcement_deliveries", PERSON),
              Map.entry("announcements", COMMUNITY),
              Map.entry("audit_heads", ADMINS),
              Map.entry("audit_logs", PERSON),
              Map.entry("billing_customers", SERVER),
              Map.entry("bulk_update_changes", PERSON),
              Map.entry("bulk_updates", ADMINS),
              Map.entry("billing_drifts", PERSON),
              Map.entry("billing_dunning", SERVER),
              Map.entry("billing_notices", PERSON),
              Map.entry("communities", COMMUNITY),
              Map.entry("community_budgets", ADMINS),
              Map.entry("community_spending", ADMINS),
              Map.entry("consents", PERSON),
              Map.entry("conversation_work", SERVER),
              Map.entry("conversations", PERSON),
              Map.entry("conversations_with_messages", PERSON),
              Map.entry("delivery_reports", PERSON),
              Map.entry("directory_entries", COMMUNITY),
              Map.entry("embedding_models", RESIDENTS),
              Map.entry("embedding_work", SERVER),
              Map.entry("embeddings", PERSON),
              Map.entry("handovers", PERSON),
              Map.entry("history_progress", SERVER),
              Map.entry("history_terms", OWNER),
              Map.entry("history_turns", OWNER),
              Map.entry("knowledge_articles", COMMUNITY),
              Map.entry("knowledge_passages", COMMUNITY),
              Map.entry("knowledge_terms", COMMUNITY),
              Map.entry("knowledge_versions", HOUSE),
              Map.entry("knowledge_vocabulary", COMMUNITY),
              Map.entry("messages", PERSON),
              Map.entry("otp_challenges", SERVER),
              Map.entry("outbox", SERVER),
              Map.entry("plans", RESIDENTS),
              Map.entry("rate_limits", SERVER),
              Map.entry("request_keys", SERVER),
              Map.entry("retention_sweep", SERVER),
              Map.entry("sending_logins", SERVER),
              Map.entry("service_requests", PERSON),
              Map.entry("sessions", SERVER),
              Map.entry("stripe_events", SERVER),
              Map.entry("subscriptions", PERSON),
              Map.entry("unanswered_questions", PERSON),
              Map.entry("usage_ledger", PERSON),
              Map.entry("users", PERSON)));

  /// Tables and views, each with its audience.
  static Map<String, Audience> byTable() {
    return BY_TABLE;
  }

  /// The audience of a table or view.
  static Audience of(String table) {
    return Optional.ofNullable(BY_TABLE.get(table))
        .orElseThrow(() -> new AssertionError("say who may see " + table));
  }

  /// What Anna's rows contain and others do not, as a regular expression. What belongs to nobody
  /// bears no mark.
  String mark() {
    return switch (this) {
      case RESIDENTS -> "";
      case ADMINS, HOUSE -> "c0000000-0000-7000-8000-000000000001";
      case PERSON, OWNER, COMMUNITY, SERVER -> Canary.MARK;
    };
  }

  /// Whether rows of Anna may be read by that visitor.
  boolean includes(Visitor visitor) {
    return switch (visitor) {
      case SERVER -> true;
      case ANNA -> this != SERVER && this != ADMINS;
      case ADMIN_HERE, SUPER_ADMIN -> this != SERVER && this != OWNER;
      case NEIGHBOUR, STRANGER_HERE -> this == COMMUNITY || this == HOUSE || this == RESIDENTS;
      case ADMIN_ELSEWHERE, PERSON_WITHOUT_CLAIMS, PERSON_WITH_EMPTY_CLAIMS -> this == RESIDENTS;
      case ANONYMOUS, LOGIN -> false;
    };
  }
}
