package io.communityconnect.application.issue.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.issue.ServiceRequest;
import io.communityconnect.domain.people.CommunityId;

/// What somebody asked for, and whom.
///
/// @param community who is to see to it
public record FiledRequest(CommunityId community, ServiceRequest request) {
  public FiledRequest {
    requireNonNull(community, "community is null");
    requireNonNull(request, "request is null");
  }
}
