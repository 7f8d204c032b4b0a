package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.audit.port.in.VerifyAuditUseCase.Outcome;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditEntry;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.people.UnknownCommunityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who may write into which chain and read what of it, through
/// [io.communityconnect.application.transaction.port.out.AdminUnitOfWork] and otherwise.
public interface AuditRightsContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Auditing audit() {
    return new Auditing(storage());
  }

  @Test
  default void takesDownWhatAnAdminDoesUnderTheirName() {
    Auditing audit = audit();
    Lease lease = audit.given().leaseFor("+15550000001");
    Actor.Admin admin = audit.storage().adminOf(lease.resident().community());
    AuditNote note = audit.note(audit.chainOf(lease), Optional.of(lease.resident().id()));

    assertThat(audit.actedAs(admin, note)).isEqualTo("acted");

    AuditEntry entry = audit.records(audit.chainOf(lease)).getFirst().entry();
    assertThat(entry).isEqualTo(AuditEntry.by(admin, entry.id(), note));
    assertThat(entry.admin()).contains(admin.id());
  }

  @Test
  default void takesDownSeveralNotesOfOneUnit() {
    Auditing audit = audit();
    Lease lease = audit.given().leaseFor("+15550000001");
    Actor.Admin admin = audit.storage().adminOf(lease.resident().community());
    AuditNote note = audit.note(audit.chainOf(lease), Optional.empty());

    String result =
        audit
            .storage()
            .adminUnitOfWork()
            .run(
                admin,
                Permission.READ_CONVERSATIONS,
                () -> new Audited<>("acted", List.of(note, note)));

    assertThat(result).isEqualTo("acted");
    assertThat(audit.records(audit.chainOf(lease))).hasSize(2);
  }

  @Test
  default void takesNothingDownWhenAnAdminsWorkFails() {
    Auditing audit = audit();
    Lease lease = audit.given().leaseFor("+15550000001");
    Actor.Admin admin = audit.storage().adminOf(lease.resident().community());
    ArithmeticException failure = new ArithmeticException("half way");

    assertThatThrownBy(
            () ->
                audit
                    .storage()
                    .adminUnitOfWork()
                    .run(
                        admin,
                        Permission.READ_CONVERSATIONS,
                        () -> {
                          throw failure;
                        }))
        .isSameAs(failure);

    assertThat(audit.records(audit.chainOf(lease))).isEmpty();
  }

  @Test
  default void letsNoAdminWriteIntoTheChainOfAnotherCommunity() {
    Auditing audit = audit();
    Lease maple = audit.given().leaseFor("+15550000001");
    Actor.Admin admin = audit.storage().adminOf(maple.resident().community());
    AuditChain oak = audit.chainOfOakHouse();
    AuditChain installation = new AuditChain.OfInstallation();

    assertThatThrownBy(() -> audit.actedAs(admin, audit.note(oak, Optional.empty())))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> audit.actedAs(admin, audit.note(installation, Optional.empty())))
        .isInstanceOf(RuntimeException.class);

    assertThat(audit.records(oak)).isEmpty();
    assertThat(audit.records(installation)).isEmpty();
  }

  @Test
  default void refusesTheChainOfACommunityThatThereIsNot() {
    Auditing audit = audit();
    Lease lease = audit.given().leaseFor("+15550000001");
    AuditChain nowhere = new AuditChain.OfCommunity(new CommunityId(new UUID(7, 7)));

    assertThatThrownBy(
            () ->
                audit.actedAs(audit.storage().superAdmin(), audit.note(nowhere, Optional.empty())))
        .isInstanceOf(UnknownCommunityException.class);

    assertThat(audit.records(audit.chainOf(lease))).isEmpty();
  }

  @Test
  default void letsASuperAdminWriteIntoAllChains() {
    Auditing audit = audit();
    Lease lease = audit.given().leaseFor("+15550000001");
    Actor.SuperAdmin admin = audit.storage().superAdmin();

    audit.actedAs(admin, audit.note(audit.chainOf(lease), Optional.of(lease.resident().id())));
    audit.actedAs(admin, audit.note(new AuditChain.OfInstallation(), Optional.empty()));

    assertThat(audit.verified(audit.chainOf(lease))).isInstanceOf(Outcome.Intact.class);
    assertThat(audit.head(new AuditChain.OfInstallation()).sequence()).isEqualTo(1);
  }

  @Test
  default void letsNoPersonWriteAsTheServer() {
    Auditing audit = audit();
    Lease lease = audit.given().leaseFor("+15550000001");
    List<Actor.Person> people =
        List.of(
            lease.resident(),
            audit.storage().adminOf(lease.resident().community()),
            audit.storage().superAdmin());

    for (Actor.Person person : people) {
      audit
          .given()
          .tried(
              person,
              () -> {
                audit
                    .storage()
                    .auditLog()
                    .append(Auditing.TASK, audit.note(audit.chainOf(lease), Optional.empty()));
                return person;
              });
    }

    assertThat(audit.records(audit.chainOf(lease))).isEmpty();
  }

  @Test
  default void tellsAResidentWhatConcernsThem() {
    Auditing audit = audit();
    Lease ada = audit.given().leaseFor("+15550000001");
    Lease ben = audit.given().leaseFor("+15550000002");
    Actor.Admin admin = audit.storage().adminOf(ada.resident().community());
    ResidentId about = ada.resident().id();
    audit.actedAs(admin, audit.note(audit.chainOf(ada), Optional.of(about)));
    audit.storage().clock().advance(Given.LEASE);
    audit.appended(audit.note(audit.chainOf(ada), Optional.of(about)));
    audit.actedAs(admin, audit.note(audit.chainOf(ada), Optional.of(ben.resident().id())));

    assertThat(audit.aboutAs(ada.resident(), about))
        .extracting(record -> record.entry().admin())
        .containsExactly(Optional.empty(), Optional.of(admin.id()));
    assertThat(audit.aboutAs(ben.resident(), about)).isEmpty();
    assertThat(audit.aboutAs(ben.resident(), ben.resident().id())).hasSize(1);
  }

  @Test
  default void tellsAnAdminWhatConcernsTheirCommunity() {
    Auditing audit = audit();
    Lease ada = audit.given().leaseFor("+15550000001");
    AuditChain oak = audit.chainOfOakHouse();
    CommunityId oakHouse = oak.community().orElseThrow();
    audit.appended(audit.note(audit.chainOf(ada), Optional.of(ada.resident().id())));

    Actor.Admin ours = audit.storage().adminOf(ada.resident().community());
    assertThat(audit.aboutAs(ours, ada.resident().id())).hasSize(1);
    assertThat(audit.aboutAs(audit.storage().adminOf(oakHouse), ada.resident().id())).isEmpty();
    assertThat(audit.aboutAs(audit.storage().superAdmin(), ada.resident().id())).hasSize(1);
  }
}
