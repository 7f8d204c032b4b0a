package io.communityconnect.domain.people;

import static java.util.Objects.requireNonNull;

/// An apartment community as residents meet it: a name and the one WhatsApp number they write to.
public record Community(CommunityId id, String name, PhoneNumber sender) {
  public Community {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(sender, "sender is null");
    if (name.isBlank()) {
      throw new IllegalArgumentException("name is blank");
    }
  }
}
