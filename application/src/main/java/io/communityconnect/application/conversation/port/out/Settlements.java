package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.WebMessages.WebReply;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.domain.action.ProposalStep;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.knowledge.Citation;
import io.communityconnect.domain.knowledge.OpenQuestion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where answers become final.
@FunctionalInterface
public interface Settlements {
  /// Stores all of an answer, or nothing when its lease was lost: the reply among the messages of
  /// the conversation and in the outbox, what it answers as answered, and the conversation given
  /// back: due at once while anything is unanswered, at rest otherwise. What was reserved for the
  /// answered messages counts as used from now on, and what it rests on is noted with it,
  /// without the words. A question that nobody could answer is kept for the admins, one of the same
  /// message once, and its query counts as unanswered, also when the question is gone.
  ///
  /// What its steps say happens with it, in order, and is taken down in the audit log where
  /// something was done. A step about an offer that is not open any more, or that would change
  /// somebody outside the community, fails and nothing is stored.
  ///
  /// Durable when it returns. Runs a transaction of its own, which settlements that come together
  /// may share; must not be called inside a unit of work.
  ///
  /// @throws io.communityconnect.application.InfrastructureException when nothing could be stored
  Settled settle(Settlement settlement);

  /// An answer that is ready.
  ///
  /// @param answered inbound messages of the leased conversation
  /// @param reply messages to the resident on WhatsApp, in order; empty for silence
  /// @param webReply the answer to a message on the web, which is owed to nobody; empty for silence
  /// @param sources what the answer rests on, each article once
  /// @param unanswered what the first of the answered messages asks and nobody knows
  /// @param steps what happens to offers
  /// @param sendingFor how long the first part stays claimed for the caller
  record Settlement(
      Lease lease,
      List<MessageId> answered,
      List<OutboundMessage> reply,
      Optional<WebReply> webReply,
      List<Citation.Source> sources,
      Optional<OpenQuestion> unanswered,
      List<ProposalStep> steps,
      Instant at,
      Duration sendingFor) {
    public Settlement {
      requireNonNull(lease, "lease is null");
      requireNonNull(webReply, "webReply is null");
      requireNonNull(unanswered, "unanswered is null");
      requireNonNull(at, "at is null");
      requireNonNull(sendingFor, "sendingFor is null");
      answered = List.copyOf(answered);
      reply = List.copyOf(reply);
      sources = List.copyOf(sources);
      steps = List.copyOf(steps);
      if (unanswered.isPresent() && answered.isEmpty()) {
        throw new IllegalArgumentException("a question is asked by a message");
      }
    }

    /// An answer on WhatsApp that rests on no article and leaves no question open.
    public Settlement(
        Lease lease,
        List<MessageId> answered,
        List<OutboundMessage> reply,
        List<ProposalStep> steps,
        Instant at,
        Duration sendingFor) {
      this(
          lease,
          answered,
          reply,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          steps,
          at,
          sendingFor);
    }

    /// When the claim of the first part ends.
    public Instant heldUntil() {
      return at.plus(sendingFor);
    }
  }

  /// What stands afterwards.
  sealed interface Settled {
    /// The answer counts.
    ///
    /// @param firstPart what the conversation is owed first, claimed for the caller; empty while an
    ///     earlier message of it is owed, and where nothing is
    /// @param moreUnanswered whether other messages wait; the conversation is due at once then
    record Stored(Optional<Dispatch> firstPart, boolean moreUnanswered) implements Settled {}

    /// Somebody else holds the conversation; nothing was stored.
    record LeaseLost() implements Settled {}
  }
}
