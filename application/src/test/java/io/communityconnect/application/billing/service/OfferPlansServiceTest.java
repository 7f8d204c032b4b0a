package io.communityconnect.application.billing.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.billing.port.in.OfferPlansUseCase;
import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.application.storage.BillingStorage;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.PlanId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OfferPlansServiceTest {
  private final InMemoryStorage storage = new InMemoryStorage();
  private final List<List<Plan>> offers = new ArrayList<>();
  private final OfferPlansService service =
      new OfferPlansService(storage.systemUnitOfWork(), new Recorded(storage.billing().plans()));

  @Test
  void changesOnlyWhatIsSoldUnderOtherTerms() {
    offer(3);

    assertThat(offers).hasSize(1);
    assertThat(offers.getFirst()).extracting(Plan::id).containsExactly(PlanId.TRIAL);
  }

  @Test
  void writesNothingWhereTheTermsStand() {
    offer(3);
    offer(3);

    assertThat(offers).hasSize(1);
  }

  private void offer(int trialQueries) {
    service.offer(new OfferPlansUseCase.Command(BillingStorage.terms(trialQueries)));
  }

  private final class Recorded implements Plans {
    private final Plans plans;

    Recorded(Plans plans) {
      this.plans = plans;
    }

    @Override
    public List<Plan> all() {
      return plans.all();
    }

    @Override
    public void offer(List<Plan> changed) {
      offers.add(changed);
      plans.offer(changed);
    }
  }
}
