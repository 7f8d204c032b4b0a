package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.in.EndSessionUseCase;
import io.communityconnect.application.identity.port.out.AccessTokens;
import io.communityconnect.application.identity.port.out.AccessTokens.Verdict;
import io.communityconnect.application.identity.port.out.Sessions;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.LoginSession;
import io.communityconnect.domain.identity.TokenClaims;
import io.communityconnect.domain.identity.TokenFlaw;
import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Ends sessions that this server has opened or seen.
public final class EndSessionService implements EndSessionUseCase {
  private static final Actor.SystemTask END = new Actor.SystemTask("end-session");

  private final SystemUnitOfWork unitOfWork;
  private final AccessTokens tokens;
  private final Bearers bearers;
  private final Sessions sessions;
  private final InstantSource clock;

  /// @param bearers looks up whose tokens they are
  public EndSessionService(
      SystemUnitOfWork unitOfWork,
      AccessTokens tokens,
      Bearers bearers,
      Sessions sessions,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.tokens = requireNonNull(tokens, "tokens is null");
    this.bearers = requireNonNull(bearers, "bearers is null");
    this.sessions = requireNonNull(sessions, "sessions is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome end(Command command) {
    return switch (tokens.verify(command.token(), clock.instant())) {
      case Verdict.Valid(TokenClaims claims) ->
          unitOfWork.run(END, () -> ended(claims, command.scope()));
      case Verdict.Flawed(TokenFlaw flaw) -> new Outcome.Refused(flaw);
      case Verdict.Undecided(Duration retryAfter) -> new Outcome.Unavailable(retryAfter);
    };
  }

  private Outcome ended(TokenClaims claims, Scope scope) {
    return switch (bearers.of(claims)) {
      case Bearers.Nobody(TokenFlaw flaw) -> new Outcome.Refused(flaw);
      case Bearers.Found(var account) -> {
        end(claims, account.id(), scope, clock.instant());
        yield new Outcome.Ended();
      }
    };
  }

  /// A session of the provider's may be new here; it is kept so that its token can be refused.
  private void end(TokenClaims claims, ResidentId person, Scope scope, Instant now) {
    sessions.open(
        new LoginSession(claims.session(), person, now, Optional.empty(), Optional.empty()));
    switch (scope) {
      case THIS_DEVICE -> sessions.end(claims.session(), now);
      case ALL_DEVICES -> sessions.endAllOf(person, now);
    }
  }
}
