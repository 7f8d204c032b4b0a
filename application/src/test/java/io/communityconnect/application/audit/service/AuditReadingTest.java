package io.communityconnect.application.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.audit.port.in.ListAuditEntriesUseCase;
import io.communityconnect.application.audit.port.in.ListAuditEntriesUseCase.Outcome;
import io.communityconnect.application.audit.port.in.ReadAccessLogUseCase;
import io.communityconnect.application.audit.port.in.VerifyAuditUseCase;
import io.communityconnect.application.audit.port.out.AuditTrail.Stored;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.people.CommunityId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who gets to read what was done.
final class AuditReadingTest {
  private static final ActionType READ = new ActionType("conversation.read");

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Actor.Resident ada = new Given(storage).leaseFor("+15550000001").resident();
  private final Actor.Admin admin = storage.adminOf(ada.community());
  private final AuditChain house = new AuditChain.OfCommunity(ada.community());
  private final ListAuditEntriesUseCase list =
      new ListAuditEntriesService(storage.adminUnitOfWork(), storage.auditTrail(), storage.clock());
  private final ReadAccessLogUseCase accessLog =
      new ReadAccessLogService(storage.unitOfWork(), storage.auditTrail());

  private void act() {
    AuditNote note =
        new AuditNote(
            house, Optional.of(ada.id()), READ, AuditDetails.NONE, storage.clock().instant());
    storage
        .adminUnitOfWork()
        .run(admin, Permission.READ_CONVERSATIONS, () -> Audited.of("done", note));
  }

  private Outcome list(Actor.Administrator by, AuditChain chain, OptionalLong before, int limit) {
    return list.list(new ListAuditEntriesUseCase.Command(by, chain, before, limit));
  }

  @Test
  void listsInPartsAndTakesDownThatItDid() {
    act();
    act();

    assertThat(list(admin, house, OptionalLong.empty(), 1))
        .isInstanceOfSatisfying(
            Outcome.Listed.class,
            listed -> {
              assertThat(listed.entries()).extracting(Stored::sequence).containsExactly(2L);
              assertThat(listed.next()).hasValue(2);
            });
    assertThat(list(admin, house, OptionalLong.of(2), 1))
        .isInstanceOfSatisfying(
            Outcome.Listed.class, listed -> assertThat(listed.next()).isEmpty());
    assertThat(list(admin, house, OptionalLong.empty(), 1))
        .isInstanceOfSatisfying(
            Outcome.Listed.class,
            listed ->
                assertThat(listed.entries())
                    .map(entry -> ((Stored.Intelligible) entry).record().entry().action())
                    .isEqualTo(List.of(ListAuditEntriesService.LISTED)));
  }

  @Test
  void showsAnAdminNoOtherChain() {
    AuditChain elsewhere = new AuditChain.OfCommunity(new CommunityId(new UUID(9, 9)));

    assertThat(list(admin, elsewhere, OptionalLong.empty(), 1))
        .isEqualTo(new Outcome.UnknownChain());
    assertThat(list(admin, new AuditChain.OfInstallation(), OptionalLong.empty(), 1))
        .isEqualTo(new Outcome.UnknownChain());
    assertThat(list(storage.superAdmin(), house, OptionalLong.empty(), 1))
        .isInstanceOf(Outcome.Listed.class);
  }

  @Test
  void tellsResidentsWhoActedOnTheirData() {
    act();

    assertThat(accessLog.read(new ReadAccessLogUseCase.Command(ada, 10)))
        .isInstanceOfSatisfying(
            ReadAccessLogUseCase.Outcome.Read.class,
            read ->
                assertThat(Given.records(read.entries()))
                    .extracting(record -> record.entry().action())
                    .containsExactly(READ));
  }

  @Test
  void checksForAnAdminNoOtherChain() {
    VerifyAuditUseCase verify =
        new VerifyAuditService(storage.systemUnitOfWork(), storage.auditTrail(), 10);
    AuditChain installation = new AuditChain.OfInstallation();

    assertThat(verify.verify(new VerifyAuditUseCase.Command(admin, house)))
        .isInstanceOf(VerifyAuditUseCase.Outcome.Intact.class);
    assertThat(verify.verify(new VerifyAuditUseCase.Command(admin, installation)))
        .isEqualTo(new VerifyAuditUseCase.Outcome.UnknownChain());
    assertThat(verify.verify(new VerifyAuditUseCase.Command(storage.superAdmin(), installation)))
        .isInstanceOf(VerifyAuditUseCase.Outcome.Intact.class);
  }

  @Test
  void takesDownWhoseEntriesASuperAdminListed() {
    Actor.SuperAdmin superAdmin = storage.superAdmin();
    AuditChain installation = new AuditChain.OfInstallation();

    list(superAdmin, house, OptionalLong.empty(), 1);

    assertThat(list(superAdmin, installation, OptionalLong.empty(), 1))
        .isInstanceOfSatisfying(
            Outcome.Listed.class,
            listed ->
                assertThat(Given.records(listed.entries()))
                    .singleElement()
                    .satisfies(
                        record ->
                            assertThat(record.entry().details().values())
                                .containsEntry(
                                    "community", new Detail.Id(ada.community().value()))));
  }
}
