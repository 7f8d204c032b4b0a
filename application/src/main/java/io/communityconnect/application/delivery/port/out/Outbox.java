package io.communityconnect.application.delivery.port.out;

import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The messages that we owe residents and that the provider has not taken yet. Shared by all
/// instances. Every method is called inside a system unit of work.
///
/// What was sent leaves it through the [SentLog].
///
/// A message id is the key against sending twice; the conversation is the key of order: a message
/// is due only when every earlier one of its conversation has been sent or given up.
public interface Outbox {
  /// Puts messages in, due at once and in order. They must have been appended to their conversation
  /// in the same unit of work.
  void enqueue(List<OutboundMessage> messages, Instant at);

  /// Takes messages that are due and leases them to the caller. From here on each counts as
  /// possibly sent, until the caller says what came of it.
  ///
  /// @param leaseFor after this time the message is due again; longer than any try to send it
  List<Dispatch> claim(Instant now, Duration leaseFor, int limit);

  /// The provider certainly did not take it: due again at the given time. Does nothing when the
  /// message was claimed anew in the meantime, for then somebody else may be sending it.
  void retry(Dispatch dispatch, String reason, Instant dueAt);

  /// Nobody knows whether the provider took it: due again at the given time, still possibly sent.
  /// Does nothing when the message was claimed anew in the meantime.
  void retryUnconfirmed(Dispatch dispatch, String reason, Instant dueAt);

  /// Gives the message up for good and keeps it with its reason. Does nothing when the message was
  /// claimed anew in the meantime.
  ///
  /// @return whether the next message of the conversation is due now
  Successor bury(Dispatch dispatch, DeadLetter reason, Instant at);

  /// Whether the message is still the caller's to send: neither known to be sent, nor given up, nor
  /// claimed anew.
  boolean isHeld(Dispatch dispatch);

  /// Which of these ids are known to belong to other messages than this one.
  List<ProviderMessageId> ofOthers(MessageId message, List<ProviderMessageId> ids);

  /// When the next message falls due; for a leased one, when its lease runs out. Messages behind
  /// another of their conversation do not count.
  Optional<Instant> nextDueAt();

  /// Whether a conversation has more to send.
  enum Successor {
    NONE,
    WAITING
  }
}
