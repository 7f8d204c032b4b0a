package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase;
import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase.Outcome;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Prompt;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.SampleCommunity;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.WhatsAppText;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How an answer proceeds; what it says is [ReplyWordsTest].
final class AnswerResidentServiceTest {
  private final Answering answering = new Answering();
  private final Given given = answering.given;

  @Test
  void owesTheResidentTheReply() {
    Lease lease = given.leaseFor("+15550000001");
    answering.model.thenWrites("Good morning.");

    assertThat(answering.answer(lease)).satisfies(Answering.answered(1, 1));

    assertThat(given.history(lease.conversation())).containsExactly("hello", "Good morning.");
    assertThat(given.unanswered(lease.conversation())).isEmpty();
    OutboundMessage owed = answering.handedOver.getFirst().message();
    assertThat(owed.text()).isEqualTo("Good morning.");
    assertThat(owed.from()).isEqualTo(SampleCommunity.SENDER);
    assertThat(owed.to()).isEqualTo(WhatsAppIdentity.of(new PhoneNumber("+15550000001")));
    assertThat(given.dispatched(10)).isEmpty();
    assertThat(answering.outboxSignal.count()).isZero();
  }

  @Test
  void leavesTheReplyToTheSenderWhileAnEarlierMessageIsBeingSent() {
    Lease lease = given.leaseFor("+15550000001");
    MessageId earlier = given.owed(lease.conversation(), "earlier").getFirst().id();
    given.dispatched(1);
    answering.model.thenWrites("Good morning.");

    answering.answer(lease);

    assertThat(answering.handedOver).isEmpty();
    assertThat(answering.outboxSignal.count()).isOne();
    given.sent(earlier);
    assertThat(answering.sent()).containsExactly("Good morning.");
  }

  @Test
  void leavesTheConversationAtRest() {
    Lease lease = given.leaseFor("+15550000001");
    answering.model.thenWrites("Good morning.");

    answering.answer(lease);

    assertThat(given.system(answering.storage.work()::nextDueAt)).isEmpty();
    assertThat(answering.workSignal.times()).isEmpty();
  }

  @Test
  void answersSeveralMessagesOfOneThoughtOnce() {
    ConversationId conversation = given.text("+15550000001", "the lift").conversation();
    answering.advance(Duration.ofSeconds(1));
    given.text("+15550000001", "in block B");
    answering.advance(Duration.ofSeconds(1));
    given.text("+15550000001", "is stuck");
    answering.advance(Storage.DEBOUNCE.quiet());
    answering.model.thenWrites("I am sorry.");

    assertThat(answering.answer(answering.claimed())).satisfies(Answering.answered(3, 1));

    assertThat(given.history(conversation))
        .containsExactly("the lift", "in block B", "is stuck", "I am sorry.");
    assertThat(answering.sent()).containsExactly("I am sorry.");
  }

  @Test
  void answersTwoThoughtsOneAfterTheOther() {
    ConversationId conversation = given.text("+15550000001", "first").conversation();
    answering.advance(Duration.ofSeconds(3));
    given.text("+15550000001", "second");
    Instant now = answering.advance(Duration.ofSeconds(3));
    answering.model.thenWrites("to the first").thenWrites("to the second");

    assertThat(answering.answer(answering.claimed())).satisfies(Answering.answered(1, 1));
    assertThat(given.unanswered(conversation)).containsExactly("second");
    assertThat(answering.workSignal.times()).containsExactly(now);
    assertThat(answering.answer(answering.claimed())).satisfies(Answering.answered(1, 1));

    assertThat(answering.sent()).containsExactly("to the first", "to the second");
  }

  @Test
  void waitsForAWriterWhoMayStillBeTyping() {
    given.text("+15550000001", "the lift");
    Instant dueAt = TestClock.START.plus(Storage.DEBOUNCE.quiet());
    // An instance whose clock is ahead of ours claimed it.
    Lease lease =
        given.system(() -> answering.storage.work().claim(dueAt, Given.LEASE, 1)).getFirst();

    assertThat(answering.answer(lease)).isEqualTo(new Outcome.StillForming(dueAt));

    assertThat(answering.model.prompts()).isEmpty();
    assertThat(answering.workSignal.times()).containsExactly(dueAt);
    assertThat(given.system(answering.storage.work()::nextDueAt)).contains(dueAt);
    assertThat(answering.outboxSignal.count()).isZero();
    answering.advance(Storage.DEBOUNCE.quiet());
    assertThat(answering.claimed().attempt()).isEqualTo(1);
  }

  @Test
  void givesBackAConversationThatIsAlreadyAnswered() {
    Lease lease = given.leaseFor("+15550000001");
    given.reply(lease.conversation(), "answered by somebody else");

    assertThat(answering.answer(lease)).isEqualTo(new Outcome.NothingToAnswer());

    assertThat(given.system(answering.storage.work()::nextDueAt)).isEmpty();
    assertThat(answering.outboxSignal.count()).isZero();
  }

