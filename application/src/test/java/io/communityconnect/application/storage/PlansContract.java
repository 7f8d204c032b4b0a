package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.billing.port.in.OfferPlansUseCase;
import io.communityconnect.application.billing.service.OfferPlansService;
import io.communityconnect.domain.billing.Money;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.PlanTerms;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.privacy.PlanRetention;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.billing.port.out.Plans] promises, alone and under the use
/// case that offers them.
public interface PlansContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void beginsWithThePlansOfTheSpecification() {
    assertThat(all()).isEqualTo(BillingStorage.TERMS.plans());
  }

  @Test
  default void sellsUnderTheTermsOfTheInstallation() {
    Currency rupee = Currency.getInstance("INR");
    PlanTerms terms = new PlanTerms(3, new Money(79_900, rupee), new Money(199_900, rupee));

    offer(terms);

    assertThat(all()).isEqualTo(terms.plans());
  }

  @Test
  default void listsWhatCostsTheSameById() {
    Money nothing = new Money(0, Currency.getInstance("USD"));

    offer(new PlanTerms(3, nothing, nothing));

    assertThat(all())
        .extracting(plan -> plan.id().value())
        .containsExactly("basic", "pro", "trial", "enterprise");
  }

  @Test
  default void isWhatRetentionFollows() {
    List<PlanRetention> kept = given().system(storage().retention().messages()::plans);

    assertThat(all())
        .extracting(plan -> new PlanRetention(plan.id().value(), plan.history()))
        .containsExactlyInAnyOrderElementsOf(kept);
  }

  @Test
  default void showsResidentsWhatIsOnSale() {
    Lease ada = given().leaseFor("+15550000001");

    assertThat(storage().unitOfWork().run(ada.resident(), storage().billing().plans()::all))
        .isEqualTo(BillingStorage.TERMS.plans());
  }

  @Test
  default void letsNoResidentChangeThem() {
    Lease ada = given().leaseFor("+15550000001");

    given()
        .tried(
            ada.resident(),
            () -> {
              storage().billing().plans().offer(BillingStorage.terms(1_000_000).plans());
              return ada;
            });

    assertThat(all()).isEqualTo(BillingStorage.TERMS.plans());
  }

  private List<Plan> all() {
    return given().system(storage().billing().plans()::all);
  }

  private void offer(PlanTerms terms) {
    new OfferPlansService(storage().systemUnitOfWork(), storage().billing().plans())
        .offer(new OfferPlansUseCase.Command(terms));
  }
}
