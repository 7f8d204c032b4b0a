package io.communityconnect.adapters.persistence.issue;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.issue.port.out.FiledRequest;
import io.communityconnect.application.issue.port.out.HouseRequests;
import io.communityconnect.application.issue.port.out.RequestFilter;
import io.communityconnect.application.issue.port.out.RequestPage;
import io.communityconnect.domain.issue.Category;
import io.communityconnect.domain.issue.Priority;
import io.communityconnect.domain.issue.RequestStatus;
import io.communityconnect.domain.issue.ServiceRequestId;
import io.communityconnect.domain.people.CommunityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Service requests as those see them who see to them. Policies decide what an actor sees.
public final class PostgresHouseRequests implements HouseRequests {
  /// Keys are ordered by time, so the greatest is the newest.
  private static final String PAGE =
      "select "
          + RequestColumns.ALL
          + """
          from service_requests
          where (cast(:after as uuid) is null or id < cast(:after as uuid))
            and (cast(:status as text) is null or status = :status)
            and (cast(:category as text) is null or category = :category)
            and (cast(:priority as text) is null or priority = :priority)
            and (cast(:community as uuid) is null or community_id = cast(:community as uuid))
          order by id desc limit :limit
          """;

  private static final String FIND =
      "select " + RequestColumns.ALL + " from service_requests where id = :id";

  private static final String CHANGE =
      """
      update service_requests set status = :status, updated_at = greatest(:at, created_at),
        closed_at = case when :status in ('resolved', 'cancelled') then greatest(:at, created_at) end
      where id = :id
      """;

  /// Reads one more than asked for, which tells whether there is more.
  @Override
  public RequestPage page(RequestFilter filter, Optional<ServiceRequestId> after, int limit) {
    List<FiledRequest> read =
        Transactions.current()
            .createQuery(PAGE)
            .bind("after", after.map(ServiceRequestId::value).orElse(null))
            .bind("status", filter.status().map(RequestStatus::code).orElse(null))
            .bind("category", filter.category().map(Category::code).orElse(null))
            .bind("priority", filter.priority().map(Priority::code).orElse(null))
            .bind("community", filter.community().map(CommunityId::value).orElse(null))
            .bind("limit", limit + 1)
            .map((row, _) -> read(row))
            .list();
    List<FiledRequest> part = read.subList(0, Math.min(limit, read.size()));
    return new RequestPage(
        part, read.size() > limit ? Optional.of(part.getLast().request().id()) : Optional.empty());
  }

  private static FiledRequest read(ResultSet row) throws SQLException {
    return new FiledRequest(
        new CommunityId(row.getObject("community_id", UUID.class)), RequestColumns.read(row));
  }

  @Override
  public Optional<FiledRequest> find(ServiceRequestId id) {
    return one(FIND, id);
  }

  @Override
  public Optional<FiledRequest> lock(ServiceRequestId id) {
    return one(FIND + " for update", id);
  }

  private static Optional<FiledRequest> one(String query, ServiceRequestId id) {
    return Transactions.current()
        .createQuery(query)
        .bind("id", id.value())
        .map((row, _) -> read(row))
        .findOne();
  }

  @Override
  public void change(ServiceRequestId id, RequestStatus status, Instant at) {
    Transactions.current()
        .createUpdate(CHANGE)
        .bind("id", id.value())
        .bind("status", status.code())
        .bind("at", at)
        .execute();
  }
}
