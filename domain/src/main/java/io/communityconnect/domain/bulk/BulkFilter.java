package io.communityconnect.domain.bulk;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.Language;
import java.util.Optional;

/// Whom of a community a change is for. Super admins never are: they are changed one by one.
///
/// @param flatPrefix how a flat begins, in any case
/// @param language that they are spoken to in
public record BulkFilter(
    Optional<Role> role, Optional<String> flatPrefix, Optional<Language> language) {
  public BulkFilter {
    requireNonNull(role, "role is null");
    requireNonNull(flatPrefix, "flatPrefix is null");
    requireNonNull(language, "language is null");
  }
}
