package io.communityconnect.application.storage;

import static java.util.Comparator.comparing;

import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.domain.billing.Money;
import io.communityconnect.domain.billing.Plan;
import java.util.List;

record InMemoryPlans(InMemoryDatabase database) implements Plans {
  @Override
  public List<Plan> all() {
    return database.tables().billing.plans.values().stream()
        .sorted(
            comparing((Plan plan) -> plan.price().map(Money::minorUnits).orElse(Long.MAX_VALUE))
                .thenComparing(plan -> plan.id().value()))
        .toList();
  }

  @Override
  public void offer(List<Plan> plans) {
    Tables tables = database.systemTables();
    plans.forEach(plan -> tables.billing.plans.put(plan.id(), plan));
  }
}
