package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DURATION;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase.Outcome;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Prompt;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.SampleCommunity;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.knowledge.Passage;
import io.communityconnect.domain.people.Language;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What an answer says, and what the model is asked for it.
final class ReplyWordsTest {
  private static final String PHONE = "+15550000001";

  private final Answering answering = new Answering();
  private final Given given = answering.given;

  @Test
  void givesTheModelWhatItNeeds() {
    knowsThePool();
    given.text(PHONE, "when does the pool open?");
    answering.model.thenWrites("At six.");

    answerWhatIsDue();

    assertThat(answering.model.prompts())
        .extracting(Prompt::communityName)
        .containsExactly(SampleCommunity.NAME);
    Prompt prompt = answering.model.prompts().getFirst();
    assertThat(prompt.knowledge())
        .containsExactly(
            new Passage("House rules", "The pool opens at six.", LocalDate.of(2026, 1, 1)));
    assertThat(Given.words(prompt.messages()))
        .containsExactly("hello", "Good morning.", "when does the pool open?");
    assertThat(answering.model.budgets()).containsExactly(SamplePolicies.ANSWERS.deadline());
  }

  @Test
  void leavesTheModelWhatTheSearchHasNotUsed() {
    knowsThePool();
    answering.searching = Duration.ofSeconds(3);
    given.text(PHONE, "when does the pool open?");
    answering.model.thenWrites("At six.");

    answerWhatIsDue();

    assertThat(answering.model.budgets())
        .singleElement()
        .asInstanceOf(DURATION)
        .isPositive()
        .isLessThanOrEqualTo(SamplePolicies.ANSWERS.deadline().minusSeconds(3));
  }

  @Test
  void searchesForEachMessageOfAThoughtWhereTheWholeFindsNothing() {
    knowsThePool();
    given.text(PHONE, "Good evening from everybody on the seventh floor of tower B");
    given.text(PHONE, "when does the pool open?");
    answering.model.thenWrites("At six.");

    answerWhatIsDue();

    assertThat(shown()).containsExactly("The pool opens at six.");
    assertThat(answering.kept()).isEmpty();
  }

  @Test
  void showsAPassageOnceThatSeveralMessagesFind() {
    knowsThePool();
    given.text(PHONE, "is there chlorine in the pool?");
    given.text(PHONE, "and is there a lifeguard at the pool?");
    answering.model.thenWrites("No.");

    answerWhatIsDue();

    assertThat(shown()).containsExactly("The pool opens at six.");
  }

  @Test
  void showsNothingWhereNoMessageFindsAnything() {
    knowsThePool();
    given.text(PHONE, "who collects the old newspapers?");
    given.text(PHONE, "and the batteries?");
    answering.model.thenAnswers(
        _ -> new Reply.Written("I don't know.", List.of(), false, Optional.empty()));

    answerWhatIsDue();

    assertThat(shown()).isEmpty();
    assertThat(answering.kept())
        .containsExactly("who collects the old newspapers?\nand the batteries?");
  }

  @Test
  void keepsNoFollowUpThatIsAnsweredFromWhatWasSaidBefore() {
    Lease first = given.leaseFor(PHONE);
    given.reply(first.conversation(), "The caretaker is Ana.");
    given.text(PHONE, "what was her name again?");
    answering.model.thenWrites("Ana.");

    answerWhatIsDue();

    assertThat(answering.kept()).isEmpty();
  }

  @Test
  void showsTheModelNoMoreThanTheLastMessages() {
    Lease lease = given.leaseFor(PHONE);
    given.reply(
        lease.conversation(),
        IntStream.range(0, 30).mapToObj(i -> "reply " + i).toArray(String[]::new));
    given.text(PHONE, "and now?");
    answering.model.thenWrites("Now.");

    answerWhatIsDue();

    List<String> words = Given.words(answering.model.prompts().getFirst().messages());
    assertThat(words).hasSize(AnswerPolicy.HISTORY_LIMIT + 1);
    assertThat(words).startsWith("reply 10").endsWith("reply 29", "and now?");
  }

