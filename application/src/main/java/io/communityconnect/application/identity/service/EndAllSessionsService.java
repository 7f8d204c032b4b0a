package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.in.EndAllSessionsUseCase;
import io.communityconnect.application.identity.port.out.SendingLogins;
import io.communityconnect.application.identity.port.out.Sessions;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.time.InstantSource;

/// Ends all sessions of somebody in one transaction.
public final class EndAllSessionsService implements EndAllSessionsUseCase {
  private static final Actor.SystemTask END = new Actor.SystemTask("end-sessions");

  private final SystemUnitOfWork unitOfWork;
  private final Sessions sessions;
  private final SendingLogins logins;
  private final InstantSource clock;

  /// @param logins those that no page has collected yet end as well
  public EndAllSessionsService(
      SystemUnitOfWork unitOfWork, Sessions sessions, SendingLogins logins, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.sessions = requireNonNull(sessions, "sessions is null");
    this.logins = requireNonNull(logins, "logins is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome endAll(Command command) {
    ResidentId person = command.resident().id();
    return unitOfWork.run(
        END,
        () -> {
          Instant now = clock.instant();
          logins.withdrawAllOf(person, now);
          return new Outcome.Ended(sessions.endAllOf(person, now));
        });
  }
}
