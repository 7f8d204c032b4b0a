package io.communityconnect.application.storage;

import io.communityconnect.application.billing.port.out.DriftLog;
import io.communityconnect.application.storage.BillingTables.DriftRow;
import io.communityconnect.domain.billing.Drift;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import java.time.Instant;
import java.util.List;

record InMemoryDriftLog(InMemoryDatabase database) implements DriftLog {
  @Override
  public void add(Actor.Resident resident, Drift drift) {
    List<DriftRow> rows = database.systemTables().billing.drifts;
    boolean known =
        drift.ended().isPresent()
            && rows.stream().anyMatch(row -> row.drift().ended().equals(drift.ended()));
    if (!known) {
      rows.add(new DriftRow(resident.community(), drift));
    }
  }

  @Override
  public List<Drift> latest(CommunityId community, int limit) {
    return seen(community).reversed().stream().limit(limit).toList();
  }

  @Override
  public int countSince(CommunityId community, Instant since) {
    return Math.toIntExact(
        seen(community).stream().filter(drift -> !drift.foundAt().isBefore(since)).count());
  }

  private List<Drift> seen(CommunityId community) {
    return database.tables().billing.drifts.stream()
        .filter(row -> row.community().equals(community))
        .filter(row -> maySee(database.actor(), row))
        .map(DriftRow::drift)
        .toList();
  }

  private static boolean maySee(Actor actor, DriftRow row) {
    return switch (actor) {
      case Actor.Resident self -> self.id().equals(row.drift().resident());
      case Actor.Admin admin -> admin.community().equals(row.community());
      case Actor.SuperAdmin _, Actor.SystemTask _ -> true;
    };
  }
}
