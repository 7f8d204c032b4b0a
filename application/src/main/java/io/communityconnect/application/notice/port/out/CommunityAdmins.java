package io.communityconnect.application.notice.port.out;

import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;

/// Who looks after a community. Called inside a system unit of work.
@FunctionalInterface
public interface CommunityAdmins {
  /// Its admins, and the super admins who live there, in a fixed order. Nobody who was erased.
  List<ResidentId> of(CommunityId community);
}
