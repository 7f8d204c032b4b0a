package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase;
import io.communityconnect.application.conversation.port.in.EndHandoverUseCase;
import io.communityconnect.application.conversation.port.in.ListConversationsUseCase;
import io.communityconnect.application.conversation.port.in.TakeOverConversationUseCase;
import io.communityconnect.application.conversation.port.in.WriteToResidentUseCase;
import io.communityconnect.application.conversation.port.in.WriteToResidentUseCase.Outcome;
import io.communityconnect.application.conversation.port.out.LiveConversation;
import io.communityconnect.application.conversation.port.out.LiveConversations.Filter;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.WhatsAppText;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A person takes a conversation, writes and gives it back, beside an assistant that answers.
final class AttendanceServicesTest {
  private static final String PHONE = "+15550000001";
  private static final String HERE = FixedText.PERSON_HERE.in(Language.ENGLISH);
  private static final String BACK = FixedText.ASSISTANT_BACK.in(Language.ENGLISH);

  private final Answering answering = new Answering();
  private final Storage storage = answering.storage;
  private final Given given = answering.given;
  private final Lease lease = given.leaseFor(PHONE);
  private final ConversationId conversation = lease.conversation();
  private final Actor.Admin admin = storage.adminOf(lease.resident().community());
  private final Actor.Admin other = storage.adminOf(lease.resident().community());

  private final TakeOverConversationService takeOver =
      new TakeOverConversationService(
          storage.adminUnitOfWork(),
          storage.attendance().handovers(),
          storage.attendance().conversations(),
          answering.words(),
          storage.clock());
  private final WriteToResidentService write =
      new WriteToResidentService(
          storage.adminUnitOfWork(),
          storage.attendance().conversations(),
          answering.words(),
          storage.clock());
  private final EndHandoverService end =
      new EndHandoverService(
          storage.adminUnitOfWork(),
          storage.attendance().handovers(),
          storage.attendance().conversations(),
          answering.words(),
          storage.clock());

  private TakeOverConversationUseCase.Outcome takeOver(Actor.Administrator by) {
    return takeOver.takeOver(new TakeOverConversationUseCase.Command(by, conversation));
  }

  private Outcome write(Actor.Administrator by, String text) {
    return write.write(new WriteToResidentUseCase.Command(by, conversation, text));
  }

  private EndHandoverUseCase.Outcome end(Actor.Administrator by) {
    return end.end(new EndHandoverUseCase.Command(by, conversation));
  }

  @Test
  void tellsTheResidentOnceAndKeepsTheAssistantSilent() {
    assertThat(takeOver(admin)).isEqualTo(TakeOverConversationUseCase.Outcome.TAKEN);
    assertThat(takeOver(admin)).isEqualTo(TakeOverConversationUseCase.Outcome.TAKEN);
    assertThat(takeOver(other)).isEqualTo(TakeOverConversationUseCase.Outcome.HELD_BY_ANOTHER);
    answering.answer(answering.claimed());

    given.text(PHONE, "when does the pool open?");
    answering.advance(Storage.DEBOUNCE.max());
    answering.answer(answering.claimed());

    assertThat(answering.sent()).containsExactly(HERE);
    assertThat(answering.model.prompts()).isEmpty();
    assertThat(given.unanswered(conversation)).isEmpty();
  }

  @Test
  void throwsAwayTheAnswerThatWasBeingWritten() {
    answering.model.thenAnswers(
        _ -> {
          takeOver(admin);
          return Reply.Written.plain("Good morning.");
        });

    assertThat(answering.answer(lease)).isEqualTo(new AnswerResidentUseCase.Outcome.LeaseLost());

    assertThat(answering.sent()).containsExactly(HERE);
  }

  @Test
  void sendsWhatTheHolderWritesInParts() {
    takeOver(admin);
    String longText = "word ".repeat(400).strip();

    Outcome outcome = write(admin, longText);

    assertThat(outcome).isInstanceOf(Outcome.Written.class);
    assertThat(((Outcome.Written) outcome).messages()).hasSize(2);
    assertThat(answering.sent().subList(1, 3)).isEqualTo(WhatsAppText.parts(longText));
  }

