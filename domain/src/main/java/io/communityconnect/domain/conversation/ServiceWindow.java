package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/// WhatsApp's customer service window: free-form messages may be sent for 24 hours after the
/// resident's last message, and only approved templates after that
/// (<https://www.twilio.com/docs/api/errors/63016>).
///
/// @param lastInboundAt when the resident last wrote
public record ServiceWindow(Instant lastInboundAt) {
  private static final Duration LENGTH = Duration.ofHours(24);

  public ServiceWindow {
    requireNonNull(lastInboundAt, "lastInboundAt is null");
  }

  /// The first moment at which free-form messages are refused.
  public Instant closesAt() {
    return lastInboundAt.plus(LENGTH);
  }

  /// Says whether a free-form message may be sent at that time.
  public boolean isOpenAt(Instant time) {
    return time.isBefore(closesAt());
  }
}
