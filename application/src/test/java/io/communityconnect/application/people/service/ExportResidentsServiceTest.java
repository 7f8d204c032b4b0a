package io.communityconnect.application.people.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.communityconnect.application.people.port.in.ExportResidentsUseCase.Command;
import io.communityconnect.application.people.port.in.ExportResidentsUseCase.Outcome;
import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.application.people.port.out.ResidentFilter;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ExportResidentsServiceTest {
  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final CommunityId house = given.leaseFor("+15550000001").resident().community();
  private final ExportResidentsService exporting =
      new ExportResidentsService(
          storage.adminUnitOfWork(), storage.residents(), 2, storage.clock());

  private List<Profile> exported(Actor.Administrator admin) {
    List<Profile> exported = new ArrayList<>();
    Outcome outcome = exporting.export(new Command(admin, ResidentFilter.NONE, exported::add));
    assertThat(outcome).isEqualTo(new Outcome.Exported(exported.size()));
    return exported;
  }

  @Test
  void handsOutAllPartByPartAndTakesEachDown() {
    given.text("+15550000002", "hello");
    given.text("+15550000003", "hello");

    assertThat(exported(storage.adminOf(house)))
        .extracting(profile -> profile.account().phone().map(PhoneNumber::value))
        .containsExactly(
            Optional.of("+15550000001"), Optional.of("+15550000002"), Optional.of("+15550000003"));
    List<AuditRecord> records =
        Given.records(
            given
                .system(() -> storage.auditTrail().page(new AuditChain.OfCommunity(house), 0, 100))
                .entries());
    assertThat(records)
        .extracting(
            record -> record.entry().action(),
            record -> record.entry().details().values().get("residents"))
        .containsExactly(
            tuple(ExportResidentsService.EXPORTED, new Detail.Count(2)),
            tuple(ExportResidentsService.EXPORTED, new Detail.Count(1)));
  }

  @Test
  void handsOutNobodyOfAnotherCommunity() {
    assertThat(exported(storage.adminOf(new CommunityId(new UUID(9, 9))))).isEmpty();
  }
}
