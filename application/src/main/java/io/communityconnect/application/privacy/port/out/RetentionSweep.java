package io.communityconnect.application.privacy.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import java.util.Optional;

/// The right to delete what has expired, held by one instance for a limited time.
///
/// @param fence grows with every claim; an older one comes too late
/// @param after how far an earlier holder came who did not finish
public record RetentionSweep(long fence, Optional<ConversationId> after) {
  public RetentionSweep {
    requireNonNull(after, "after is null");
  }
}
