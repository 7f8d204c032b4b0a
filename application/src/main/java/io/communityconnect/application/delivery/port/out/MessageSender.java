package io.communityconnect.application.delivery.port.out;

import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.time.Duration;
import java.util.Optional;

/// Hands a message to the messaging provider. Remote: never called inside a unit of work.
@FunctionalInterface
public interface MessageSender {
  /// Makes one attempt, and ends well within a minute. Never throws for what the provider or the
  /// way to it does wrong. What has a template is sent as that; buttons are left out where the
  /// provider does not have them.
  Result send(OutboundMessage message);

  /// What came of the attempt.
  sealed interface Result {
    /// The provider took it and will report how delivery goes.
    record Accepted(ProviderMessageId providerId) implements Result {}

    /// The provider did not take it because we send too much.
    ///
    /// @param retryAfter how long it asks us to wait, when it says so
    record RateLimited(Optional<Duration> retryAfter) implements Result {}

    /// The provider was never reached, so it cannot have taken it.
    record Unreachable(String reason) implements Result {}

    /// The request went out and no clear answer came back: it may have been taken.
    record Unconfirmed(String reason) implements Result {}

    /// The provider refused it for a reason that will not pass.
    ///
    /// @param code the provider's error code
    record Refused(String code, String reason) implements Result {}
  }
}
