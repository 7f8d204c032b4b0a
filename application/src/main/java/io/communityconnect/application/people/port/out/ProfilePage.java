package io.communityconnect.application.people.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;

/// A part of a list of people with their languages.
///
/// @param next after whom the next part begins, empty when this is the last
public record ProfilePage(List<Profile> profiles, Optional<ResidentId> next) {
  public ProfilePage {
    profiles = List.copyOf(profiles);
    requireNonNull(next, "next is null");
  }
}
