package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.AskAssistantUseCase;
import io.communityconnect.application.conversation.port.out.AnswerWatch;
import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.application.conversation.port.out.WebMessages;
import io.communityconnect.application.conversation.port.out.WebMessages.Progress;
import io.communityconnect.application.conversation.port.out.WebMessages.Receipt;
import io.communityconnect.application.conversation.port.out.WebMessages.WebMessage;
import io.communityconnect.application.conversation.port.out.WebMessages.WebReply;
import io.communityconnect.application.conversation.port.out.WorkSignal;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.conversation.ProviderMessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.recall.TextDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Leaves the answering to whoever answers conversations, under the same lease, so that it never
/// races with an answer on WhatsApp; and looks between short sleeps whether there is one.
public final class AskAssistantService implements AskAssistantUseCase {
  private static final Actor.SystemTask RECEIVE = new Actor.SystemTask("receive-on-web");

  /// How long a lost word about an answer keeps its reader waiting.
  static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  /// Of 64 characters of a key, what its prefix leaves.
  private static final int DIGEST_LENGTH = 60;

  private final Transactions transactions;
  private final WebMessages messages;
  private final MessageIds ids;
  private final WorkSignal signal;
  private final AnswerWatch watch;
  private final Duration deadline;
  private final InstantSource clock;

  /// As whom messages are stored, and as whom their answers are read.
  public record Transactions(SystemUnitOfWork ofServer, UnitOfWork ofResidents) {
    public Transactions {
      requireNonNull(ofServer, "ofServer is null");
      requireNonNull(ofResidents, "ofResidents is null");
    }
  }

  /// @param ids name requests that have no key
  /// @param signal wakes whoever answers
  /// @param deadline how long an answer is waited for
  public AskAssistantService(
      Transactions transactions,
      WebMessages messages,
      MessageIds ids,
      WorkSignal signal,
      AnswerWatch watch,
      Duration deadline,
      InstantSource clock) {
    this.transactions = requireNonNull(transactions, "transactions is null");
    this.messages = requireNonNull(messages, "messages is null");
    this.ids = requireNonNull(ids, "ids is null");
    this.signal = requireNonNull(signal, "signal is null");
    this.watch = requireNonNull(watch, "watch is null");
    this.deadline = requireNonNull(deadline, "deadline is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome ask(Command command) {
    Instant now = clock.instant();
    WebMessage message = new WebMessage(keyOf(command), command.resident(), command.text(), now);
    Optional<Receipt> stored = transactions.ofServer().run(RECEIVE, () -> messages.accept(message));
    stored.ifPresent(_ -> signal.dueAt(now));
    return stored
        .map(receipt -> await(receipt, command.resident(), now.plus(deadline)))
        .orElseGet(Outcome.Unknown::new);
  }

  /// What tells a request from another is hashed, for callers may have put anything into a key.
  private ProviderMessageId keyOf(Command command) {
    String name =
        command
            .key()
            .map(key -> command.resident().id().value() + "\n" + key + "\n" + command.text())
            .orElseGet(() -> ids.next().value().toString());
    return new ProviderMessageId("web-" + TextDigest.of(name).value().substring(0, DIGEST_LENGTH));
  }

  private Outcome await(Receipt receipt, Actor.Resident resident, Instant until) {
    while (true) {
      switch (progressOf(receipt, resident)) {
        case Progress.Answered(Optional<WebReply> reply) -> {
          return reply
              .<Outcome>map(AskAssistantService::replied)
              .orElseGet(Outcome.LeftToAPerson::new);
        }
        case Progress.Gone() -> {
          return goodbye(receipt);
        }
        case Progress.Pending() -> {
          Duration left = Duration.between(clock.instant(), until);
          if (!left.isPositive()) {
            return new Outcome.NotYet();
          }
          watch.await(receipt.conversation(), left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN);
        }
      }
    }
  }

  private Progress progressOf(Receipt receipt, Actor.Resident resident) {
    return transactions.ofResidents().run(resident, () -> messages.progress(receipt.message()));
  }

  private static Outcome replied(WebReply reply) {
    return new Outcome.Replied(Optional.of(reply.id()), reply.text(), reply.sources());
  }

  private static Outcome goodbye(Receipt receipt) {
    return new Outcome.Replied(
        Optional.empty(),
        FixedText.ERASE_DONE.in(receipt.language().orElse(Language.ENGLISH)),
        List.of());
  }
}
