package io.communityconnect.adapters.persistence.issue;

import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.issue.Category;
import io.communityconnect.domain.issue.Priority;
import io.communityconnect.domain.issue.RequestStatus;
import io.communityconnect.domain.issue.ServiceRequest;
import io.communityconnect.domain.issue.ServiceRequestId;
import io.communityconnect.domain.people.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Reads rows of `service_requests`.
final class RequestColumns {
  /// Columns of a row, in whatever query.
  static final String ALL =
      """
      id, user_id, community_id, category, priority, status, title, description, location,
      photo_message_id, created_at, updated_at
      """;

  private RequestColumns() {}

  static ServiceRequest read(ResultSet row) throws SQLException {
    return new ServiceRequest(
        new ServiceRequestId(row.getObject("id", UUID.class)),
        new ResidentId(row.getObject("user_id", UUID.class)),
        Category.of(row.getString("category")),
        Priority.of(row.getString("priority")),
        RequestStatus.of(row.getString("status")),
        row.getString("title"),
        row.getString("description"),
        Optional.ofNullable(row.getString("location")),
        Optional.ofNullable(row.getObject("photo_message_id", UUID.class)).map(MessageId::new),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }
}
