package io.communityconnect.adapters.persistence.issue;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.issue.port.out.ServiceRequests;
import io.communityconnect.domain.issue.Category;
import io.communityconnect.domain.issue.Priority;
import io.communityconnect.domain.issue.RequestStatus;
import io.communityconnect.domain.issue.ServiceRequest;
import io.communityconnect.domain.issue.ServiceRequestId;
import io.communityconnect.domain.people.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Service requests. Policies decide what an actor sees.
public final class PostgresServiceRequests implements ServiceRequests {
  private static final String LATEST =
      """
      select id, user_id, category, priority, status, title, description, location, created_at,
        updated_at
      from service_requests where user_id = :resident
      order by created_at desc, id desc limit :limit
      """;

  @Override
  public List<ServiceRequest> latestOf(ResidentId resident, int limit) {
    return Transactions.current()
        .createQuery(LATEST)
        .bind("resident", resident.value())
        .bind("limit", limit)
        .map((row, _) -> read(row))
        .list();
  }

  private static ServiceRequest read(ResultSet row) throws SQLException {
    return new ServiceRequest(
        new ServiceRequestId(row.getObject("id", UUID.class)),
        new ResidentId(row.getObject("user_id", UUID.class)),
        Category.of(row.getString("category")),
        Priority.of(row.getString("priority")),
        RequestStatus.of(row.getString("status")),
        row.getString("title"),
        row.getString("description"),
        Optional.ofNullable(row.getString("location")),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }
}
