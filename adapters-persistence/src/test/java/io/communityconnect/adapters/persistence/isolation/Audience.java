package io.communityconnect.adapters.persistence.isolation;

import java.util.Map;
import java.util.TreeMap;

/// Who may see a row, besides the server.
enum Audience {
  /// Whose it is, and the admins of their community.
  PERSON,
  /// Everybody in the community.
  COMMUNITY,
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
              Map.entry("communities", COMMUNITY),
              Map.entry("consents", PERSON),
              Map.entry("conversation_work", SERVER),
              Map.entry("conversations", PERSON),
              Map.entry("conversations_with_messages", PERSON),
              Map.entry("delivery_reports", PERSON),
              Map.entry("knowledge_articles", COMMUNITY),
              Map.entry("knowledge_passages", COMMUNITY),
              Map.entry("messages", PERSON),
              Map.entry("otp_challenges", SERVER),
              Map.entry("outbox", SERVER),
              Map.entry("plans", RESIDENTS),
              Map.entry("service_requests", PERSON),
              Map.entry("stripe_events", SERVER),
              Map.entry("subscriptions", PERSON),
              Map.entry("usage_ledger", PERSON),
              Map.entry("users", PERSON)));

  /// Tables and views, each with its audience.
  static Map<String, Audience> byTable() {
    return BY_TABLE;
  }

  /// Whether rows of Anna may be read by that visitor.
  boolean includes(Visitor visitor) {
    return switch (visitor) {
      case SERVER -> true;
      case ANNA, ADMIN_HERE, SUPER_ADMIN -> this != SERVER;
      case NEIGHBOUR, STRANGER_HERE -> this == COMMUNITY || this == RESIDENTS;
      case ADMIN_ELSEWHERE, PERSON_WITHOUT_CLAIMS, PERSON_WITH_EMPTY_CLAIMS -> this == RESIDENTS;
      case ANONYMOUS, LOGIN -> false;
    };
  }
}
