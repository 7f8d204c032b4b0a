package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase.Outcome;
import io.communityconnect.application.conversation.port.in.EndHandoverUseCase;
import io.communityconnect.application.conversation.port.in.ListHandoversUseCase;
import io.communityconnect.application.conversation.port.out.Handovers.Handover;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.conversation.port.out.Standing;
import io.communityconnect.application.conversation.port.out.Wishes;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is done in the chat without a model: it is asked for nothing that is not scripted.
final class CommandDeskTest {
  private static final String PHONE = "+15550000001";

  private final Answering answering = new Answering();
  private final Given given = answering.given;
  private final Lease greeting = given.leaseFor(PHONE);
  private final ConversationId conversation = greeting.conversation();
  private final CommunityId community = greeting.resident().community();

  @BeforeEach
  void answerTheGreeting() {
    answering.advance(Given.LEASE);
    answering.model.thenWrites("Good morning.");
    answered();
  }

  @ParameterizedTest
  @CsvSource({"help, ENGLISH", "Ayuda!, SPANISH", "मदद, HINDI", "ajuda, PORTUGUESE"})
  void helpsInTheLanguageOfTheWord(String words, Language language) {
    assertThat(write(words)).containsExactly(FixedText.HELP.in(language));
  }

  @Test
  void speaksTheLanguageThatWasChosenWhateverIsWritten() {
    assertThat(write("idioma: Español"))
        .containsExactly(FixedText.LANGUAGE_CHOSEN.in(Language.SPANISH));

    assertThat(writeUnanswerable("When is the gym open on Sunday?"))
        .containsExactly(FixedText.NO_ANSWER_NOW.in(Language.SPANISH));
    assertThat(standing().languageChosen()).isTrue();
  }

  @Test
  void speaksTheLanguageOfTheThoughtAndRemembersItForThoseThatTellNone() {
    assertThat(writeUnanswerable("रविवार को जिम कब खुलता है?"))
        .containsExactly(FixedText.NO_ANSWER_NOW.in(Language.HINDI));

    receive(new Content.Location(1, 1, Optional.empty(), Optional.empty()));
    assertThat(answered()).containsExactly(FixedText.CANNOT_READ_LOCATION.in(Language.HINDI));
    assertThat(writeUnanswerable("Quiero saber quién es el fontanero"))
        .containsExactly(FixedText.NO_ANSWER_NOW.in(Language.SPANISH));
    assertThat(standing().languageChosen()).isFalse();
  }

  @Test
  void keepsSilentFromStopToStart() {
    assertThat(write("STOP")).containsExactly(FixedText.STOPPED.in(Language.ENGLISH));
    assertThat(standing().consent()).isEqualTo(Consent.WITHDRAWN);

    assertThat(write("when does the pool open?")).isEmpty();
    assertThat(write("help")).isEmpty();
    assertThat(write("stop")).isEmpty();
    assertThat(given.unanswered(conversation)).isEmpty();

    assertThat(write("start")).containsExactly(FixedText.STARTED.in(Language.ENGLISH));
    assertThat(standing().consent()).isEqualTo(Consent.GIVEN);
    assertThat(write("START")).containsExactly(FixedText.HELP.in(Language.ENGLISH));
  }

  @Test
  void letsStopOutweighWhatWasSaidBeforeItInOneBreath() {
    given.text(PHONE, "when does the pool open?");
    given.text(PHONE, "help");
    given.text(PHONE, "oh, never mind that");

    assertThat(write("stop")).containsExactly(FixedText.STOPPED.in(Language.ENGLISH));
  }

  @Test
  void hearsWhatIsSaidAfterStart() {
    write("stop");
    given.text(PHONE, "is the pool open?");
    given.text(PHONE, "start");
    answering.model.thenWrites("At six.");

    assertThat(write("and when does the pool open?"))
        .containsExactly(FixedText.STARTED.in(Language.ENGLISH) + "\n\nAt six.");
    assertThat(Given.words(answering.model.prompts().getLast().messages()))
        .doesNotContain("start")
        .endsWith("and when does the pool open?");
  }

  @Test
  void keepsSilentWhileAPersonIsAskedFor() {
    given.text(PHONE, "is the pool open?");
    assertThat(write("Quiero hablar con una persona"))
        .containsExactly(FixedText.HUMAN_ASKED.in(Language.SPANISH));
    assertThat(standing().handling()).isEqualTo(Handling.HUMAN);

    assertThat(write("hello?")).isEmpty();
    assertThat(write("help")).isEmpty();
    assertThat(write("delete my data")).isEmpty();

    assertThat(write("assistant")).containsExactly(FixedText.ASSISTANT_BACK.in(Language.ENGLISH));
    answering.model.thenWrites("At six.");
    assertThat(write("when does the pool open?")).containsExactly("At six.");
  }

  @Test
  void hearsStopBesideAPerson() {
    write("human");

    assertThat(write("stop")).containsExactly(FixedText.STOPPED.in(Language.ENGLISH));
    assertThat(write("assistant")).isEmpty();
  }

