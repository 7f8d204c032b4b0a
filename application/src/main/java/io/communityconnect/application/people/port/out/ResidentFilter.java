package io.communityconnect.application.people.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import java.util.Optional;

/// Which people a list shows.
///
/// @param words part of a name, a flat or a phone number, in any case
public record ResidentFilter(
    Optional<String> words, Optional<Role> role, Optional<CommunityId> community) {
  /// All of them.
  public static final ResidentFilter NONE =
      new ResidentFilter(Optional.empty(), Optional.empty(), Optional.empty());

  public ResidentFilter {
    requireNonNull(words, "words is null");
    requireNonNull(role, "role is null");
    requireNonNull(community, "community is null");
  }

  /// Nothing of the words.
  @Override
  public String toString() {
    return "ResidentFilter[…]";
  }
}