  @Test
  void refusesToWriteForWhoDoesNotHoldIt() {
    assertThat(write(admin, "hello")).isEqualTo(new Outcome.NotTakenOver());
    takeOver(admin);
    assertThat(write(other, "hello")).isEqualTo(new Outcome.HeldByAnother());
    assertThat(
            write.write(
                new WriteToResidentUseCase.Command(
                    admin, new ConversationId(new UUID(9, 9)), "hello")))
        .isEqualTo(new Outcome.Unknown());

    assertThat(answering.sent()).containsExactly(HERE);
  }

  @Test
  void refusesToWriteOnceTheWindowHasClosed() {
    takeOver(admin);
    answering.sent();
    answering.advance(Duration.ofHours(24));

    assertThat(write(admin, "hello")).isEqualTo(new Outcome.WindowClosed());
    assertThat(end(admin)).isEqualTo(new EndHandoverUseCase.Outcome.Ended());
    assertThat(takeOver(admin)).isEqualTo(TakeOverConversationUseCase.Outcome.TAKEN);

    assertThat(answering.sent()).isEmpty();
  }

  @Test
  void writesNothingToWhoSaidStop() {
    given.inSystem(() -> storage.wishes().decide(conversation, Consent.WITHDRAWN, answering.now()));
    answering.advance(Duration.ofSeconds(1));

    takeOver(admin);

    assertThat(write(admin, "hello")).isEqualTo(new Outcome.NotWanted());
    assertThat(answering.sent()).isEmpty();
  }

  @Test
  void letsTheAssistantAnswerAgainButNotLate() {
    takeOver(admin);
    given.text(PHONE, "said to the person");
    assertThat(end(admin)).isEqualTo(new EndHandoverUseCase.Outcome.Ended());
    assertThat(end(admin)).isEqualTo(new EndHandoverUseCase.Outcome.NotHandedOver());

    given.text(PHONE, "when does the pool open?");
    answering.model.thenWrites("At six.");
    answering.advance(Storage.DEBOUNCE.max());
    answering.answer(answering.claimed());

    assertThat(answering.sent()).containsExactly(HERE, BACK, "At six.");
    assertThat(Given.words(answering.model.prompts().getLast().thought()))
        .containsExactly("when does the pool open?");
  }

  @Test
  void letsAnotherAdminGiveBackWhatSomebodyLeft() {
    takeOver(admin);

    assertThat(end(other)).isEqualTo(new EndHandoverUseCase.Outcome.Ended());

    assertThat(answering.sent()).containsExactly(HERE);
    assertThat(takeOver(other)).isEqualTo(TakeOverConversationUseCase.Outcome.TAKEN);
  }

  @Test
  void takesDownWhoDidWhat() {
    takeOver(admin);
    write(admin, "hello");
    end(admin);
    ListConversationsService list =
        new ListConversationsService(
            storage.adminUnitOfWork(), storage.attendance().conversations(), storage.clock());
    List<LiveConversation> listed =
        list.list(new ListConversationsUseCase.Command(admin, Filter.NONE, Optional.empty(), 10))
            .conversations();
    assertThat(listed).extracting(LiveConversation::id).containsExactly(conversation);

    List<AuditRecord> records = given.recordsAbout(lease.resident().id());
    assertThat(records)
        .extracting(record -> record.entry().action())
        .containsExactlyInAnyOrder(
            TakeOverConversationService.TAKEN_OVER,
            WriteToResidentService.WRITTEN,
            EndHandoverService.ENDED);
    assertThat(records)
        .allSatisfy(record -> assertThat(record.entry().admin()).contains(admin.id()))
        .allSatisfy(
            record ->
                assertThat(record.entry().details().values())
                    .containsEntry("conversation", new Detail.Id(conversation.value())));
  }
}
