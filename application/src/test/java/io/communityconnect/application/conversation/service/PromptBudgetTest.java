package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.communityconnect.application.conversation.BytewiseTokenCounter;
import io.communityconnect.application.conversation.port.out.Recollection;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Prompt;
import io.communityconnect.application.conversation.port.out.TokenCounter;
import io.communityconnect.application.conversation.service.PromptBudget.Before;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ContextSummary;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.knowledge.Passage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a turn costs, however long people have been talking.
final class PromptBudgetTest {
  private static final String PHONE = "+15550000001";
  private static final TokenCounter LETTERS = String::length;

  private final Answering answering = new Answering();
  private final Given given = answering.given;

  @Test
  void staysFlatFromTenToTwoThousandMessages() {
    int ten = costAfter(10);
    int forty = costAfter(40);
    int twoThousand = costAfter(2_000);

    assertThat(ten).isGreaterThan(PromptBudget.TOKENS / 2);
    assertThat(twoThousand).isEqualTo(forty).isLessThanOrEqualTo(PromptBudget.TOKENS);
    assertThat(twoThousand).isLessThan(2 * ten);
  }

  /// Each earlier message is nearly as long as a message can be.
  private int costAfter(int messages) {
    given.text(PHONE, "hello");
    given.reply(
        given.text(PHONE, "hello").conversation(),
        IntStream.range(0, messages).mapToObj(i -> "x".repeat(1_500)).toArray(String[]::new));
    given.text(PHONE, "and now?");
    answering.model.thenWrites("Now.");
    answering.advance(Storage.DEBOUNCE.max());
    answering.advance(Given.LEASE);
    answering.answer(answering.claimed());
    return cost(answering.model.prompts().getLast());
  }

  private static int cost(Prompt prompt) {
    TokenCounter counter = new BytewiseTokenCounter();
    return prompt.messages().stream()
        .mapToInt(message -> counter.count(message.content().words()))
        .sum();
  }

  @Test
  void dropsTheOldestWithoutAGapAndNeverWhatIsAnswered() {
    PromptBudget budget = new PromptBudget(LETTERS, 100);
    List<Message> history =
        List.of(said("short"), said("y".repeat(60)), said("kept"), said("kept too"));
    Message question = said("q".repeat(40));

    assertThat(shown(budget, history, question)).containsExactly(history.get(2), history.get(3));
    assertThat(shown(budget, history, said("q".repeat(500)))).isEmpty();
  }

  @Test
  void countsNothingWhereTheBytesFit() {
    PromptBudget budget =
        new PromptBudget(
            _ -> {
              throw new AssertionError("counted");
            },
            100);
    List<Message> history = List.of(said("é".repeat(20)), said("x".repeat(10)));

    assertThat(shown(budget, history, said("q".repeat(14)))).isEqualTo(history);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> shown(budget, history, said("q".repeat(15))));
  }

  @Test
  void leavesRoomForWhatIsKnown() {
    PromptBudget budget = new PromptBudget(LETTERS, 100);
    Passage passage = new Passage("t", "k".repeat(70), LocalDate.EPOCH);
    List<Message> history = List.of(said("before"));

    assertThat(shown(budget, history, said("q"))).isEqualTo(history);
    assertThat(shown(budget, history, said("q"), passage)).isEmpty();
  }

  @Test
  void prefersWhatIsSummedUpToWhatIsRememberedAndBothToTheHistory() {
    Before all =
        new Before(
            Optional.of(new ContextSummary("s".repeat(38), Instant.EPOCH)),
            List.of(recollection("a".repeat(38)), recollection("b".repeat(38))),
            List.of(said("h".repeat(38))));

    assertThat(shown(all, 270)).isEqualTo(all);
    assertThat(shown(all, 225).history()).isEmpty();
    assertThat(shown(all, 170).recollections()).containsExactly(all.recollections().getFirst());
    assertThat(shown(all, 110)).isEqualTo(new Before(all.summary(), List.of(), List.of()));
    assertThat(shown(all, 60)).isEqualTo(new Before(Optional.empty(), List.of(), List.of()));
  }

  @Test
  void boundsWhatIsRemembered() {
    int longest = PromptBudget.TOKENS_OF_RECOLLECTIONS / 2;
    Before all =
        new Before(
            Optional.empty(),
            List.of(recollection("a".repeat(longest)), recollection("b".repeat(longest))),
            List.of());

    assertThat(shown(all, PromptBudget.TOKENS).recollections()).hasSize(1);
  }

  private static Before shown(Before all, int tokens) {
    return new PromptBudget(LETTERS, tokens).shown(all, List.of(said("q")), List.of());
  }

  private static List<Message> shown(
      PromptBudget budget, List<Message> history, Message question, Passage... knowledge) {
    Before all = new Before(Optional.empty(), List.of(), history);
    return budget.shown(all, List.of(question), List.of(knowledge)).history();
  }

  private static Recollection recollection(String text) {
    return new Recollection("Resident", Instant.EPOCH, text);
  }

  private static Message said(String words) {
    return new Message(
        new MessageId(new UUID(0, words.length())),
        Direction.INBOUND,
        new Content.Text(words),
        Instant.EPOCH);
  }
}
