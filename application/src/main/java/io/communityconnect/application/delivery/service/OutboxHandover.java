package io.communityconnect.application.delivery.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.domain.conversation.OutboundMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Puts messages into the outbox and claims the conversation's first in the same transaction, so
/// that whoever wrote it can send it without a claim of its own.
public final class OutboxHandover {
  private final Outbox outbox;
  private final DeliveryPolicy policy;

  /// @param policy says how long the claim lasts
  public OutboxHandover(Outbox outbox, DeliveryPolicy policy) {
    this.outbox = requireNonNull(outbox, "outbox is null");
    this.policy = requireNonNull(policy, "policy is null");
  }

  /// Called inside a system unit of work.
  ///
  /// @param messages of one conversation, in order
  /// @return what to send at once; empty while an earlier message of the conversation is being sent
  public Optional<Dispatch> enqueue(List<OutboundMessage> messages, Instant now) {
    outbox.enqueue(messages, now);
    OutboundMessage first = messages.getFirst();
    return outbox.claimFirst(first.conversation(), now, policy.lease());
  }
}
