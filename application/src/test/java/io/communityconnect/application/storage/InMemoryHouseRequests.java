package io.communityconnect.application.storage;

import io.communityconnect.application.issue.port.out.FiledRequest;
import io.communityconnect.application.issue.port.out.HouseRequests;
import io.communityconnect.application.issue.port.out.RequestFilter;
import io.communityconnect.application.issue.port.out.RequestPage;
import io.communityconnect.application.storage.Tables.RequestRow;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.issue.RequestStatus;
import io.communityconnect.domain.issue.ServiceRequest;
import io.communityconnect.domain.issue.ServiceRequestId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class InMemoryHouseRequests implements HouseRequests {
  private final InMemoryDatabase database;

  InMemoryHouseRequests(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public RequestPage page(RequestFilter filter, Optional<ServiceRequestId> after, int limit) {
    List<FiledRequest> all =
        database.tables().requests.values().stream()
            .filter(this::shows)
            .map(this::filed)
            .filter(filed -> fits(filed, filter))
            .filter(filed -> after.isEmpty() || isOlder(filed, after.get()))
            .sorted(
                Comparator.comparing((FiledRequest filed) -> filed.request().id().value())
                    .reversed())
            .toList();
    List<FiledRequest> part = all.subList(0, Math.min(limit, all.size()));
    return new RequestPage(
        part, all.size() > limit ? Optional.of(part.getLast().request().id()) : Optional.empty());
  }

  /// The photo goes with its message.
  private FiledRequest filed(RequestRow row) {
    ServiceRequest request = row.request();
    return new FiledRequest(
        row.community(),
        copy(
            request,
            request.status(),
            request.photo().filter(database.tables().messages::containsKey),
            request.updatedAt()));
  }

  private boolean shows(RequestRow row) {
    return database.shows(row.community(), row.request().resident());
  }

  private static boolean isOlder(FiledRequest filed, ServiceRequestId than) {
    return filed.request().id().value().compareTo(than.value()) < 0;
  }

  private static boolean fits(FiledRequest filed, RequestFilter filter) {
    ServiceRequest request = filed.request();
    return filter.status().map(request.status()::equals).orElse(true)
        && filter.category().map(request.category()::equals).orElse(true)
        && filter.priority().map(request.priority()::equals).orElse(true)
        && filter.community().map(filed.community()::equals).orElse(true);
  }

  @Override
  public Optional<FiledRequest> find(ServiceRequestId id) {
    return Optional.ofNullable(database.tables().requests.get(id))
        .filter(this::shows)
        .map(this::filed);
  }

  @Override
  public Optional<FiledRequest> lock(ServiceRequestId id) {
    database.systemTables();
    return find(id);
  }

  @Override
  public void change(ServiceRequestId id, RequestStatus status, Instant at) {
    database
        .systemTables()
        .requests
        .computeIfPresent(
            id,
            (_, row) ->
                new RequestRow(
                    row.community(), copy(row.request(), status, row.request().photo(), at)));
  }

  private static ServiceRequest copy(
      ServiceRequest was, RequestStatus status, Optional<MessageId> photo, Instant updatedAt) {
    return new ServiceRequest(
        was.id(),
        was.resident(),
        was.category(),
        was.priority(),
        status,
        was.title(),
        was.description(),
        was.location(),
        photo,
        was.createdAt(),
        updatedAt);
  }
}
