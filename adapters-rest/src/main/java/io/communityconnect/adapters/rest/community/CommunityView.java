package io.communityconnect.adapters.rest.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.communityconnect.adapters.rest.edge.Digests;
import io.communityconnect.domain.people.Community;
import java.util.Arrays;
import java.util.Base64;

/// A community as super admins see it.
///
/// @param sender the number residents write to
/// @param timeZone by whose clocks its days begin
record CommunityView(String id, String name, String sender, String timeZone) {
  private static final int ENOUGH = 12;

  static CommunityView of(Community community) {
    return new CommunityView(
        community.id().value().toString(),
        community.name(),
        community.sender().value(),
        community.zone().getId());
  }

  /// The ETag: a digest of what is shown.
  static String versionOf(Community community) {
    CommunityView shown = of(community);
    byte[] digest =
        Digests.sha256(
            String.join("\0", shown.id, shown.name, shown.sender, shown.timeZone).getBytes(UTF_8));
    return '"'
        + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ENOUGH))
        + '"';
  }
}
