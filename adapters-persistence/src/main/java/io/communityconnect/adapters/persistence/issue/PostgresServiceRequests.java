package io.communityconnect.adapters.persistence.issue;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.issue.port.out.ServiceRequests;
import io.communityconnect.domain.issue.ServiceRequest;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;

/// Service requests. Policies decide what an actor sees.
public final class PostgresServiceRequests implements ServiceRequests {
  private static final String LATEST =
      "select "
          + RequestColumns.ALL
          + """
          from service_requests where user_id = :resident
          order by created_at desc, id desc limit :limit
          """;

  @Override
  public List<ServiceRequest> latestOf(ResidentId resident, int limit) {
    return Transactions.current()
        .createQuery(LATEST)
        .bind("resident", resident.value())
        .bind("limit", limit)
        .map((row, _) -> RequestColumns.read(row))
        .list();
  }
}
