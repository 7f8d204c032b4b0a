package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.conversation.port.out.Handovers.Handover;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.conversation.Lease;
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

/// What [io.communityconnect.application.conversation.port.out.Handovers] promises, and how it goes
/// with what residents wish.
public interface HandoversContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private Instant prefer(Lease lease, Handling handling) {
    Instant now = storage().clock().advance(Duration.ofSeconds(1));
    given().inSystem(() -> storage().wishes().prefer(lease.conversation(), handling, now));
    return now;
  }

  private Handling handling(Lease lease) {
    return given().turn(lease.conversation()).standing().handling();
  }

  private <T> T as(Actor.Administrator admin, CommunityId community, Supplier<T> work) {
    return storage()
        .adminUnitOfWork()
        .run(
            admin,
            Permission.TAKE_OVER_CONVERSATIONS,
            () ->
                Audited.of(
                    work.get(),
                    new AuditNote(
                        new AuditChain.OfCommunity(community),
                        Optional.empty(),
                        new ActionType("test.done"),
                        AuditDetails.of("outcome", new Detail.Code("done")),
                        storage().clock().instant())));
  }

  private List<Handover> waiting(CommunityId community) {
    return as(
        storage().adminOf(community),
        community,
        () -> storage().attendance().handovers().waiting(10));
  }

  private Optional<Handover> end(Lease lease) {
    CommunityId community = lease.resident().community();
    Instant now = storage().clock().advance(Duration.ofSeconds(1));
    Actor.Admin admin = storage().adminOf(community);
    return as(
        admin,
        community,
        () -> storage().attendance().handovers().end(lease.conversation(), admin.id(), now));
  }

  @Test
  default void listsWhoWaitsTheLongestWaitingFirst() {
    Lease ada = given().leaseFor("+15550000001");
    Lease bob = given().leaseFor("+15550000002");
    given().leaseFor("+15550000003");
    Instant bobs = prefer(bob, Handling.HUMAN);
    Instant adas = prefer(ada, Handling.HUMAN);
    prefer(bob, Handling.HUMAN);

    CommunityId community = ada.resident().community();
    assertThat(waiting(community))
        .containsExactly(
            new Handover(bob.conversation(), community, bob.resident().id(), bobs),
            new Handover(ada.conversation(), community, ada.resident().id(), adas));
    assertThat(handling(ada)).isEqualTo(Handling.HUMAN);
  }

  @Test
  default void endsByWhicheverSideWantsIt() {
    Lease ada = given().leaseFor("+15550000001");
    Lease bob = given().leaseFor("+15550000002");
    prefer(ada, Handling.HUMAN);
    prefer(bob, Handling.HUMAN);

    assertThat(end(ada)).map(Handover::conversation).contains(ada.conversation());
    prefer(bob, Handling.ASSISTANT);

    assertThat(handling(ada)).isEqualTo(Handling.ASSISTANT);
    assertThat(handling(bob)).isEqualTo(Handling.ASSISTANT);
    assertThat(waiting(ada.resident().community())).isEmpty();
    assertThat(end(ada)).isEmpty();
    prefer(ada, Handling.HUMAN);
    assertThat(handling(ada)).isEqualTo(Handling.HUMAN);
  }

  @Test
  default void endsAlsoByAClockThatIsBehind() {
    Lease ada = given().leaseFor("+15550000001");
    Lease bob = given().leaseFor("+15550000002");
    Instant before = prefer(ada, Handling.HUMAN).minusSeconds(5);
    prefer(bob, Handling.HUMAN);
    CommunityId community = ada.resident().community();

    given()
        .inSystem(() -> storage().wishes().prefer(ada.conversation(), Handling.ASSISTANT, before));
    Actor.Admin admin = storage().adminOf(community);
    as(
        admin,
        community,
        () -> storage().attendance().handovers().end(bob.conversation(), admin.id(), before));

    assertThat(waiting(community)).isEmpty();
  }

  @Test
  default void isForAdminsOfTheCommunityAlone() {
    Lease ada = given().leaseFor("+15550000001");
    prefer(ada, Handling.HUMAN);
    PhoneNumber elsewhere = new PhoneNumber("+14155550100");
    given().community("Elsewhere", elsewhere);
    given()
        .accepted(
            InboundMessages.writtenTo(
                InboundMessages.text("+15550000009", "hello", storage().clock().instant()),
                elsewhere));
    storage().clock().advance(Storage.DEBOUNCE.max());
    CommunityId theirs = given().claimed(10).getFirst().resident().community();
    assertThat(theirs).isNotEqualTo(ada.resident().community());

    assertThat(waiting(theirs)).isEmpty();
    Actor.Admin stranger = storage().adminOf(theirs);
    assertThat(
            as(
                stranger,
                theirs,
                () ->
                    storage()
                        .attendance()
                        .handovers()
                        .end(ada.conversation(), stranger.id(), storage().clock().instant())))
        .isEmpty();
    given()
        .tried(
            ada.resident(),
            () ->
                storage()
                    .attendance()
                    .handovers()
                    .end(ada.conversation(), ada.resident().id(), storage().clock().instant()));
    assertThat(handling(ada)).isEqualTo(Handling.HUMAN);
  }
}
