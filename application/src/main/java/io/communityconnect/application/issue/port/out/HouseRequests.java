package io.communityconnect.application.issue.port.out;

import io.communityconnect.domain.issue.RequestStatus;
import io.communityconnect.domain.issue.ServiceRequestId;
import java.time.Instant;
import java.util.Optional;

/// What communities were asked for. Called inside a unit of work and sees what its actor may see.
public interface HouseRequests {
  /// A part of those that the filter finds, the newest first.
  ///
  /// @param after where the part before ended, empty for the first
  RequestPage page(RequestFilter filter, Optional<ServiceRequestId> after, int limit);

  /// One of them; empty for what the actor may not see.
  Optional<FiledRequest> find(ServiceRequestId id);

  /// As [#find], and keeps it from being changed by others until the unit ends. For the server.
  Optional<FiledRequest> lock(ServiceRequestId id);

  /// Says how far one has come that is locked. For the server.
  void change(ServiceRequestId id, RequestStatus status, Instant at);
}
