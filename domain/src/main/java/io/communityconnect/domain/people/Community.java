package io.communityconnect.domain.people;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;

/// An apartment community as residents meet it: a name and the one WhatsApp number they write to.
///
/// @param zone by whose clocks its days begin and end
public record Community(CommunityId id, String name, PhoneNumber sender, ZoneId zone) {
  /// Where a community is that has not said so.
  public static final ZoneId USUAL_ZONE = ZoneId.of("UTC");

  public Community {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(sender, "sender is null");
    requireNonNull(zone, "zone is null");
    if (name.isBlank()) {
      throw new IllegalArgumentException("name is blank");
    }
  }

  /// One that has not said where it is.
  public Community(CommunityId id, String name, PhoneNumber sender) {
    this(id, name, sender, USUAL_ZONE);
  }
}
