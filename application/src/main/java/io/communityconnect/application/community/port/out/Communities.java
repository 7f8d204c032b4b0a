package io.communityconnect.application.community.port.out;

import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.Optional;

/// The communities of this installation. Called inside a system unit of work.
@FunctionalInterface
public interface Communities {
  /// Makes sure that a community answers at this number. An existing one is left as it is.
  ///
  /// @return the community when it is new, empty when it was there
  Optional<CommunityId> openUnlessPresent(String name, PhoneNumber sender);
}
