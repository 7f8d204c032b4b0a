package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.in.SumUpConversationUseCase.Outcome;
import io.communityconnect.application.conversation.port.out.Recollection;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Prompt;
import io.communityconnect.application.conversation.port.out.Summarizer.Draft;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.application.usage.CostLedgerContract;
import io.communityconnect.application.usage.RecordingCostLedger.Line;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.conversation.ContextSummary;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.recall.PastMessage;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.Spending;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the assistant remembers of a resident, and when it takes the time to.
final class MemoryInChatTest {
  private static final String ADA = "+15550000001";
  private static final String BOB = "+15550000002";
  private static final ModelCall CALL =
      CostLedgerContract.call("quick", ModelCall.Outcome.WRITTEN, 900, 80, 54);

  private final Chatting chat = new Chatting();
  private final Answering answering = chat.answering;

  @Test
  void sumsUpWhatDoesNotFitTheWindow() {
    answering.summarizer.writes("Ada counts.").costs(CALL);
    talk(ADA, 1, 10);
    assertThat(answering.sumUp()).isEmpty();

    talk(ADA, 11, 11);

    assertThat(answering.sumUp()).containsExactly(Outcome.SUMMED_UP);
    Draft draft = answering.summarizer.drafts().getLast();
    assertThat(draft.former()).isEmpty();
    assertThat(Given.words(draft.messages()))
        .hasSize(12)
        .startsWith("question 1", "answer 1")
        .endsWith("question 6", "answer 6");
    assertThat(summary(ADA)).isEqualTo("Ada counts.");
    assertThat(answering.ledger.lines())
        .containsExactly(
            new Line(
                Payer.of(chat.resident(ADA).community(), draft.messages().getLast().id()), CALL));
  }

  @Test
  void losesNothingOfAFewVeryLongMessages() {
    answering.summarizer.writes("Ada counts.");
    String hindi = " क".repeat(700);

    for (int i = 1; i <= 8; i++) {
      chat.says(ADA, "question " + i + hindi, "answer " + i + hindi);
      answering.sumUp();
    }

    List<Message> said = chat.given.turn(chat.conversation(ADA)).history();
    Prompt prompt = ask(ADA, "And now?");
    Instant summedUp = prompt.summary().orElseThrow().until();
    assertThat(said)
        .hasSize(16)
        .allMatch(message -> prompt.history().contains(message) || !message.at().isAfter(summedUp));
    assertThat(answering.summarizer.drafts()).hasSizeBetween(2, 8);
  }

  @Test
  void showsTheSummaryAndTakesItIntoTheNext() {
    answering.summarizer.writes("first");
    talk(ADA, 1, 11);
    answering.sumUp();
    answering.summarizer.writes("second");

    Prompt prompt = talk(ADA, 12, 17);
    assertThat(prompt.summary().map(ContextSummary::text)).contains("first");
    assertThat(answering.sumUp()).containsExactly(Outcome.SUMMED_UP);

    Draft draft = answering.summarizer.drafts().getLast();
    assertThat(draft.former().map(ContextSummary::text)).contains("first");
    assertThat(Given.words(draft.messages())).startsWith("question 7").endsWith("answer 12");
    assertThat(summary(ADA)).isEqualTo("second");
  }

  @Test
  void asksAgainAfterTheNextAnswerWhereNoModelSumsUp() {
    talk(ADA, 1, 11);
    assertThat(answering.sumUp()).containsExactly(Outcome.NO_MODEL);

    talk(ADA, 12, 12);
    answering.summarizer.writes("late");
    assertThat(answering.sumUp()).containsExactly(Outcome.SUMMED_UP);
    assertThat(summary(ADA)).isEqualTo("late");
  }

  @Test
  void showsNoModelTheNumbersThatWereWrittenBefore() {
    answering.summarizer.writes("Ada is on 98765 43210.");
    chat.says(ADA, "I am Ada, +91 98765 43210", "Noted: 9876543210.");
    Prompt next = ask(ADA, "Is 98765 43211 the plumber?");

    assertThat(Given.words(next.history()))
        .containsExactly("I am Ada, [number]", "Noted: [number].");
    assertThat(Given.words(next.thought())).containsExactly("Is 98765 43211 the plumber?");

    talk(ADA, 1, 9);
    assertThat(answering.sumUp()).containsExactly(Outcome.SUMMED_UP);
    assertThat(Given.words(answering.summarizer.drafts().getLast().messages()))
        .startsWith("I am Ada, [number]", "Noted: [number].", "Is [number] the plumber?");
    assertThat(ask(ADA, "And now?").summary().map(ContextSummary::text))
        .contains("Ada is on [number].");

    bring(ADA, "The parking permit is with Bob, 98765 43212");
    assertThat(ask(ADA, "What did you tell me about the parking permit?").recollections())
        .extracting(Recollection::text)
        .contains("The parking permit is with Bob, [number]");
  }

