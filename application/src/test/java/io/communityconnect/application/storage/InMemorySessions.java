package io.communityconnect.application.storage;

import io.communityconnect.application.identity.port.out.Sessions;
import io.communityconnect.domain.identity.LoginSession;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.TokenFamily;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class InMemorySessions implements Sessions {
  private final InMemoryDatabase database;

  InMemorySessions(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void open(LoginSession session) {
    rows().putIfAbsent(session.id(), session);
  }

  @Override
  public Optional<LoginSession> find(SessionId session) {
    return Optional.ofNullable(rows().get(session));
  }

  @Override
  public Optional<LoginSession> lock(SessionId session) {
    return find(session);
  }

  @Override
  public void rotate(SessionId session, TokenFamily family) {
    rows()
        .computeIfPresent(
            session,
            (id, row) ->
                new LoginSession(
                    id, row.person(), row.openedAt(), Optional.of(family), row.endedAt()));
  }

  @Override
  public void end(SessionId session, Instant at) {
    rows()
        .computeIfPresent(
            session,
            (id, row) ->
                new LoginSession(
                    id,
                    row.person(),
                    row.openedAt(),
                    row.family(),
                    row.endedAt().or(() -> Optional.of(at))));
  }

  @Override
  public int endAllOf(ResidentId person, Instant at) {
    List<SessionId> open =
        rows().values().stream()
            .filter(row -> row.person().equals(person) && !row.isEnded())
            .map(LoginSession::id)
            .toList();
    open.forEach(id -> end(id, at));
    return open.size();
  }

  private Map<SessionId, LoginSession> rows() {
    return database.systemTables().identity.sessions;
  }
}
