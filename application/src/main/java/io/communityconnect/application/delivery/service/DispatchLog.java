package io.communityconnect.application.delivery.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.application.delivery.port.out.Outbox.Successor;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.delivery.port.out.SentLog;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.conversation.MessageId;
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

  /// The newest of the provider's messages that is not known to be another of ours. A report may
  /// have named it as this one while we looked.
  Optional<ProviderMessageId> firstOwn(Dispatch dispatch, List<ProviderMessageId> candidates) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    MessageId message = dispatch.message().id();
    Set<ProviderMessageId> ofOthers =
        Set.copyOf(unitOfWork.run(DELIVER, () -> outbox.ofOthers(message, candidates)));
    return candidates.stream().filter(candidate -> !ofOthers.contains(candidate)).findFirst();
  }

  boolean isHeld(Dispatch dispatch) {
    return unitOfWork.run(DELIVER, () -> outbox.isHeld(dispatch));
  }

  private void wakeFor(Successor successor) {
    if (successor == Successor.WAITING) {
      signal.due();
    }
  }
}
