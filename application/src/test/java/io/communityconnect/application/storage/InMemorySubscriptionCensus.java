package io.communityconnect.application.storage;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.communityconnect.application.billing.port.out.SubscriptionCensus;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.billing.SubscriptionStanding;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

record InMemorySubscriptionCensus(InMemoryDatabase database) implements SubscriptionCensus {
  @Override
  public List<Line> of(CommunityId community, Instant at) {
    Map<Line, Long> counts =
        database.tables().residents.values().stream()
            .filter(row -> row.community().equals(community))
            .filter(row -> maySee(row.id(), community))
            .flatMap(row -> subscriptionOf(row.id()).stream())
            .collect(groupingBy(each -> lineOf(each, at), counting()));
    return counts.entrySet().stream()
        .map(
            each ->
                new Line(
                    each.getKey().plan(),
                    each.getKey().standing(),
                    each.getKey().unpaid(),
                    Math.toIntExact(each.getValue())))
        .sorted(
            comparing((Line line) -> line.plan().value())
                .thenComparing(line -> line.standing().name().toLowerCase(Locale.ROOT))
                .thenComparing(Line::unpaid))
        .toList();
  }

  private boolean maySee(ResidentId resident, CommunityId community) {
    return switch (database.actor()) {
      case Actor.Resident self -> self.id().equals(resident);
      case Actor.Admin admin -> admin.community().equals(community);
      case Actor.SuperAdmin _, Actor.SystemTask _ -> true;
    };
  }

  private Optional<Subscription> subscriptionOf(ResidentId resident) {
    BillingTables billing = database.tables().billing;
    List<Subscription> all = billing.subscriptions.getOrDefault(resident, List.of());
    return billing
        .activeOf(resident)
        .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
  }

  private static Line lineOf(Subscription each, Instant at) {
    SubscriptionStanding standing = each.standingAt(at);
    boolean unpaid = standing == SubscriptionStanding.ACTIVE && each.accessEndsAt().isPresent();
    return new Line(each.plan(), standing, unpaid, 0);
  }
}
