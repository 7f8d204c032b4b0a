package io.communityconnect.application.issue.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.issue.Category;
import io.communityconnect.domain.issue.Priority;
import io.communityconnect.domain.issue.RequestStatus;
import io.communityconnect.domain.people.CommunityId;
import java.util.Optional;

/// Which requests a list shows.
public record RequestFilter(
    Optional<RequestStatus> status,
    Optional<Category> category,
    Optional<Priority> priority,
    Optional<CommunityId> community) {
  /// All of them.
  public static final RequestFilter ALL =
      new RequestFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public RequestFilter {
    requireNonNull(status, "status is null");
    requireNonNull(category, "category is null");
    requireNonNull(priority, "priority is null");
    requireNonNull(community, "community is null");
  }
}
