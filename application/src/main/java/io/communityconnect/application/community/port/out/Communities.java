package io.communityconnect.application.community.port.out;

import io.communityconnect.domain.knowledge.Passage;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.List;

/// The communities of this installation. Called inside a system unit of work.
@FunctionalInterface
public interface Communities {
  /// Makes sure that a community answers at this number. An existing one is left as it is, its
  /// knowledge included.
  ///
  /// @param handbook what a new community knows to begin with
  void openUnlessPresent(String name, PhoneNumber sender, List<Passage> handbook);
}
