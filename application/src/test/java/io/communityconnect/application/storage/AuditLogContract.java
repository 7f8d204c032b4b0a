package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.audit.port.in.VerifyAuditUseCase;
import io.communityconnect.application.audit.port.in.VerifyAuditUseCase.Outcome;
import io.communityconnect.application.audit.port.out.AuditTrail.Stored;
import io.communityconnect.application.audit.service.VerifyAuditService;
import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditEntry;
import io.communityconnect.domain.audit.AuditHash;
import io.communityconnect.domain.audit.AuditHead;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.audit.port.out.AuditLog],
/// [io.communityconnect.application.audit.port.out.AuditTrail] and
/// [io.communityconnect.application.transaction.port.out.AdminUnitOfWork] promise.
public interface AuditLogContract {
  /// A task of the server.
  Actor.SystemTask TASK = new Actor.SystemTask("test");

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void linksEntriesOfAChain() {
    AuditChain chain = chainOf(given().leaseFor("+15550000001"));

    appended(note(chain, Optional.empty()));
    appended(note(chain, Optional.empty()));

    List<AuditRecord> records = records(chain);
    assertThat(records).extracting(AuditRecord::sequence).containsExactly(1L, 2L);
    assertThat(records.getFirst().previous()).isEqualTo(AuditHash.OF_NOTHING);
    assertThat(records.getLast().previous()).isEqualTo(records.getFirst().hash());
    assertThat(head(chain)).isEqualTo(records.getLast().head());
    assertThat(verified(chain)).isEqualTo(new Outcome.Intact(2, records.getLast().hash()));
  }

  @Test
  default void returnsAnEntryAsItWasWritten() {
    Lease lease = given().leaseFor("+15550000001");
    Instant time = Instant.parse("2026-03-02T09:00:00.123456Z");
    AuditDetails details =
        AuditDetails.of("conversation", new Detail.Id(lease.conversation().value()))
            .with("messages", new Detail.Count(20))
            .with("until", new Detail.Moment(time))
            .with("outcome", new Detail.Code("done"))
            .with(
                "fields",
                new Detail.Codes(
                    List.of(new Detail.Code("full_name"), new Detail.Code("apartment_info"))));
    AuditNote note =
        new AuditNote(
            chainOf(lease),
            Optional.of(lease.resident().id()),
            new ActionType("resident.changed"),
            details,
            time);

    appended(note);

    AuditEntry entry = records(chainOf(lease)).getFirst().entry();
    assertThat(entry).isEqualTo(AuditEntry.by(TASK, entry.id(), note));
  }

  @Test
  default void givesEachCommunityAndTheInstallationAChain() {
    AuditChain maple = chainOf(given().leaseFor("+15550000001"));
    AuditChain oak = chainOfOakHouse();
    AuditChain installation = new AuditChain.OfInstallation();

    List.of(maple, oak, oak, installation)
        .forEach(chain -> appended(note(chain, Optional.empty())));

    assertThat(verified(maple)).isInstanceOf(Outcome.Intact.class);
    assertThat(head(maple).sequence()).isEqualTo(1);
    assertThat(head(oak).sequence()).isEqualTo(2);
    assertThat(head(installation).sequence()).isEqualTo(1);
    assertThat(verified(installation)).isInstanceOf(Outcome.Intact.class);
  }

  @Test
  default void beginsWithNothing() {
    assertThat(verified(new AuditChain.OfInstallation()))
        .isEqualTo(new Outcome.Intact(0, AuditHash.OF_NOTHING));
  }

  @Test
  default void leavesNoGapForAUnitThatWasUndone() {
    AuditChain chain = chainOf(given().leaseFor("+15550000001"));
    ArithmeticException failure = new ArithmeticException("half way");

    appended(note(chain, Optional.empty()));
    assertThatThrownBy(
            () ->
                given()
                    .inSystem(
                        () -> {
                          storage().auditLog().append(TASK, note(chain, Optional.empty()));
                          throw failure;
                        }))
        .isSameAs(failure);
    appended(note(chain, Optional.empty()));

    assertThat(records(chain)).hasSize(2);
    assertThat(verified(chain)).isInstanceOf(Outcome.Intact.class);
  }