  @ParameterizedTest
  @EnumSource
  void isHonestWhenTheModelCannotHelp(Reply.Cause cause) {
    Lease lease = given.leaseFor(PHONE);
    answering.model.thenFails(cause);

    assertThat(answering.answer(lease)).satisfies(Answering.answered(1, 1));

    assertThat(answering.sent()).containsExactly(FixedText.NO_ANSWER_NOW.in(Language.ENGLISH));
    assertThat(given.unanswered(lease.conversation())).isEmpty();
  }

  @Test
  void doesNotAskTheModelAFourthTime() {
    Lease lease = given.leaseFor(PHONE);
    for (int attempt = 2; attempt <= 4; attempt++) {
      answering.advance(Given.LEASE);
      lease = answering.claimed();
    }
    assertThat(lease.attempt()).isEqualTo(4);

    answering.answer(lease);

    assertThat(answering.model.prompts()).isEmpty();
    assertThat(answering.sent()).containsExactly(FixedText.NO_ANSWER_NOW.in(Language.ENGLISH));
  }

  @Test
  void asksTheModelAThirdTime() {
    given.leaseFor(PHONE);
    answering.advance(Given.LEASE);
    answering.claimed();
    answering.advance(Given.LEASE);
    answering.model.thenWrites("At last.");

    answering.answer(answering.claimed());

    assertThat(answering.sent()).containsExactly("At last.");
  }

  @ParameterizedTest
  @CsvSource({
    "PHOTO, picture",
    "STICKER, picture",
    "VOICE, voice note",
    "VIDEO, video",
    "DOCUMENT, document",
    "CONTACT, contact"
  })
  void saysWithoutTheModelThatItCannotReadAFile(Content.Media.Kind kind, String name) {
    receive(media(kind, ""));

    answerWhatIsDue();

    assertThat(answering.sent()).singleElement().asString().contains("Thank you for the " + name);
    assertThat(answering.model.prompts()).isEmpty();
    assertThat(answering.kept()).isEmpty();
  }

  @Test
  void saysWithoutTheModelThatItCannotReadAMap() {
    receive(new Content.Location(12.9, 77.5, Optional.of("Gate"), Optional.empty()));

    answerWhatIsDue();

    assertThat(answering.sent()).singleElement().asString().contains("location");
    assertThat(answering.model.prompts()).isEmpty();
  }

  @Test
  void saysWithoutTheModelThatItDoesNotKnowAKindOfMessage() {
    receive(new Content.Unknown("order", ""));

    answerWhatIsDue();

    assertThat(answering.sent()).singleElement().asString().contains("can't read this kind");
    assertThat(answering.model.prompts()).isEmpty();
  }

  @Test
  void readsTheCaptionOfAPhoto() {
    receive(media(Content.Media.Kind.PHOTO, "is this lift safe?"));
    answering.model.thenWrites("No.");

    answerWhatIsDue();

    assertThat(answering.sent()).containsExactly("No.");
    assertThat(answering.kept()).containsExactly("is this lift safe?");
  }

  @Test
  void asksTheModelWhenOneMessageOfTheThoughtHasWords() {
    receive(media(Content.Media.Kind.PHOTO, ""));
    receive(new Content.Text("the lift"));
    receive(new Content.Text("  "));
    receive(new Content.ButtonReply("Report it", "report"));
    answering.model.thenWrites("Reported.");

    answerWhatIsDue();

    assertThat(answering.kept()).containsExactly("the lift\nReport it");
    assertThat(answering.model.prompts().getFirst().messages()).hasSize(4);
    assertThat(answering.sent()).containsExactly("Reported.");
  }

  private void knowsThePool() {
    Lease first = given.leaseFor(PHONE);
    answering.knows(first, Answering.POOL);
    given.reply(first.conversation(), "Good morning.");
  }

  private List<String> shown() {
    return answering.model.prompts().getFirst().knowledge().stream().map(Passage::text).toList();
  }

  private void receive(Content content) {
    given.accepted(InboundMessages.content(PHONE, content, answering.now()));
  }

  private void answerWhatIsDue() {
    answering.advance(Storage.DEBOUNCE.max());
    answering.advance(Given.LEASE);
    Outcome outcome = answering.answer(answering.claimed());
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
  }

  private static Content media(Content.Media.Kind kind, String words) {
    return new Content.Media(
        kind,
        words,
        List.of(new Attachment(URI.create("https://api.example.com/ME1"), "image/jpeg")));
  }
}
