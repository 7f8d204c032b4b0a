package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase.Outcome;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.people.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who writes faster than they are answered.
final class PaceInChatTest {
  private final Answering answering = new Answering();
  private final Given given = answering.given;

  @BeforeEach
  void setAPace() {
    answering.policy = SamplePolicies.AT_A_PACE;
  }

  @Test
  void letsWaitWhoeverWritesTooFast() {
    Instant first = answeredAt(0);
    IntStream.range(1, 10).forEach(this::answeredAt);
    ConversationId conversation = given.text("+15550000001", "once more").conversation();
    answering.advance(Storage.DEBOUNCE.quiet());
    Instant until = first.plus(SamplePolicies.AT_A_PACE.pace().within());

    assertThat(answering.answer(answering.claimed())).isEqualTo(new Outcome.TooEarly(until));

    assertThat(given.unanswered(conversation)).containsExactly("once more");
    assertThat(answering.model.prompts()).hasSize(10);
    assertThat(answering.workSignal.times()).contains(until);
    assertThat(given.system(answering.storage.work()::nextDueAt)).contains(until);
    answering.advance(Duration.between(answering.now(), until));
    answering.model.thenWrites("at last");
    assertThat(answering.answer(answering.claimed())).satisfies(Answering.answered(1, 1));
  }

  @Test
  void answersAllThatWaitsWithTheLastAnswerForAWhile() {
    IntStream.range(0, 9).forEach(this::answeredAt);
    ConversationId conversation = given.text("+15550000001", "first").conversation();
    answering.advance(Duration.ofSeconds(3));
    given.text("+15550000001", "second");
    answering.advance(Duration.ofSeconds(3));
    given.text("+15550000001", "third");
    answering.model.thenWrites("to all of them");

    assertThat(answering.answer(answering.claimed())).satisfies(Answering.answered(3, 1));

    assertThat(given.unanswered(conversation)).isEmpty();
  }

  @Test
  void hearsAStopAtOnce() {
    IntStream.range(0, 10).forEach(this::answeredAt);
    ConversationId conversation = given.text("+15550000001", "once more").conversation();
    answering.advance(Duration.ofSeconds(3));
    given.text("+15550000001", "STOP");
    answering.advance(Storage.DEBOUNCE.quiet());

    assertThat(answering.answer(answering.claimed())).satisfies(Answering.answered(2, 1));

    assertThat(given.unanswered(conversation)).isEmpty();
    assertThat(answering.model.prompts()).hasSize(10);
    assertThat(answering.sent().getLast()).isEqualTo(FixedText.STOPPED.in(Language.ENGLISH));
  }

  private Instant answeredAt(int number) {
    given.text("+15550000001", "question " + number);
    Instant now = answering.advance(Storage.DEBOUNCE.quiet());
    answering.model.thenWrites("answer " + number);
    assertThat(answering.answer(answering.claimed())).satisfies(Answering.answered(1, 1));
    return now;
  }
}
