package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.RequestLimit.Scope;
import java.time.Duration;
import java.util.List;

/// How logins by sending are handed out.
///
/// @param lifetime how long a page waits for its code to be sent
public record SendingPolicy(Duration lifetime, List<RequestLimit> limits) {
  /// They cost no message, so a house may open many pages.
  public static final RequestLimit ADDRESS =
      new RequestLimit("sending-address", Scope.ADDRESS, 60, Duration.ofMinutes(10));

  /// Keeps the codes that wait so few that nobody hits one by chance.
  public static final RequestLimit INSTALLATION =
      new RequestLimit("sending-installation", Scope.INSTALLATION, 2_000, Duration.ofMinutes(10));

  /// Five minutes: enough to take up a phone, too short to talk a stranger into it by letter.
  public static final SendingPolicy STANDARD =
      new SendingPolicy(Duration.ofMinutes(5), List.of(ADDRESS, INSTALLATION));

  public SendingPolicy {
    requireNonNull(lifetime, "lifetime is null");
    limits = List.copyOf(limits);
    if (!lifetime.isPositive()) {
      throw new IllegalArgumentException("a page waits for some time");
    }
  }
}
