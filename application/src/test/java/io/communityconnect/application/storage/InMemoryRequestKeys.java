package io.communityconnect.application.storage;

import io.communityconnect.application.request.port.out.RequestKeys;
import io.communityconnect.application.storage.IdentityTables.RequestRowKey;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.request.KeptAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class InMemoryRequestKeys implements RequestKeys {
  private final InMemoryDatabase database;

  InMemoryRequestKeys(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<TakenUp> takeUp(ResidentId caller, SecretHash key, TakenUp request) {
    return Optional.ofNullable(rows().putIfAbsent(new RequestRowKey(caller, key), request));
  }

  @Override
  public void replace(ResidentId caller, SecretHash key, TakenUp request) {
    rows().put(new RequestRowKey(caller, key), request);
  }

  @Override
  public void answer(ResidentId caller, SecretHash key, Instant takenUpAt, KeptAnswer answer) {
    rows()
        .computeIfPresent(
            new RequestRowKey(caller, key),
            (_, row) ->
                row.at().equals(takenUpAt)
                    ? new TakenUp(row.content(), row.at(), Optional.of(answer))
                    : row);
  }

  @Override
  public void forget(ResidentId caller, SecretHash key, Instant takenUpAt) {
    rows()
        .computeIfPresent(
            new RequestRowKey(caller, key), (_, row) -> row.at().equals(takenUpAt) ? null : row);
  }

  @Override
  public int forgetSome(Instant before, int limit) {
    List<RequestRowKey> some =
        rows().entrySet().stream()
            .filter(row -> row.getValue().at().isBefore(before))
            .map(Map.Entry::getKey)
            .limit(limit)
            .toList();
    some.forEach(rows()::remove);
    return some.size();
  }

  private Map<RequestRowKey, TakenUp> rows() {
    return database.systemTables().identity.requests;
  }
}
