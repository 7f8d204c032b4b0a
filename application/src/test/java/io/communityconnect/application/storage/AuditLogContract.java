package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.audit.port.in.VerifyAuditUseCase.Outcome;
import io.communityconnect.application.audit.port.out.AuditTrail.Stored;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditEntry;
import io.communityconnect.domain.audit.AuditHash;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.audit.port.out.AuditLog] and
/// [io.communityconnect.application.audit.port.out.AuditTrail] promise of chains.
public interface AuditLogContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Auditing audit() {
    return new Auditing(storage());
  }

  @Test
  default void linksEntriesOfAChain() {
    Auditing audit = audit();
    AuditChain chain = audit.chainOf(audit.given().leaseFor("+15550000001"));

    audit.appended(audit.note(chain, Optional.empty()));
    audit.appended(audit.note(chain, Optional.empty()));

    List<AuditRecord> records = audit.records(chain);
    assertThat(records).extracting(AuditRecord::sequence).containsExactly(1L, 2L);
    assertThat(records.getFirst().previous()).isEqualTo(AuditHash.OF_NOTHING);
    assertThat(records.getLast().previous()).isEqualTo(records.getFirst().hash());
    assertThat(audit.head(chain)).isEqualTo(records.getLast().head());
    assertThat(audit.verified(chain)).isEqualTo(new Outcome.Intact(2, records.getLast().hash()));
  }

  @Test
  default void linksEntriesThatComeTogether() {
    Auditing audit = audit();
    AuditChain chain = audit.chainOf(audit.given().leaseFor("+15550000001"));
    AuditNote note = audit.note(chain, Optional.empty());
    audit.appended(note);

    audit
        .given()
        .inSystem(() -> storage().auditLog().appendAll(Auditing.TASK, List.of(note, note, note)));
    audit.given().inSystem(() -> storage().auditLog().appendAll(Auditing.TASK, List.of()));

    assertThat(audit.records(chain))
        .extracting(AuditRecord::sequence)
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(audit.verified(chain)).isEqualTo(new Outcome.Intact(4, audit.head(chain).hash()));
  }

  @Test
  default void returnsAnEntryAsItWasWritten() {
    Auditing audit = audit();
    Lease lease = audit.given().leaseFor("+15550000001");
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
            audit.chainOf(lease),
            Optional.of(lease.resident().id()),
            new ActionType("resident.changed"),
            details,
            time);

    audit.appended(note);

    AuditEntry entry = audit.records(audit.chainOf(lease)).getFirst().entry();
    assertThat(entry).isEqualTo(AuditEntry.by(Auditing.TASK, entry.id(), note));
  }

  @Test
  default void givesEachCommunityAndTheInstallationAChain() {
    Auditing audit = audit();
    AuditChain maple = audit.chainOf(audit.given().leaseFor("+15550000001"));
    AuditChain oak = audit.chainOfOakHouse();
    AuditChain installation = new AuditChain.OfInstallation();

    List.of(maple, oak, oak, installation)
        .forEach(chain -> audit.appended(audit.note(chain, Optional.empty())));

    assertThat(audit.verified(maple)).isInstanceOf(Outcome.Intact.class);
    assertThat(audit.head(maple).sequence()).isEqualTo(1);
    assertThat(audit.head(oak).sequence()).isEqualTo(2);
    assertThat(audit.head(installation).sequence()).isEqualTo(1);
    assertThat(audit.verified(installation)).isInstanceOf(Outcome.Intact.class);
  }

  @Test
  default void beginsWithNothing() {
    Auditing audit = audit();
    assertThat(audit.verified(new AuditChain.OfInstallation()))
        .isEqualTo(new Outcome.Intact(0, AuditHash.OF_NOTHING));
  }

  @Test
  default void leavesNoGapForAUnitThatWasUndone() {
    Auditing audit = audit();
    AuditChain chain = audit.chainOf(audit.given().leaseFor("+15550000001"));
    ArithmeticException failure = new ArithmeticException("half way");

    audit.appended(audit.note(chain, Optional.empty()));
    assertThatThrownBy(
            () ->
                audit
                    .given()
                    .inSystem(
                        () -> {
                          audit
                              .storage()
                              .auditLog()
                              .append(Auditing.TASK, audit.note(chain, Optional.empty()));
                          throw failure;
                        }))
        .isSameAs(failure);
    audit.appended(audit.note(chain, Optional.empty()));

    assertThat(audit.records(chain)).hasSize(2);
    assertThat(audit.verified(chain)).isInstanceOf(Outcome.Intact.class);
  }

  @Test
  default void doesNotForkWhenManyAppendAtOnce() throws InterruptedException {
    Auditing audit = audit();
    Lease lease = audit.given().leaseFor("+15550000001");
    AuditChain chain = audit.chainOf(lease);
    Actor.Admin admin = audit.storage().adminOf(lease.resident().community());

    List<String> done =
        Together.run(
            24,
            number -> {
              if (number % 2 == 0) {
                audit.appended(audit.note(chain, Optional.empty()));
                return "appended";
              }
              return audit.actedAs(admin, audit.note(chain, Optional.empty()));
            });

    assertThat(done).hasSize(24);
    assertThat(audit.verified(chain)).isInstanceOf(Outcome.Intact.class);
    assertThat(audit.head(chain).sequence()).isEqualTo(24);
  }

  @Test
  default void readsAChainInParts() {
    Auditing audit = audit();
    AuditChain chain = audit.chainOf(audit.given().leaseFor("+15550000001"));
    for (int i = 0; i < 5; i++) {
      audit.appended(audit.note(chain, Optional.empty()));
    }
    AuditHash third = audit.records(chain).get(2).hash();

    assertThat(audit.given().system(() -> audit.storage().auditTrail().page(chain, 2, 2)).entries())
        .extracting(stored -> ((Stored.Intelligible) stored).record().sequence())
        .containsExactly(3L, 4L);
    assertThat(audit.given().system(() -> audit.storage().auditTrail().contains(chain, third)))
        .isTrue();
    assertThat(
            audit
                .given()
                .system(() -> audit.storage().auditTrail().contains(chain, AuditHash.OF_NOTHING)))
        .isFalse();
    assertThat(audit.verified(chain)).isEqualTo(new Outcome.Intact(5, audit.head(chain).hash()));
  }

  @Test
  default void showsAnAdminTheLatestOfTheirChain() {
    Auditing audit = audit();
    Lease ada = audit.given().leaseFor("+15550000001");
    AuditChain chain = audit.chainOf(ada);
    for (int i = 0; i < 3; i++) {
      audit.appended(audit.note(chain, Optional.empty()));
    }
    Actor.Admin ours = storage().adminOf(ada.resident().community());
    Actor.Admin theirs = storage().adminOf(audit.chainOfOakHouse().community().orElseThrow());

    assertThat(latest(ours, chain, OptionalLong.empty())).containsExactly(3L, 2L);
    assertThat(latest(ours, chain, OptionalLong.of(2))).containsExactly(1L);
    assertThat(latest(theirs, chain, OptionalLong.empty())).isEmpty();
    assertThat(latest(storage().superAdmin(), chain, OptionalLong.of(3))).containsExactly(2L, 1L);
  }

  private List<Long> latest(Actor.Person person, AuditChain chain, OptionalLong before) {
    return storage()
        .unitOfWork()
        .run(person, () -> storage().auditTrail().latest(chain, before, 2))
        .stream()
        .map(Stored::sequence)
        .toList();
  }

  @Test
  default void needsAUnitOfWork() {
    Auditing audit = audit();
    AuditChain chain = new AuditChain.OfInstallation();

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                audit
                    .storage()
                    .auditLog()
                    .append(Auditing.TASK, audit.note(chain, Optional.empty())));
    assertThatIllegalStateException()
        .isThrownBy(() -> audit.storage().auditTrail().about(new ResidentId(new UUID(0, 1)), 1));
    assertThatIllegalStateException()
        .isThrownBy(() -> audit.storage().auditTrail().page(chain, 0, 1));
    assertThatIllegalStateException()
        .isThrownBy(() -> audit.storage().auditTrail().contains(chain, AuditHash.OF_NOTHING));
  }
}
