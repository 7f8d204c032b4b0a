package io.communityconnect.adapters.persistence.privacy;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import java.util.List;
import java.util.UUID;

/// Takes messages away with all that hangs on them. Vectors and what finds words go with the
/// messages by themselves: foreign keys and triggers see to that.
final class MessageRemoval {
  private static final String SUMMARIES =
      """
      update conversations set context_summary = null, summary_until = null
      where id = any(:conversations) and context_summary is not null
      """;

  private MessageRemoval() {}

  /// Messages that are owed to nobody any more; their dead letters go, too.
  static void remove(List<UUID> messages) {
    execute("delete from outbox where message_id = any(:ids) and state = 'dead'", messages);
    removeWithReports(messages);
  }

  /// Messages that nobody wants to be sent any more.
  static void removeUnsent(List<UUID> messages) {
    execute("delete from outbox where message_id = any(:ids)", messages);
    removeWithReports(messages);
  }

  private static void removeWithReports(List<UUID> messages) {
    execute("delete from delivery_reports where message_id = any(:ids)", messages);
    execute("delete from messages where id = any(:ids)", messages);
  }

  private static void execute(String sql, List<UUID> ids) {
    Transactions.current().createUpdate(sql).bind("ids", uuids(ids, id -> id)).execute();
  }

  /// Removes what was summed up of messages that are gone.
  ///
  /// @return how many summaries there were
  static int removeSummaries(List<UUID> conversations) {
    return Transactions.current()
        .createUpdate(SUMMARIES)
        .bind("conversations", uuids(conversations, id -> id))
        .execute();
  }
}
