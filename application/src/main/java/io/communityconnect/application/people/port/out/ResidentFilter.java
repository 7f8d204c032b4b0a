package io.communityconnect.application.people.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import java.util.Optional;

/// Which people a list shows.
///
/// @param words part of a name, a flat or a phone number, in any case
/// @param flatPrefix how a flat begins, in any case
/// @param language that they are spoken to in
public record ResidentFilter(
    Optional<String> words,
    Optional<Role> role,
    Optional<CommunityId> community,
    Optional<String> flatPrefix,
    Optional<Language> language) {
  /// All of them.
  public static final ResidentFilter NONE =
      new ResidentFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public ResidentFilter {
    requireNonNull(words, "words is null");
    requireNonNull(role, "role is null");
    requireNonNull(community, "community is null");
    requireNonNull(flatPrefix, "flatPrefix is null");
    requireNonNull(language, "language is null");
  }

  /// These, and only of one community.
  public ResidentFilter within(CommunityId one) {
    return new ResidentFilter(words, role, Optional.of(one), flatPrefix, language);
  }

  /// Nothing of the words.
  @Override
  public String toString() {
    return "ResidentFilter[…]";
  }
}
