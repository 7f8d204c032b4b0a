package io.communityconnect.adapters.persistence.conversation;

import io.communityconnect.domain.conversation.ContextSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the summary of a conversation. A text of which nobody knows how far it goes is none.
final class SummaryColumns {
  private SummaryColumns() {}

  static Optional<ContextSummary> read(ResultSet row) throws SQLException {
    @Nullable String text = row.getString("context_summary");
    @Nullable Timestamp until = row.getTimestamp("summary_until");
    return text == null || until == null
        ? Optional.empty()
        : Optional.of(new ContextSummary(text, until.toInstant()));
  }
}
