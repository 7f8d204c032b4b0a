package io.communityconnect.application.community.port.out;

import io.communityconnect.domain.people.PhoneNumber;

/// The communities of this installation. Called inside a system unit of work.
@FunctionalInterface
public interface Communities {
  /// Makes sure that a community answers at this number; an existing one is left as it is.
  void openUnlessPresent(String name, PhoneNumber sender);
}
