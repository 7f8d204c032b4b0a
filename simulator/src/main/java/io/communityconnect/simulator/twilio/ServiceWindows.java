package io.communityconnect.simulator.twilio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// Knows to whom free-form messages may be sent: whoever wrote within the last 24 hours. To anybody
/// else only a template goes through. Source: WhatsApp's customer service window, error 63016.
public final class ServiceWindows {
  private static final Duration LENGTH = Duration.ofHours(24);

  private final Map<String, Instant> closedAt = new ConcurrentHashMap<>();
  private final MessageLog log;
  private final UnaryOperator<WhatsAppAddress> identity;
  private final Clock clock;

  ServiceWindows(MessageLog log, UnaryOperator<WhatsAppAddress> identity, Clock clock) {
    this.log = log;
    this.identity = identity;
    this.clock = clock;
  }

  public boolean isOpen(WhatsAppAddress person) {
    Instant dayAgo = clock.instant().minus(LENGTH);
    Instant closed = closedAt.getOrDefault(key(person), Instant.MIN);
    Instant since = closed.isAfter(dayAgo) ? closed : dayAgo;
    return log.with(person).reversed().stream()
        .filter(TwilioMessage::isInbound)
        .findFirst()
        .filter(message -> message.created().isAfter(since))
        .isPresent();
  }

  /// Closes the window of a person as if a day had passed; their next message opens it again.
  public void close(WhatsAppAddress person) {
    closedAt.put(key(person), clock.instant());
  }

  /// Opens every window that was closed by hand.
  public void clear() {
    closedAt.clear();
  }

  private String key(WhatsAppAddress person) {
    return identity.apply(person).value();
  }
}
