package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Role;
import java.util.Optional;

/// Who is answered, as far as answering depends on it. `toString` does not tell names.
///
/// @param role what they are in the community that they write to; an admin of another is a user
public record Asker(Role role, Optional<String> name, Optional<String> flat) {
  public Asker {
    requireNonNull(role, "role is null");
    requireNonNull(name, "name is null");
    requireNonNull(flat, "flat is null");
  }

  @Override
  public String toString() {
    return "Asker[" + role + "]";
  }
}