  @Test
  void throwsTheReplyAwayWhenTheLeaseWasLost() {
    Lease slow = given.leaseFor("+15550000001");
    answering.model.thenAnswers(
        _ -> {
          answering.advance(Given.LEASE);
          assertThat(answering.claimed().fence()).isGreaterThan(slow.fence());
          return Reply.Written.plain("too late");
        });

    assertThat(answering.answer(slow)).isEqualTo(new Outcome.LeaseLost());

    assertThat(given.unanswered(slow.conversation())).containsExactly("hello");
    assertThat(given.history(slow.conversation())).isEmpty();
    assertThat(given.dispatched(10)).isEmpty();
    assertThat(answering.outboxSignal.count()).isZero();
    assertThat(answering.workSignal.times()).isEmpty();
    assertThat(given.claimed(1)).isEmpty();
  }

  @Test
  void answersOnceThoughTwoWorkersTry() {
    Lease slow = given.leaseFor("+15550000001");
    answering
        .model
        .thenAnswers(
            _ -> {
              answering.advance(Given.LEASE);
              Lease fast = answering.claimed();
              assertThat(answering.answer(fast)).satisfies(Answering.answered(1, 1));
              return Reply.Written.plain("by the slow one");
            })
        .thenWrites("by the fast one");

    assertThat(answering.answer(slow)).isEqualTo(new Outcome.LeaseLost());

    assertThat(answering.sent()).containsExactly("by the fast one");
  }

  @Test
  void answersNextWhatArrivesWhileTheModelWrites() {
    Lease lease = given.leaseFor("+15550000001");
    answering
        .model
        .thenAnswers(
            _ -> {
              given.text("+15550000001", "one more thing");
              return Reply.Written.plain("to hello");
            })
        .thenWrites("to one more thing");

    assertThat(answering.answer(lease)).satisfies(Answering.answered(1, 1));

    assertThat(given.unanswered(lease.conversation())).containsExactly("one more thing");
    // Whether the writer has finished is seen by whoever looks next.
    assertThat(answering.workSignal.times()).containsExactly(answering.now());
    answering.advance(Storage.DEBOUNCE.quiet());
    assertThat(answering.answer(answering.claimed())).satisfies(Answering.answered(1, 1));
    assertThat(Given.words(answering.model.prompts().getLast().messages()))
        .containsExactly("hello", "to hello", "one more thing");
    assertThat(answering.sent()).containsExactly("to hello", "to one more thing");
  }

  @Test
  void sendsALongReplyInPartsInOrder() {
    String reply = "first " + "word ".repeat(700) + "last";
    Lease lease = given.leaseFor("+15550000001");
    answering.model.thenWrites(reply);

    assertThat(answering.answer(lease)).satisfies(Answering.answered(1, 3));

    List<String> sent = answering.sent();
    assertThat(sent).hasSize(3).allMatch(part -> part.length() <= WhatsAppText.MAX_LENGTH);
    assertThat(String.join(" ", sent)).isEqualTo(reply);
  }

  @Test
  void callsTheModelOutsideOfEveryUnitOfWork() {
    Lease lease = given.leaseFor("+15550000001");
    given.owed(lease.conversation(), "being sent");
    given.dispatched(1);
    // Units do not nest, so these would throw inside one.
    answering.model.thenAnswers(
        _ -> Reply.Written.plain(given.system(() -> "outside of every unit")));
    AnswerResidentUseCase service =
        answering.service(
            _ -> given.inSystem(() -> {}), () -> given.inSystem(answering.outboxSignal::due));

    Outcome outcome = service.answer(new AnswerResidentUseCase.Command(lease));

    assertThat(outcome).satisfies(Answering.answered(1, 1));
    assertThat(answering.outboxSignal.count()).isEqualTo(1);
  }

  @Test
  void keepsTheQuestionWhenTheWorkerBreaksDown() {
    Lease lease = given.leaseFor("+15550000001");
    answering.model.thenAnswers(
        _ -> {
          throw new ArithmeticException("a bug");
        });

    assertThatThrownBy(() -> answering.answer(lease)).isInstanceOf(ArithmeticException.class);

    assertThat(given.unanswered(lease.conversation())).containsExactly("hello");
    answering.advance(Given.LEASE);
    assertThat(answering.claimed().attempt()).isEqualTo(2);
  }

  @Test
  void showsTheModelNobodyElsesWords() {
    given.text("+15550000002", "a secret");
    Lease lease = given.leaseFor("+15550000001");
    answering.model.thenWrites("Good morning.");

    answering.answer(lease);

    Prompt prompt = answering.model.prompts().getFirst();
    assertThat(Given.words(prompt.messages())).containsExactly("hello");
  }
}
