package io.communityconnect.application.storage;

import io.communityconnect.application.request.port.out.RequestKeys;
import io.communityconnect.application.storage.IdentityTables.RequestRowKey;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.request.KeptAnswer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

final class InMemoryRequestKeys implements RequestKeys {
  private final InMemoryDatabase database;

  InMemoryRequestKeys(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<TakenUp> takeUp(
      ResidentId caller, SecretHash key, TakenUp request, Instant forgotten) {
    rows().values().removeIf(row -> row.at().isBefore(forgotten));
    return Optional.ofNullable(rows().putIfAbsent(new RequestRowKey(caller, key), request));
  }

  @Override
  public void replace(ResidentId caller, SecretHash key, TakenUp request) {
    rows().put(new RequestRowKey(caller, key), request);
  }

  @Override
  public void answer(ResidentId caller, SecretHash key, KeptAnswer answer) {
    rows()
        .computeIfPresent(
            new RequestRowKey(caller, key),
            (_, row) -> new TakenUp(row.content(), row.at(), Optional.of(answer)));
  }

  @Override
  public void forget(ResidentId caller, SecretHash key) {
    rows().remove(new RequestRowKey(caller, key));
  }

  private Map<RequestRowKey, TakenUp> rows() {
    return database.systemTables().identity.requests;
  }
}
