package io.communityconnect.application.storage;

import io.communityconnect.application.issue.port.out.ServiceRequests;
import io.communityconnect.application.storage.Tables.RequestRow;
import io.communityconnect.domain.issue.ServiceRequest;
import io.communityconnect.domain.people.ResidentId;
import java.util.Comparator;
import java.util.List;

final class InMemoryServiceRequests implements ServiceRequests {
  private final InMemoryDatabase database;

  InMemoryServiceRequests(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<ServiceRequest> latestOf(ResidentId resident, int limit) {
    return database.tables().requests.values().stream()
        .filter(row -> row.request().resident().equals(resident))
        .filter(row -> database.shows(row.community(), resident))
        .map(RequestRow::request)
        .sorted(
            Comparator.comparing(ServiceRequest::createdAt)
                .thenComparing(request -> request.id().value())
                .reversed())
        .limit(limit)
        .toList();
  }
}
