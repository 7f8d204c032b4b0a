package io.communityconnect.adapters.rest.conversation;

import io.communityconnect.application.conversation.port.out.Handovers.Handover;
import java.time.Instant;
import java.util.UUID;

/// Somebody who asked for a person, as it is written.
record Waiting(UUID conversationId, UUID residentId, Instant since) {
  static Waiting of(Handover handover) {
    return new Waiting(
        handover.conversation().value(), handover.resident().value(), handover.since());
  }
}
