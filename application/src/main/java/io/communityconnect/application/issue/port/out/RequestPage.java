package io.communityconnect.application.issue.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.issue.ServiceRequestId;
import java.util.List;
import java.util.Optional;

/// A part of a list of requests.
///
/// @param next after which the next part begins, empty when this is the last
public record RequestPage(List<FiledRequest> requests, Optional<ServiceRequestId> next) {
  public RequestPage {
    requests = List.copyOf(requests);
    requireNonNull(next, "next is null");
  }
}
