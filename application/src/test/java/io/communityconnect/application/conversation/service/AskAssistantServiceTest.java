package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.in.AskAssistantUseCase.Command;
import io.communityconnect.application.conversation.port.in.AskAssistantUseCase.Outcome;
import io.communityconnect.application.conversation.port.out.ConversationWork.Standing;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Whoever waits is woken once what is due is answered, which the watch does here itself.
final class AskAssistantServiceTest {
  private static final String PHONE = "+15550000001";

  private final Answering answering = new Answering();
  private final Storage storage = answering.storage;
  private final Given given = answering.given;
  private final Lease greeting = given.leaseFor(PHONE);
  private final ConversationId conversation = greeting.conversation();
  private final Actor.Resident resident = greeting.resident();
  private final AskAssistantService service =
      new AskAssistantService(
          new AskAssistantService.Transactions(storage.systemUnitOfWork(), storage.unitOfWork()),
          storage.attendance().web(),
          storage.messageIds(),
          answering.workSignal,
          (_, atMost) -> {
            given.claimed(10).forEach(answering::answer);
            answering.advance(atMost);
          },
          Duration.ofSeconds(20),
          storage.clock());

  AskAssistantServiceTest() {
    given.answer(greeting);
  }

  private Outcome ask(String text) {
    return service.ask(new Command(resident, text, Optional.empty()));
  }

  private static String text(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Replied.class);
    return ((Outcome.Replied) outcome).text();
  }

  @Test
  void answersFromKnowledgeWithSourcesAndSendsNothing() {
    answering.knows(greeting, Answering.POOL);
    answering.model.thenWrites("The pool opens at six.");

    Outcome.Replied replied = (Outcome.Replied) ask("When does the pool open?");

    assertThat(replied.text()).startsWith("The pool opens at six.").contains("House rules");
    assertThat(replied.sources())
        .singleElement()
        .satisfies(source -> assertThat(source.title()).isEqualTo("House rules"));
    assertThat(replied.message()).isPresent();
    assertThat(answering.sent()).isEmpty();
    assertThat(given.history(conversation)).endsWith("When does the pool open?", replied.text());
    assertThat(answering.workSignal.times())
        .contains(answering.now().minus(Duration.ofMillis(500)));
  }

  @Test
  void asksNothingTwiceUnderOneKey() {
    answering.model.thenWrites("At six.");
    Command command = new Command(resident, "When?", Optional.of("key"));

    Outcome first = service.ask(command);
    Outcome second = service.ask(command);

    assertThat(second).isEqualTo(first);
    assertThat(answering.model.prompts()).hasSize(1);
    answering.model.thenWrites("At seven.");
    assertThat(text(service.ask(new Command(resident, "And when?", Optional.of("key")))))
        .isEqualTo("At seven.");
  }

  @Test
  void answersEachMessageByItself() {
    given.text(PHONE, "on the phone");
    answering.advance(Storage.DEBOUNCE.max());
    answering.model.thenWrites("To the phone.");
    answering.model.thenWrites("To the web.");

    assertThat(text(ask("on the web"))).isEqualTo("To the web.");

    assertThat(answering.sent()).containsExactly("To the phone.");
  }

  @Test
  void saysWhenTheAnswerTakesTooLong() {
    Lease busy = holdTheConversation();
    Instant before = answering.now();

    assertThat(ask("When?")).isEqualTo(new Outcome.NotYet());

    assertThat(answering.now()).isEqualTo(before.plusSeconds(20));
    assertThat(given.unanswered(conversation)).contains("When?");
    assertThat(given.standing(busy)).isEqualTo(Standing.HELD);
  }

  private Lease holdTheConversation() {
    given.text(PHONE, "hold it");
    answering.advance(Storage.DEBOUNCE.max());
    return given.claimed(1).getFirst();
  }

  @Test
  void leavesItToThePersonWhoWasAskedFor() {
    given.inSystem(() -> storage.wishes().prefer(conversation, Handling.HUMAN, answering.now()));

    assertThat(ask("When?")).isEqualTo(new Outcome.LeftToAPerson());
  }

  @Test
  void answersWhoWantsNoMessagesOnTheirPhone() {
    given.inSystem(() -> storage.wishes().decide(conversation, Consent.WITHDRAWN, answering.now()));
    answering.advance(Duration.ofSeconds(1));

    assertThat(text(ask("help"))).isEqualTo(FixedText.HELP.in(Language.ENGLISH));
    assertThat(answering.sent()).isEmpty();
  }

  @Test
  void doesWhatIsAskedForInAWordAndForgets() {
    assertThat(text(ask("stop"))).isEqualTo(FixedText.STOPPED.in(Language.ENGLISH));
    assertThat(text(ask("start"))).isEqualTo(FixedText.STARTED.in(Language.ENGLISH));
    assertThat(text(ask("delete my data"))).isEqualTo(FixedText.ERASE_ASKED.in(Language.ENGLISH));
    assertThat(text(ask("delete everything")))
        .isEqualTo(FixedText.ERASE_ASKED_AGAIN.in(Language.ENGLISH));

    assertThat(text(ask("delete everything"))).isEqualTo(FixedText.ERASE_DONE.in(Language.ENGLISH));

    assertThat(answering.direct.texts()).isEmpty();
    assertThat(ask("hello?")).isEqualTo(new Outcome.Unknown());
  }

  @Test
  void knowsOnlyResidents() {
    Actor.Resident nobody =
        new Actor.Resident(new ResidentId(new UUID(9, 9)), resident.community());

    assertThat(service.ask(new Command(nobody, "hello?", Optional.empty())))
        .isEqualTo(new Outcome.Unknown());
  }
}
