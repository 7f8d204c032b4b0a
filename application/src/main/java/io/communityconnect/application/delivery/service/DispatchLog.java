package io.communityconnect.application.delivery.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.application.delivery.port.out.Outbox.Successor;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.delivery.port.out.SentLog;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.conversation.ProviderMessageId;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes down what came of sending, one transaction an entry, and wakes the sender for the message
/// that stood behind.
public final class DispatchLog {
  private static final Actor.SystemTask DELIVER = new Actor.SystemTask("deliver");

  private final SystemUnitOfWork unitOfWork;
  private final Outbox outbox;
  private final SentLog sentLog;
  private final OutboxSignal signal;

  /// @param signal told when a conversation has more to send
  public DispatchLog(
      SystemUnitOfWork unitOfWork, Outbox outbox, SentLog sentLog, OutboxSignal signal) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.outbox = requireNonNull(outbox, "outbox is null");
    this.sentLog = requireNonNull(sentLog, "sentLog is null");
    this.signal = requireNonNull(signal, "signal is null");
  }

  void sent(Dispatch dispatch, ProviderMessageId providerId) {
    wakeFor(sentLog.note(new SentLog.Sent(dispatch.message().id(), providerId)));
  }

  void bury(Dispatch dispatch, DeadLetter reason, Instant at) {
    wakeFor(unitOfWork.run(DELIVER, () -> outbox.bury(dispatch, reason, at)));
  }

  void retry(Dispatch dispatch, String reason, Instant dueAt) {
    unitOfWork.run(
        DELIVER,
        () -> {
          outbox.retry(dispatch, reason, dueAt);
          return dueAt;
        });
  }

  void retryUnconfirmed(Dispatch dispatch, String reason, Instant dueAt) {
    unitOfWork.run(
        DELIVER,
        () -> {
          outbox.retryUnconfirmed(dispatch, reason, dueAt);
          return dueAt;
        });
  }

  /// The newest of the provider's messages that is not yet known to be one of ours.
  Optional<ProviderMessageId> firstUnclaimed(List<ProviderMessageId> candidates) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Set<ProviderMessageId> known =
        Set.copyOf(unitOfWork.run(DELIVER, () -> outbox.known(candidates)));
    return candidates.stream().filter(candidate -> !known.contains(candidate)).findFirst();
  }

  private void wakeFor(Successor successor) {
    if (successor == Successor.WAITING) {
      signal.due();
    }
  }
}