  @Test
  void answersAgainOnceAnAdminGivesTheConversationBack() {
    write("human");
    Actor.Admin admin = answering.storage.adminOf(community);
    EndHandoverService ending =
        new EndHandoverService(
            answering.storage.adminUnitOfWork(),
            answering.storage.attendance().handovers(),
            answering.storage.attendance().conversations(),
            answering.words(),
            answering.storage.clock());
    ListHandoversService listing =
        new ListHandoversService(
            answering.storage.adminUnitOfWork(),
            answering.storage.attendance().handovers(),
            answering.storage.clock());
    assertThat(listing.list(new ListHandoversUseCase.Command(admin, 10)))
        .extracting(Handover::conversation)
        .containsExactly(conversation);

    assertThat(write("hello?")).isEmpty();
    EndHandoverUseCase.Command end = new EndHandoverUseCase.Command(admin, conversation);
    assertThat(ending.end(end)).isEqualTo(new EndHandoverUseCase.Outcome.Ended());
    assertThat(ending.end(end)).isEqualTo(new EndHandoverUseCase.Outcome.NotHandedOver());

    answering.model.thenWrites("At six.");
    assertThat(write("when does the pool open?")).containsExactly("At six.");
    assertThat(Given.words(answering.model.prompts().getLast().thought()))
        .containsExactly("when does the pool open?");
  }

  @ParameterizedTest
  @CsvSource({"stop, STOPPED", "human, HUMAN_ASKED"})
  void confirmsAWishThatWasStoredBeforeACrash(String words, FixedText confirmation) {
    given.text(PHONE, words);
    answering.advance(Storage.DEBOUNCE.max());
    answering.claimed();
    given.inSystem(
        () -> {
          Wishes wishes = answering.storage.wishes();
          switch (confirmation) {
            case STOPPED -> wishes.decide(conversation, Consent.WITHDRAWN, answering.now());
            default -> wishes.prefer(conversation, Handling.HUMAN, answering.now());
          }
        });
    answering.advance(Given.LEASE);

    answering.answer(answering.claimed());

    assertThat(answering.sent()).containsExactly(confirmation.in(Language.ENGLISH));
  }

  @Test
  void givesALinkToEverythingForAWhile() {
    assertThat(write("export my data"))
        .containsExactly(
            FixedText.EXPORT_READY.in(Language.ENGLISH, "https://house.example/link-1", 15));
  }

  @Test
  void forgetsWhoConfirmedItTwice() {
    assertThat(write("delete my data")).containsExactly(FixedText.ERASE_ASKED.in(Language.ENGLISH));
    assertThat(write("borrar todo"))
        .containsExactly(FixedText.ERASE_ASKED_AGAIN.in(Language.SPANISH));
    given.text(PHONE, "delete everything");

    answering.advance(Storage.DEBOUNCE.quiet());
    assertThat(answering.answer(answering.claimed())).isEqualTo(new Outcome.LeaseLost());

    assertThat(answering.direct.texts()).containsExactly(FixedText.ERASE_DONE.in(Language.ENGLISH));
    assertThat(given.system(() -> answering.storage.conversations().turn(conversation, 1)))
        .isEmpty();
    assertThat(answering.storage.facts().messages()).isZero();
  }

  @Test
  void doesNothingElseInTheBreathThatHadEverythingForgotten() {
    write("delete my data");
    write("delete everything");
    given.text(PHONE, "when does the pool open?");
    given.text(PHONE, "delete everything");
    given.text(PHONE, "log out");
    given.text(PHONE, "and when does the gym?");

    answering.advance(Storage.DEBOUNCE.max());
    assertThat(answering.answer(answering.claimed())).isEqualTo(new Outcome.LeaseLost());

    assertThat(answering.model.prompts()).hasSize(1);
    assertThat(answering.logins.ended()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"upgrade, NO_ANSWER_NOW", "delete my data, NO_ANSWER_NOW", "stop, STOPPED"})
  void givesUpWhatFailedThreeTimesExceptStop(String words, FixedText reply) {
    given.text(PHONE, words);
    answering.advance(Storage.DEBOUNCE.max());
    for (int attempt = 1; attempt <= AnswerPolicy.MAX_ATTEMPTS; attempt++) {
      answering.claimed();
      answering.advance(Given.LEASE);
    }

    assertThat(answered()).containsExactly(reply.in(Language.ENGLISH));
  }

  @Test
  void takesNoYesForAnAnswerThatWasNotAsked() {
    assertThat(write("delete everything"))
        .containsExactly(FixedText.ERASE_ASKED.in(Language.ENGLISH));
    write("help");
    assertThat(write("delete everything"))
        .containsExactly(FixedText.ERASE_ASKED.in(Language.ENGLISH));
    answering.advance(OwnDataDesk.QUESTION_LIFETIME);
    assertThat(write("delete everything"))
        .containsExactly(FixedText.ERASE_ASKED.in(Language.ENGLISH));
  }

  @Test
  void takesNoTwoYesesInOneBreath() {
    write("delete my data");
    given.text(PHONE, "delete everything");
    given.text(PHONE, "delete everything");

    answered();

    assertThat(answering.direct.texts()).isEmpty();
    assertThat(answering.storage.facts().messages()).isPositive();
  }

  @Test
  void keepsTheDataOfWhoSaysNo() {
    write("delete my data");

    assertThat(write("no")).containsExactly(FixedText.ERASE_DROPPED.in(Language.ENGLISH));
    answering.model.thenWrites("Fine.");
    assertThat(write("no")).containsExactly("Fine.");
  }

  private List<String> write(String words) {
    given.text(PHONE, words);
    return answered();
  }

  private List<String> writeUnanswerable(String words) {
    answering.model.thenFails(Reply.Cause.FAILED);
    return write(words);
  }

  private void receive(Content content) {
    given.accepted(InboundMessages.content(PHONE, content, answering.now()));
  }

  private List<String> answered() {
    answering.advance(Storage.DEBOUNCE.quiet().plus(Duration.ofMillis(1)));
    assertThat(answering.answer(answering.claimed())).isInstanceOf(Outcome.Answered.class);
    return answering.sent();
  }

  private Standing standing() {
    return given.turn(conversation).standing();
  }
}
