package io.communityconnect.application.billing.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.billing.port.in.GrantQueriesUseCase.Command;
import io.communityconnect.application.billing.port.in.GrantQueriesUseCase.Outcome;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.billing.Allowance;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Queries that an admin gives.
final class GrantQueriesServiceTest {
  private final Shop shop = new Shop();
  private final Actor.Admin admin = shop.storage.adminOf(shop.ada.community());

  @Test
  void givesQueriesOnTopOfThePlan() {
    assertThat(grant(admin, shop.ada.id()))
        .isInstanceOfSatisfying(
            Outcome.Granted.class,
            granted ->
                assertThat(granted.usage().allowance()).isEqualTo(new Allowance.Limited(25)));
    assertThat(shop.usage().allowance()).isEqualTo(new Allowance.Limited(25));
  }

  @Test
  void isWrittenDownWithoutTheReason() {
    grant(admin, shop.ada.id());

    assertThat(shop.given.recordsAbout(shop.ada.id()))
        .extracting(AuditRecord::entry)
        .filteredOn(entry -> entry.action().equals(GrantQueriesService.GRANT))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.admin()).contains(admin.id());
              assertThat(entry.details().values())
                  .containsEntry("queries", new Detail.Count(5))
                  .containsEntry("outcome", new Detail.Code("granted"))
                  .hasSize(2);
            });
  }

  @Test
  void givesNothingWhereThereIsNoLimit() {
    shop.storage.billing().subscribe(shop.ada, "enterprise");

    assertThat(grant(admin, shop.ada.id())).isEqualTo(new Outcome.NothingToGrant());
  }

  @Test
  void knowsNobodyOfAnotherCommunity() {
    CommunityId elsewhere =
        shop.given
            .system(
                () ->
                    shop.storage
                        .communities()
                        .openUnlessPresent("Elsewhere", new PhoneNumber("+15559999999")))
            .orElseThrow();

    assertThat(grant(shop.storage.adminOf(elsewhere), shop.ada.id()))
        .isEqualTo(new Outcome.UnknownResident());
    assertThat(grant(admin, new ResidentId(new UUID(7, 7))))
        .isEqualTo(new Outcome.UnknownResident());
    assertThat(shop.usage().allowance()).isEqualTo(new Allowance.Limited(20));
  }

  private Outcome grant(Actor.Administrator by, ResidentId resident) {
    return new GrantQueriesService(
            shop.storage.adminUnitOfWork(),
            shop.storage.residents(),
            shop.storage.billing().accounts(),
            shop.storage.billing().grants(),
            shop.storage.clock())
        .grant(new Command(by, resident, 5, "a power cut"));
  }
}