  @Test
  default void doesNotForkWhenManyAppendAtOnce() throws InterruptedException {
    Lease lease = given().leaseFor("+15550000001");
    AuditChain chain = chainOf(lease);
    Actor.Admin admin = storage().adminOf(lease.resident().community());

    List<String> done =
        Together.run(
            24,
            number -> {
              if (number % 2 == 0) {
                appended(note(chain, Optional.empty()));
                return "appended";
              }
              return actedAs(admin, note(chain, Optional.empty()));
            });

    assertThat(done).hasSize(24);
    assertThat(verified(chain)).isInstanceOf(Outcome.Intact.class);
    assertThat(head(chain).sequence()).isEqualTo(24);
  }

  @Test
  default void takesDownWhatAnAdminDoesUnderTheirName() {
    Lease lease = given().leaseFor("+15550000001");
    Actor.Admin admin = storage().adminOf(lease.resident().community());
    AuditNote note = note(chainOf(lease), Optional.of(lease.resident().id()));

    assertThat(actedAs(admin, note)).isEqualTo("acted");

    AuditEntry entry = records(chainOf(lease)).getFirst().entry();
    assertThat(entry).isEqualTo(AuditEntry.by(admin, entry.id(), note));
    assertThat(entry.admin()).contains(admin.id());
  }

  @Test
  default void takesDownSeveralNotesOfOneUnit() {
    Lease lease = given().leaseFor("+15550000001");
    Actor.Admin admin = storage().adminOf(lease.resident().community());
    AuditNote note = note(chainOf(lease), Optional.empty());

    String result =
        storage().adminUnitOfWork().run(admin, () -> new Audited<>("acted", List.of(note, note)));

    assertThat(result).isEqualTo("acted");
    assertThat(records(chainOf(lease))).hasSize(2);
  }

  @Test
  default void takesNothingDownWhenAnAdminsWorkFails() {
    Lease lease = given().leaseFor("+15550000001");
    Actor.Admin admin = storage().adminOf(lease.resident().community());
    ArithmeticException failure = new ArithmeticException("half way");

    assertThatThrownBy(
            () ->
                storage()
                    .adminUnitOfWork()
                    .run(
                        admin,
                        () -> {
                          throw failure;
                        }))
        .isSameAs(failure);

    assertThat(records(chainOf(lease))).isEmpty();
  }

  @Test
  default void letsNoAdminWriteIntoTheChainOfAnotherCommunity() {
    Lease maple = given().leaseFor("+15550000001");
    Actor.Admin admin = storage().adminOf(maple.resident().community());
    AuditChain oak = chainOfOakHouse();
    AuditChain installation = new AuditChain.OfInstallation();

    assertThatThrownBy(() -> actedAs(admin, note(oak, Optional.empty())))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> actedAs(admin, note(installation, Optional.empty())))
        .isInstanceOf(RuntimeException.class);

