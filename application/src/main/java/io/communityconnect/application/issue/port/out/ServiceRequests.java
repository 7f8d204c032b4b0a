package io.communityconnect.application.issue.port.out;

import io.communityconnect.domain.issue.ServiceRequest;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;

/// What residents asked for. Called inside a unit of work and sees what its actor may see.
@FunctionalInterface
public interface ServiceRequests {
  /// The requests of a resident, the newest first.
  List<ServiceRequest> latestOf(ResidentId resident, int limit);
}
