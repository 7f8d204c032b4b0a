package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.in.AuthenticateUseCase;
import io.communityconnect.application.identity.port.out.AccessTokens;
import io.communityconnect.application.identity.port.out.AccessTokens.Verdict;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.TokenClaims;
import io.communityconnect.domain.identity.TokenFlaw;
import java.time.Duration;
import java.time.InstantSource;

/// Checks what a token says, then what the database says of its session and person.
public final class AuthenticateService implements AuthenticateUseCase {
  private static final Actor.SystemTask AUTHENTICATE = new Actor.SystemTask("authenticate");

  private final SystemUnitOfWork unitOfWork;
  private final AccessTokens tokens;
  private final Bearers bearers;
  private final InstantSource clock;

  /// @param bearers looks up whose tokens they are
  public AuthenticateService(
      SystemUnitOfWork unitOfWork, AccessTokens tokens, Bearers bearers, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.tokens = requireNonNull(tokens, "tokens is null");
    this.bearers = requireNonNull(bearers, "bearers is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome authenticate(Command command) {
    return switch (tokens.verify(command.token(), clock.instant())) {
      case Verdict.Valid(TokenClaims claims) ->
          unitOfWork.run(AUTHENTICATE, () -> authenticated(claims));
      case Verdict.Flawed(TokenFlaw flaw) -> new Outcome.Refused(flaw);
      case Verdict.Undecided(Duration retryAfter) -> new Outcome.Unavailable(retryAfter);
    };
  }

  private Outcome authenticated(TokenClaims claims) {
    return switch (bearers.of(claims)) {
      case Bearers.Found(var account) -> new Outcome.Authenticated(account, claims.session());
      case Bearers.Nobody(TokenFlaw flaw) -> new Outcome.Refused(flaw);
    };
  }
}
