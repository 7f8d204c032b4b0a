package io.communityconnect.benchmarks;

import io.communityconnect.benchmarks.ApiClient.Answer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What questions are asked about: keys from the database, and how far lists were walked through
/// before.
///
/// @param residents cursors, as all that are named like lists
/// @param people keys, as the others
record Known(
    List<String> residents,
    List<String> conversations,
    List<String> messages,
    List<String> deliveries,
    List<String> requests,
    List<String> acts,
    List<String> names,
    List<UUID> people,
    List<UUID> admins,
    List<UUID> talks,
    UUID longTalk,
    List<UUID> reports,
    List<UUID> articles,
    String bulkUpdate) {
  private static final int SOME = 500;
  private static final int FAR = 100;

  /// Looks around as an administrator.
  static Known find(ApiClient client, String admin, Tables tables) throws SQLException {
    UUID longTalk = longTalk(tables);
    return new Known(
        walk(client, admin, "/admin/residents?limit=100"),
        walk(client, admin, "/admin/conversations?limit=100"),
        walk(client, admin, "/admin/conversations/" + longTalk + "?limit=100"),
        walk(client, admin, "/admin/deliveries?limit=100"),
        walk(client, admin, "/admin/requests?limit=100"),
        walk(client, admin, "/admin/audit-logs?limit=100"),
        List.of("asha", "kovacs", "lena%2099", "haddad%201", "tara%20sharma"),
        tables.keys("users", "user_role = 'user'", SOME),
        tables.keys("users", "user_role = 'admin'", SOME),
        tables.keys("conversations", "true", SOME),
        longTalk,
        tables.keys("service_requests", "true", SOME),
        tables.keys("knowledge_articles", "true", SOME),
        bulkUpdate(client, admin));
  }

  private static UUID longTalk(Tables tables) throws SQLException {
    return tables
        .keys(
            "conversations",
            "user_id = (select id from users where phone_number = '+15560000001')",
            1)
        .getFirst();
  }

  private static List<String> walk(ApiClient client, String token, String list) {
    List<String> cursors = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Answer answer = client.get(list + cursor.map(each -> "&cursor=" + each).orElse(""), token);
      if (answer.status() != 200) {
        throw new IllegalStateException(list + " answered with " + answer.status());
      }
      cursor = answer.field("nextCursor");
      cursor.ifPresent(cursors::add);
    } while (cursor.isPresent() && cursors.size() < FAR);
    return List.copyOf(cursors);
  }

  private static String bulkUpdate(ApiClient client, String admin) {
    return client
        .post(
            "/admin/bulk-updates",
            admin,
            """
            {"filter":{"flat":"B-0001"},"changes":{"language":"en"}}
            """)
        .required("id");
  }

  String weekAgo() {
    return Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(7)).toString();
  }

  String dayAfter() {
    return Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(6)).toString();
  }
}