    assertThat(records(oak)).isEmpty();
    assertThat(records(installation)).isEmpty();
  }

  @Test
  default void letsASuperAdminWriteIntoAllChains() {
    Lease lease = given().leaseFor("+15550000001");
    Actor.SuperAdmin admin = storage().superAdmin();

    actedAs(admin, note(chainOf(lease), Optional.of(lease.resident().id())));
    actedAs(admin, note(new AuditChain.OfInstallation(), Optional.empty()));

    assertThat(verified(chainOf(lease))).isInstanceOf(Outcome.Intact.class);
    assertThat(head(new AuditChain.OfInstallation()).sequence()).isEqualTo(1);
  }

  @Test
  default void letsNoPersonWriteAsTheServer() {
    Lease lease = given().leaseFor("+15550000001");
    List<Actor.Person> people =
        List.of(
            lease.resident(),
            storage().adminOf(lease.resident().community()),
            storage().superAdmin());

    for (Actor.Person person : people) {
      given()
          .tried(
              person,
              () -> {
                storage().auditLog().append(TASK, note(chainOf(lease), Optional.empty()));
                return person;
              });
    }

    assertThat(records(chainOf(lease))).isEmpty();
  }

  @Test
  default void tellsAResidentWhatConcernsThem() {
    Lease ada = given().leaseFor("+15550000001");
    Lease ben = given().leaseFor("+15550000002");
    Actor.Admin admin = storage().adminOf(ada.resident().community());
    ResidentId about = ada.resident().id();
    actedAs(admin, note(chainOf(ada), Optional.of(about)));
    storage().clock().advance(Given.LEASE);
    appended(note(chainOf(ada), Optional.of(about)));
    actedAs(admin, note(chainOf(ada), Optional.of(ben.resident().id())));

    assertThat(aboutAs(ada.resident(), about))
        .extracting(record -> record.entry().admin())
        .containsExactly(Optional.empty(), Optional.of(admin.id()));
    assertThat(aboutAs(ben.resident(), about)).isEmpty();
    assertThat(aboutAs(ben.resident(), ben.resident().id())).hasSize(1);
  }

  @Test
  default void tellsAnAdminWhatConcernsTheirCommunity() {
    Lease ada = given().leaseFor("+15550000001");
    AuditChain oak = chainOfOakHouse();
    CommunityId oakHouse = oak.community().orElseThrow();
    appended(note(chainOf(ada), Optional.of(ada.resident().id())));

    Actor.Admin ours = storage().adminOf(ada.resident().community());
    assertThat(aboutAs(ours, ada.resident().id())).hasSize(1);
    assertThat(aboutAs(storage().adminOf(oakHouse), ada.resident().id())).isEmpty();
    assertThat(aboutAs(storage().superAdmin(), ada.resident().id())).hasSize(1);
  }

  @Test
  default void readsAChainInParts() {
    AuditChain chain = chainOf(given().leaseFor("+15550000001"));
    for (int i = 0; i < 5; i++) {
      appended(note(chain, Optional.empty()));
    }
    AuditHash third = records(chain).get(2).hash();

    assertThat(given().system(() -> storage().auditTrail().page(chain, 2, 2)).entries())
        .extracting(stored -> ((Stored.Intelligible) stored).record().sequence())
        .containsExactly(3L, 4L);
    assertThat(given().system(() -> storage().auditTrail().contains(chain, third))).isTrue();
    assertThat(given().system(() -> storage().auditTrail().contains(chain, AuditHash.OF_NOTHING)))
        .isFalse();
    assertThat(verified(chain)).isEqualTo(new Outcome.Intact(5, head(chain).hash()));
  }

  @Test
  default void needsAUnitOfWork() {
    AuditChain chain = new AuditChain.OfInstallation();

    assertThatIllegalStateException()
        .isThrownBy(() -> storage().auditLog().append(TASK, note(chain, Optional.empty())));
    assertThatIllegalStateException()
        .isThrownBy(() -> storage().auditTrail().about(new ResidentId(new UUID(0, 1)), 1));
    assertThatIllegalStateException().isThrownBy(() -> storage().auditTrail().page(chain, 0, 1));
    assertThatIllegalStateException()
        .isThrownBy(() -> storage().auditTrail().contains(chain, AuditHash.OF_NOTHING));
  }

  private AuditChain chainOf(Lease lease) {
    return new AuditChain.OfCommunity(lease.resident().community());
  }

  private AuditChain chainOfOakHouse() {
    PhoneNumber number = new PhoneNumber("+14155550100");
    given().community("Oak House", number);
    return new AuditChain.OfCommunity(
        given()
            .turn(
                given()
                    .accepted(
                        InboundMessages.writtenTo(
                            InboundMessages.text(
                                "+15550000009", "hello, oak", storage().clock().instant()),
                            number))
                    .conversation())
            .community()
            .id());
  }

  private AuditNote note(AuditChain chain, Optional<ResidentId> about) {
    return new AuditNote(
        chain,
        about,
        new ActionType("conversation.read"),
        AuditDetails.NONE,
        storage().clock().instant());
  }

  private void appended(AuditNote note) {
    given().inSystem(() -> storage().auditLog().append(TASK, note));
  }

  private String actedAs(Actor.Administrator admin, AuditNote note) {
    return storage().adminUnitOfWork().run(admin, () -> Audited.of("acted", note));
  }

  private List<AuditRecord> aboutAs(Actor.Person person, ResidentId resident) {
    return storage().unitOfWork().run(person, () -> storage().auditTrail().about(resident, 10));
  }

  private List<AuditRecord> records(AuditChain chain) {
    return given().system(() -> storage().auditTrail().page(chain, 0, 100)).entries().stream()
        .map(stored -> ((Stored.Intelligible) stored).record())
        .toList();
  }

  private AuditHead head(AuditChain chain) {
    return given().system(() -> storage().auditTrail().page(chain, 0, 1)).head();
  }

  private Outcome verified(AuditChain chain) {
    return new VerifyAuditService(storage().systemUnitOfWork(), storage().auditTrail(), 2)
        .verify(new VerifyAuditUseCase.Command(chain));
  }
}
