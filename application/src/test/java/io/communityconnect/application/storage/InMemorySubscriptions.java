package io.communityconnect.application.storage;

import io.communityconnect.application.billing.port.out.Subscriptions;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.billing.SubscriptionStanding;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

record InMemorySubscriptions(InMemoryDatabase database) implements Subscriptions {
  @Override
  public Optional<Subscription> of(ResidentId resident) {
    BillingTables billing = database.tables().billing;
    if (database.actor() instanceof Actor.Resident self && !self.id().equals(resident)) {
      return Optional.empty();
    }
    List<Subscription> all = billing.subscriptions.getOrDefault(resident, List.of());
    return billing
        .activeOf(resident)
        .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
  }

  @Override
  public boolean write(Actor.Resident resident, List<Subscription> offered, Instant at) {
    BillingTables billing = database.systemTables().billing;
    List<Subscription> bought =
        offered.stream().filter(each -> billing.plans.containsKey(each.plan())).toList();
    boolean anyActive = bought.stream().anyMatch(InMemorySubscriptions::isActive);
    List<Subscription> standing =
        billing.subscriptions.getOrDefault(resident.id(), List.of()).stream()
            .filter(each -> bought.stream().noneMatch(it -> isSame(it, each)))
            .map(each -> each.reference().isPresent() || anyActive ? ended(each) : each)
            .toList();
    List<Subscription> all = new ArrayList<>(standing);
    all.addAll(bought);
    List<Subscription> before = billing.subscriptions.getOrDefault(resident.id(), List.of());
    billing.subscriptions.put(resident.id(), List.copyOf(all));
    return !Set.copyOf(before).equals(Set.copyOf(all));
  }

  private static boolean isSame(Subscription one, Subscription other) {
    return one.reference().isPresent() && one.reference().equals(other.reference());
  }

  private static boolean isActive(Subscription subscription) {
    return subscription.standing() == SubscriptionStanding.ACTIVE;
  }

  private static Subscription ended(Subscription subscription) {
    return isActive(subscription)
        ? new Subscription(
            subscription.reference(),
            subscription.plan(),
            SubscriptionStanding.CANCELLED,
            subscription.anchor(),
            subscription.renewsAt(),
            subscription.accessEndsAt(),
            subscription.endsAt())
        : subscription;
  }
}
