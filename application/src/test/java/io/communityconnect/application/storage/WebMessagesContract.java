package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.out.ConversationWork.Standing;
import io.communityconnect.application.conversation.port.out.Settlements.Settled;
import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.application.conversation.port.out.WebMessages.Progress;
import io.communityconnect.application.conversation.port.out.WebMessages.Receipt;
import io.communityconnect.application.conversation.port.out.WebMessages.WebMessage;
import io.communityconnect.application.conversation.port.out.WebMessages.WebReply;
import io.communityconnect.domain.conversation.Channel;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.ProviderMessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Citation;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.conversation.port.out.WebMessages] promises, and how it
/// goes with answering.
public interface WebMessagesContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private Optional<Receipt> accept(Actor.Resident from, String key, String text) {
    WebMessage message =
        new WebMessage(
            new ProviderMessageId("web-" + key), from, text, storage().clock().instant());
    return given().system(() -> storage().attendance().web().accept(message));
  }

  private Progress progress(Actor.Resident as, Receipt receipt) {
    return storage()
        .unitOfWork()
        .run(as, () -> storage().attendance().web().progress(receipt.message()));
  }

  private Actor.Resident resident(String phone) {
    Lease lease = given().leaseFor(phone);
    given().answer(lease);
    return lease.resident();
  }

  @Test
  default void storesAMessageOnceAndMakesItDueAtOnce() {
    Actor.Resident ada = resident("+15550000001");
    Lease hola = given().leaseFor("+15550000001");
    given().inSystem(() -> storage().wishes().speak(hola.conversation(), Language.SPANISH, true));
    given().answer(hola);

    Receipt first = accept(ada, "1", "from the web").orElseThrow();
    Receipt again = accept(ada, "1", "from the web").orElseThrow();

    assertThat(again).isEqualTo(first);
    assertThat(first.language()).contains(Language.SPANISH);
    List<Message> unanswered = given().turn(first.conversation()).unanswered();
    assertThat(Given.words(unanswered)).containsExactly("from the web");
    assertThat(unanswered.getFirst().channel()).isEqualTo(Channel.WEB);
    assertThat(given().claimed(10))
        .extracting(Lease::conversation)
        .containsExactly(first.conversation());
    assertThat(progress(ada, first)).isEqualTo(new Progress.Pending());
  }

  @Test
  default void leavesAConversationToWhoeverHoldsIt() {
    Lease lease = given().leaseFor("+15550000001");

    accept(lease.resident(), "1", "from the web");

    assertThat(given().claimed(10)).isEmpty();
    assertThat(given().standing(lease)).isEqualTo(Standing.HELD);
  }

  @Test
  default void knowsNothingOfSomebodyWhoIsNoResident() {
    Actor.Resident ada = resident("+15550000001");
    Actor.Resident nobody = new Actor.Resident(new ResidentId(new UUID(9, 9)), ada.community());

    assertThat(accept(nobody, "1", "hello")).isEmpty();
  }

  @Test
  default void handsTheAnswerBackAndOwesNothing() {
    Actor.Resident ada = resident("+15550000001");
    Receipt receipt = accept(ada, "1", "when does the pool open?").orElseThrow();
    Lease lease = given().claimed(1).getFirst();
    WebReply reply =
        new WebReply(
            storage().messageIds().next(),
            receipt.message(),
            "At seven. " + "x".repeat(2_000),
            List.of(new Citation.Source("House rules", LocalDate.parse("2026-01-01"))));

    Settled settled = storage().settlements().settle(settlement(lease, receipt, reply));

    assertThat(settled).isEqualTo(new Settled.Stored(Optional.empty(), false));
    assertThat(progress(ada, receipt)).isEqualTo(new Progress.Answered(Optional.of(reply)));
    assertThat(given().dispatched(10)).isEmpty();
    List<Message> history = given().turn(receipt.conversation()).history();
    assertThat(Given.words(history)).endsWith("when does the pool open?", reply.text());
    assertThat(history.getLast().channel()).isEqualTo(Channel.WEB);
  }

  private Settlement settlement(Lease lease, Receipt receipt, WebReply reply) {
    return new Settlement(
        lease,
        List.of(receipt.message()),
        List.of(),
        Optional.of(reply),
        reply.sources(),
        Optional.empty(),
        List.of(),
        storage().clock().instant(),
        Given.LEASE);
  }

  @Test
  default void tellsSilenceFromNoAnswerYet() {
    Actor.Resident ada = resident("+15550000001");
    Receipt receipt = accept(ada, "1", "hello?").orElseThrow();

    given().answer(given().claimed(1).getFirst());

    assertThat(progress(ada, receipt)).isEqualTo(new Progress.Answered(Optional.empty()));
  }

  @Test
  default void forgetsWithItsResidentAndShowsItToNobodyElse() {
    Actor.Resident ada = resident("+15550000001");
    Actor.Resident bob = resident("+15550000002");
    Receipt receipt = accept(ada, "1", "hello?").orElseThrow();
    assertThat(progress(bob, receipt)).isEqualTo(new Progress.Gone());

    given()
        .inSystem(
            () -> {
              storage().residentRecords().eraseSomeMessages(ada.id(), 100);
              storage().residentRecords().erase(ada.id(), storage().clock().instant());
            });

    assertThat(progress(ada, receipt)).isEqualTo(new Progress.Gone());
    assertThat(accept(ada, "2", "hello again")).isEmpty();
  }

  @Test
  default void opensNoServiceWindow() {
    Actor.Resident ada = resident("+15550000001");
    storage().clock().advance(Duration.ofHours(30));

    Receipt receipt = accept(ada, "1", "hello?").orElseThrow();
    given().owed(receipt.conversation(), "an answer");

    assertThat(given().dispatched(1).getFirst().window().isOpenAt(storage().clock().instant()))
        .isFalse();
  }
}
