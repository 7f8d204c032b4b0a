package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.ReceiveMessageUseCase;
import io.communityconnect.application.conversation.port.out.Inbox;
import io.communityconnect.application.conversation.port.out.WorkSignal;

/// Stores what arrives and wakes whoever answers.
public final class ReceiveMessageService implements ReceiveMessageUseCase {
  private final Inbox inbox;
  private final WorkSignal signal;

  /// @param signal told after the message is durable
  public ReceiveMessageService(Inbox inbox, WorkSignal signal) {
    this.inbox = requireNonNull(inbox, "inbox is null");
    this.signal = requireNonNull(signal, "signal is null");
  }

  @Override
  public Outcome receive(Command command) {
    return switch (inbox.accept(command.message())) {
      case Inbox.Receipt.Accepted accepted -> {
        signal.dueAt(accepted.dueAt());
        yield new Outcome.Accepted();
      }
      case Inbox.Receipt.Duplicate() -> new Outcome.Duplicate();
      case Inbox.Receipt.UnknownRecipient() -> new Outcome.UnknownRecipient();
    };
  }
}
