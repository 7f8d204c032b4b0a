package io.communityconnect.application.delivery.port.out;

import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.time.Instant;
import java.util.List;

/// The provider's own record of what it took from us. Remote: never called inside a unit of work.
///
/// The provider knows no idempotency key for sending, so after an attempt whose end is unknown this
/// is how we find out whether it succeeded.
@FunctionalInterface
public interface SentMessages {
  /// Looks for messages with the same recipient, sender and text that the provider took at or after
  /// the given time, the newest first. Of one that may have been sent as a template, whose words
  /// are the provider's, it looks for those that have all its values in them.
  Search find(OutboundMessage message, Instant since);

  /// What came of the search.
  sealed interface Search {
    /// These fit; none when the list is empty.
    record Found(List<ProviderMessageId> candidates) implements Search {
      public Found {
        candidates = List.copyOf(candidates);
      }
    }

    /// The provider could not be asked.
    record Unavailable(String reason) implements Search {}
  }
}
