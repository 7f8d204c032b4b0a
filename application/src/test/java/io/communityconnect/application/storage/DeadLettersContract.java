package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.DeadLetters.GivenUp;
import io.communityconnect.application.delivery.port.out.DeadLetters.Letter;
import io.communityconnect.application.delivery.port.out.DeadLetters.State;
import io.communityconnect.application.delivery.port.out.DeliveryRecords.DeliveryRecord;
import io.communityconnect.application.delivery.port.out.DeliveryRecords.Filter;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.conversation.ApprovedTemplate;
import io.communityconnect.domain.conversation.Delivery;
import io.communityconnect.domain.conversation.DeliveryReport;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What a store promises to admins about messages on their way and about those that were given up.
public interface DeadLettersContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  /// Why messages are given up here.
  DeadLetter REASON = new DeadLetter("ATTEMPTS_EXHAUSTED", "connection refused");

  private Given given() {
    return new Given(storage());
  }

  private <T> T as(Actor.Administrator admin, Supplier<T> work) {
    return storage()
        .adminUnitOfWork()
        .run(
            admin,
            Permission.MANAGE_DELIVERIES,
            () ->
                Audited.of(
                    work.get(),
                    new AuditNote(
                        AuditChain.of(admin.administered()),
                        Optional.empty(),
                        new ActionType("test.done"),
                        AuditDetails.NONE,
                        storage().clock().instant())));
  }

  private Actor.Admin adminOf(Lease lease) {
    return storage().adminOf(lease.resident().community());
  }

  private Dispatch buried(Lease lease, String words) {
    OutboundMessage message = given().owed(lease.conversation(), words).getFirst();
    Dispatch dispatch = given().dispatched(1).getFirst();
    assertThat(dispatch.message()).isEqualTo(message);
    bury(dispatch);
    return dispatch;
  }

  private void bury(Dispatch dispatch) {
    Instant now = storage().clock().instant();
    given().inSystem(() -> storage().outbox().bury(dispatch, REASON, now));
  }

  private Optional<Letter> find(Actor.Administrator admin, MessageId message) {
    return as(admin, () -> storage().deliveries().deadLetters().find(message));
  }

  private List<Letter> list(Actor.Administrator admin) {
    return as(
        admin,
        () -> storage().deliveries().deadLetters().list(Optional.empty(), Optional.empty(), 10));
  }

  private void replay(Actor.Administrator admin, MessageId message) {
    Instant now = storage().clock().advance(Duration.ofSeconds(1));
    as(
        admin,
        () -> {
          storage().deliveries().deadLetters().replay(message, admin.id(), now);
          return now;
        });
  }

  @Test
  default void listsWhatWasGivenUpTheNewestFirst() {
    Lease ada = given().leaseFor("+15550000001");
    Actor.Admin admin = adminOf(ada);
    MessageId first = buried(ada, "one").message().id();
    MessageId second = buried(ada, "two").message().id();
    Instant now = storage().clock().instant();
    given().owed(ada.conversation(), "still owed");

    List<Letter> letters = list(admin);

    assertThat(letters).extracting(Letter::message).containsExactly(second, first);
    assertThat(letters.getFirst())
        .isEqualTo(
            new Letter(
                second,
                ada.conversation(),
                ada.resident().community(),
                ada.resident().id(),
                Optional.of(new GivenUp(REASON, now)),
                1,
                now,
                State.DEAD,
                false));
    List<Letter> rest =
        as(
            admin,
            () ->
                storage()
                    .deliveries()
                    .deadLetters()
                    .list(Optional.of(ada.resident().community()), Optional.of(second), 10));
    assertThat(rest).extracting(Letter::message).containsExactly(first);
  }

  @Test
  default void knowsWhatMayGoOutAtAnyTime() {
    Lease ada = given().leaseFor("+15550000001");
    Actor.Admin admin = adminOf(ada);
    given()
        .owed(
            ada.conversation(),
            new ApprovedTemplate("HX00000000000000000000000000000001", List.of("9 March")));
    Dispatch dispatch = given().dispatched(1).getFirst();
    given().inSystem(() -> storage().outbox().bury(dispatch, REASON, storage().clock().instant()));

    assertThat(list(admin)).extracting(Letter::templated).containsExactly(true);
  }

  @Test
  default void putsAMessageBackOnce() {
    Lease ada = given().leaseFor("+15550000001");
    Actor.Admin admin = adminOf(ada);
    Dispatch dead = buried(ada, "one");
    MessageId message = dead.message().id();

    replay(admin, message);

    assertThat(list(admin)).isEmpty();
    assertThat(find(admin, message).orElseThrow().state()).isEqualTo(State.REPLAYED);
    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.PENDING);
    Dispatch again = given().dispatched(10).getFirst();
    assertThat(again.message()).isEqualTo(dead.message());
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(again.tries()).isEqualTo(1);
    assertThat(again.unconfirmedSince()).isPresent();
    // The claim from before it was given up counts no more.
    bury(dead);
    assertThat(storage().facts().deadLetterOf(message)).isEmpty();

    bury(again);
    replay(admin, message);
    assertThat(given().dispatched(10)).isEmpty();
    assertThat(list(admin)).extracting(Letter::state).containsExactly(State.REPLAYED);
  }

  @Test
  default void doesNotPutBackWhatTheProviderHas() {
    Lease ada = given().leaseFor("+15550000001");
    Actor.Admin admin = adminOf(ada);
    MessageId message = buried(ada, "one").message().id();
    DeliveryReport report =
        new DeliveryReport(
            InboundMessages.nextProviderId(),
            Optional.of(message),
            DeliveryStatus.DELIVERED,
            Optional.empty(),
            storage().clock().instant());
    storage().deliveries().reports().record(report);

    assertThat(find(admin, message).orElseThrow().state()).isEqualTo(State.SENT);
    replay(admin, message);

    assertThat(given().dispatched(10)).isEmpty();
    assertThat(storage().facts().statusOf(message)).isEqualTo(DeliveryStatus.DELIVERED);
  }

  @Test
  default void isForAdminsOfTheCommunityAlone() {
    Lease ada = given().leaseFor("+15550000001");
    MessageId message = buried(ada, "one").message().id();
    Actor.Admin stranger = storage().adminOf(elsewhere());

    assertThat(find(stranger, message)).isEmpty();
    assertThat(list(stranger)).isEmpty();
    assertThat(records(stranger, Filter.NONE)).isEmpty();
    replay(stranger, message);
    given()
        .tried(
            ada.resident(),
            () -> {
              storage()
                  .deliveries()
                  .deadLetters()
                  .replay(message, ada.resident().id(), storage().clock().instant());
              return message;
            });

    assertThat(given().dispatched(10)).isEmpty();
    assertThat(find(storage().superAdmin(), message)).isPresent();
  }

  private CommunityId elsewhere() {
    PhoneNumber number = new PhoneNumber("+14155550100");
    given().community("Elsewhere", number);
    return given()
        .turn(
            given()
                .accepted(
                    InboundMessages.writtenTo(
                        InboundMessages.text("+15550000009", "hello", storage().clock().instant()),
                        number))
                .conversation())
        .community()
        .id();
  }

  private List<MessageId> records(Actor.Administrator admin, Filter filter) {
    return as(admin, () -> storage().deliveries().records().list(filter, Optional.empty(), 10))
        .stream()
        .map(DeliveryRecord::message)
        .toList();
  }

  @Test
  default void tellsWhatBecameOfMessages() {
    Lease ada = given().leaseFor("+15550000001");
    Actor.Admin admin = adminOf(ada);
    MessageId failed = buried(ada, "given up").message().id();
    Instant between = storage().clock().advance(Duration.ofHours(1));
    MessageId owed = given().owed(ada.conversation(), "owed").getFirst().id();

    List<DeliveryRecord> all =
        as(admin, () -> storage().deliveries().records().list(Filter.NONE, Optional.empty(), 10));

    assertThat(all).extracting(DeliveryRecord::message).containsExactly(owed, failed);
    assertThat(all.getLast().delivery())
        .isEqualTo(new Delivery(DeliveryStatus.FAILED, Optional.of(REASON.code())));
    assertThat(all.getLast().resident()).isEqualTo(ada.resident().id());
    assertThat(
            records(
                admin,
                new Filter(
                    Optional.of(ada.resident().community()),
                    Optional.of(DeliveryStatus.FAILED),
                    Optional.empty(),
                    Optional.empty())))
        .containsExactly(failed);
    assertThat(
            records(
                admin,
                new Filter(
                    Optional.empty(), Optional.empty(), Optional.of(between), Optional.empty())))
        .containsExactly(owed);
    assertThat(
            records(
                admin,
                new Filter(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(between))))
        .containsExactly(failed);
    assertThat(
            as(
                admin,
                () -> storage().deliveries().records().list(Filter.NONE, Optional.of(owed), 10)))
        .extracting(DeliveryRecord::message)
        .containsExactly(failed);
  }
}
