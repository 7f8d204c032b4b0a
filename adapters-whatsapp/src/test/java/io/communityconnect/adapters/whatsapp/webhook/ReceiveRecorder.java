package io.communityconnect.adapters.whatsapp.webhook;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.InfrastructureException;
import io.communityconnect.application.conversation.port.in.ReceiveMessageUseCase;
import io.communityconnect.domain.conversation.InboundMessage;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Remembers what it is given, and knows one community.
final class ReceiveRecorder implements ReceiveMessageUseCase {
  static final String COMMUNITY = "+14155238886";

  final Queue<InboundMessage> messages = new ConcurrentLinkedQueue<>();
  volatile boolean databaseAway;
  volatile boolean onVirtualThread;

  private final Set<String> seen = new HashSet<>();

  @Override
  public synchronized Outcome receive(Command command) {
    onVirtualThread = Thread.currentThread().isVirtual();
    if (databaseAway) {
      throw new InfrastructureException("receive", true, new IllegalStateException("away"));
    }
    InboundMessage message = requireNonNull(command.message());
    if (!message.to().value().equals(COMMUNITY)) {
      return new Outcome.UnknownRecipient();
    }
    if (!seen.add(message.providerId().value())) {
      return new Outcome.Duplicate();
    }
    messages.add(message);
    return new Outcome.Accepted();
  }
}
