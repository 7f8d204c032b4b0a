package io.communityconnect.application.storage;

import static java.util.Comparator.comparing;

import io.communityconnect.application.billing.port.out.PaymentNotices;
import io.communityconnect.application.storage.BillingTables.NoticeKey;
import io.communityconnect.application.storage.BillingTables.NoticeRow;
import io.communityconnect.domain.billing.Occasion;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record InMemoryPaymentNotices(InMemoryDatabase database) implements PaymentNotices {
  private Map<NoticeKey, NoticeRow> rows() {
    return database.systemTables().billing.notices;
  }

  @Override
  public boolean isTold(Actor.Resident resident, Occasion occasion) {
    return Optional.ofNullable(rows().get(new NoticeKey(resident.id(), occasion)))
        .filter(NoticeRow::told)
        .isPresent();
  }

  @Override
  public void tell(Actor.Resident resident, Occasion occasion, Instant at) {
    rows()
        .put(new NoticeKey(resident.id(), occasion), new NoticeRow(resident.community(), at, true));
  }

  @Override
  public void owe(Actor.Resident resident, List<Occasion> occasions, Instant at) {
    rows()
        .entrySet()
        .removeIf(
            each ->
                each.getKey().resident().equals(resident.id())
                    && !each.getValue().told()
                    && !occasions.contains(each.getKey().occasion()));
    occasions.forEach(
        occasion ->
            rows()
                .putIfAbsent(
                    new NoticeKey(resident.id(), occasion),
                    new NoticeRow(resident.community(), at, false)));
  }

  @Override
  public List<Occasion> owed(Actor.Resident resident) {
    return rows().entrySet().stream()
        .filter(each -> each.getKey().resident().equals(resident.id()) && !each.getValue().told())
        .map(each -> each.getKey().occasion())
        .toList();
  }

  @Override
  public List<Owed> owedIn(CommunityId community, int limit) {
    return database.tables().billing.notices.entrySet().stream()
        .filter(each -> each.getValue().community().equals(community) && !each.getValue().told())
        .filter(each -> maySee(database.actor(), each.getKey(), each.getValue()))
        .map(
            each ->
                new Owed(
                    each.getKey().resident(),
                    each.getKey().occasion().notice(),
                    each.getValue().at()))
        .sorted(comparing(Owed::since).reversed())
        .limit(limit)
        .toList();
  }

  private static boolean maySee(Actor actor, NoticeKey key, NoticeRow row) {
    return switch (actor) {
      case Actor.Resident self -> self.id().equals(key.resident());
      case Actor.Admin admin -> admin.community().equals(row.community());
      case Actor.SuperAdmin _, Actor.SystemTask _ -> true;
    };
  }
}
