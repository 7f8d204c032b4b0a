package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.BytewiseTokenCounter;
import io.communityconnect.application.conversation.port.in.SumUpConversationUseCase;
import io.communityconnect.application.conversation.port.out.Recollection;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Prompt;
import io.communityconnect.application.conversation.port.out.TokenCounter;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.conversation.ContextSummary;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a turn costs stays flat, however long people have been talking: what a model reads, and how
/// often the store is asked.
public interface TurnCostContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  /// How many statements the store has been asked so far.
  long statements();

  /// What a turn cost.
  ///
  /// @param tokens all that the model reads but its rules
  /// @param statements from the claim to the end of the answer
  /// @param toSumUp those of summing up afterwards
  record Cost(int tokens, long statements, long toSumUp) {}

  @Test
  default void staysFlatFromTenToTwoThousandMessages() {
    Cost ten = cost("+15550000001", 10, "When does the gym open?");
    Cost hundred = cost("+15550000002", 100, "When does the gym open?");
    Cost twoThousand = cost("+15550000003", 2_000, "When does the gym open?");

    assertThat(twoThousand.statements())
        .isEqualTo(hundred.statements())
        .isEqualTo(ten.statements());
    assertThat(twoThousand.toSumUp()).isEqualTo(hundred.toSumUp());
    assertThat(twoThousand.tokens()).isEqualTo(hundred.tokens());
    assertThat(twoThousand.tokens() - ten.tokens()).isLessThan(ten.tokens() + 200);
  }

  @Test
  default void staysFlatAlsoWhereAQuestionRefersBack() {
    Cost hundred = cost("+15550000002", 100, "Do you remember the parking permit?");
    Cost twoThousand = cost("+15550000003", 2_000, "Do you remember the parking permit?");

    assertThat(twoThousand.statements()).isEqualTo(hundred.statements());
    assertThat(twoThousand.tokens()).isBetween(hundred.tokens() - 100, hundred.tokens() + 100);
  }

  /// Somebody who said so much before asks, and what has to be is summed up before and after.
  private Cost cost(String phone, int messages, String question) {
    Answering answering = new Answering(storage());
    answering.summarizer.writes("They talk about parking.");
    Lease lease = answering.given.leaseFor(phone);
    answering.given.answer(lease);
    talk(answering, lease.conversation(), messages);
    index(answering, lease.conversation());
    ask(answering, phone, "hello");
    answering.sumUp();

    long before = statements();
    ask(answering, phone, question);
    long answered = statements();
    answering.toSumUp.add(
        new SumUpConversationUseCase.Command(lease.conversation(), lease.resident()));
    answering.sumUp();
    return new Cost(
        tokens(answering.model.prompts().getLast()), answered - before, statements() - answered);
  }

  private static void talk(Answering answering, ConversationId conversation, int messages) {
    String[] texts =
        IntStream.range(0, messages)
            .mapToObj(i -> "The parking permit of day %04d is with the office.".formatted(i))
            .toArray(String[]::new);
    answering.given.reply(conversation, texts);
    answering.advance(Duration.ofMinutes(1));
    answering.sent();
  }

  private static void index(Answering answering, ConversationId conversation) {
    answering.given.inSystem(
        () -> {
          answering.storage.historyIndex().collect(conversation, 5_000);
          answering.storage.historyIndex().arrange(conversation, 5_000);
        });
  }

  private static void ask(Answering answering, String phone, String question) {
    answering.given.text(phone, question);
    answering.advance(Storage.DEBOUNCE.max());
    answering.model.thenWrites("Yes.");
    answering.answer(answering.claimed());
    answering.sent();
  }

  private static int tokens(Prompt prompt) {
    TokenCounter counter = new BytewiseTokenCounter();
    int said =
        prompt.messages().stream()
            .mapToInt(message -> counter.count(message.content().words()))
            .sum();
    int summedUp = prompt.summary().map(ContextSummary::text).map(counter::count).orElse(0);
    List<Recollection> remembered = prompt.recollections();
    return said + summedUp + remembered.stream().mapToInt(it -> counter.count(it.text())).sum();
  }
}
