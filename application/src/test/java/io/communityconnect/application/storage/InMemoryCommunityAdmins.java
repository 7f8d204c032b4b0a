package io.communityconnect.application.storage;

import io.communityconnect.application.notice.port.out.CommunityAdmins;
import io.communityconnect.application.storage.Tables.ResidentRow;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.Comparator;
import java.util.List;

record InMemoryCommunityAdmins(InMemoryDatabase database) implements CommunityAdmins {
  @Override
  public List<ResidentId> of(CommunityId community) {
    Tables tables = database.systemTables();
    return tables.residents.values().stream()
        .filter(row -> row.community().equals(community))
        .map(ResidentRow::id)
        .filter(id -> tables.identity.roleOf(id) != Role.USER)
        .sorted(Comparator.comparing(ResidentId::value))
        .toList();
  }
}