  @Test
  void sumsUpNothingBeyondTheBudget() {
    answering.summarizer.writes("dear words");
    talk(ADA, 1, 11);
    CommunityId community = chat.resident(ADA).community();
    Spending all = new Spending(1_000, Currency.getInstance("USD"));
    chat.given.inSystem(() -> chat.storage().billing().budgets().set(community, Optional.of(all)));
    chat.storage()
        .billing()
        .spent(community, YearMonth.from(answering.now().atOffset(ZoneOffset.UTC)), all);

    assertThat(answering.sumUp()).containsExactly(Outcome.BUDGET_SPENT);
    assertThat(answering.summarizer.drafts()).isEmpty();
  }

  @Test
  void storesNoSummaryOfWhatWasDeletedWhileItWasWritten() {
    talk(ADA, 1, 11);
    answering.summarizer.writes("what was deleted").meanwhile(this::deleteWhatIsOld);

    assertThat(answering.sumUp()).containsExactly(Outcome.OUTDATED);
    assertThat(chat.given.turn(chat.conversation(ADA)).summary()).isEmpty();
  }

  private void deleteWhatIsOld() {
    Instant cutoff = answering.now().minus(Duration.ofMinutes(1));
    chat.given.system(
        () ->
            chat.storage()
                .retention()
                .messages()
                .deleteSome(Map.of("trial", cutoff), Optional.empty(), 100));
  }

  @Test
  void remembersWhatAQuestionRefersBackTo() {
    talk(ADA, 1, 11);
    bring(ADA, "The parking permit is with the office", "It costs ten euros a month");
    talk(BOB, 1, 1);
    bring(BOB, "The parking permit of Bob is void");

    Prompt prompt = ask(ADA, "What did you tell me about the parking permit?");

    assertThat(prompt.recollections())
        .extracting(Recollection::text)
        .contains("The parking permit is with the office")
        .noneMatch(text -> text.contains("Bob"));
    assertThat(prompt.recollections()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
  }

  @Test
  void takesNoTimeToRememberForOtherQuestions() {
    talk(ADA, 1, 11);
    bring(ADA, "The parking permit is with the office");

    assertThat(ask(ADA, "Where do I get a parking permit?").recollections()).isEmpty();
  }

  @Test
  void remembersNothingThatIsShownAnyway() {
    talk(ADA, 1, 2);
    index(ADA);

    Prompt prompt = ask(ADA, "What did you answer to question 1? Do you remember?");

    assertThat(prompt.recollections()).isEmpty();
    assertThat(Given.words(prompt.history())).contains("answer 1");
  }

  private Prompt talk(String phone, int first, int last) {
    IntStream.rangeClosed(first, last)
        .forEach(
            i -> {
              answering.advance(Duration.ofSeconds(1));
              answering.model.thenWrites("answer " + i);
              chat.says(phone, "question " + i);
            });
    return answering.model.prompts().getLast();
  }

  private Prompt ask(String phone, String question) {
    chat.says(phone, question, "Yes.");
    return answering.model.prompts().getLast();
  }

  private String summary(String phone) {
    return chat.given.turn(chat.conversation(phone)).summary().orElseThrow().text();
  }

  /// Something said a month ago.
  private void bring(String phone, String... texts) {
    Storage storage = chat.storage();
    List<PastMessage> messages =
        IntStream.range(0, texts.length)
            .mapToObj(
                i ->
                    new PastMessage(
                        answering.now().minus(Duration.ofDays(30L - i)), "Assistant", texts[i]))
            .toList();
    chat.given.inSystem(
        () ->
            storage
                .pastMessages()
                .add(
                    storage
                        .pastMessages()
                        .open(chat.resident(phone).community(), chat.resident(phone).id())
                        .orElseThrow(),
                    messages));
    index(phone);
  }

  private void index(String phone) {
    chat.given.inSystem(
        () -> {
          chat.storage().historyIndex().collect(chat.conversation(phone), 100);
          chat.storage().historyIndex().arrange(chat.conversation(phone), 100);
        });
  }
}
