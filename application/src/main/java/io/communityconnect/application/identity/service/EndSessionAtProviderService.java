package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.in.EndSessionUseCase;
import io.communityconnect.application.identity.port.out.AccessTokens;
import io.communityconnect.application.identity.port.out.AccessTokens.Verdict;
import io.communityconnect.application.identity.port.out.IdentityProvider;
import io.communityconnect.application.identity.port.out.IdentityProvider.Ending;
import io.communityconnect.domain.identity.TokenClaims;
import io.communityconnect.domain.identity.TokenFlaw;
import java.time.Duration;
import java.time.InstantSource;

/// Ends a session at the identity provider first, if it is one of the provider's, and then here,
/// where its access token would otherwise be good until it expires.
public final class EndSessionAtProviderService implements EndSessionUseCase {
  private final AccessTokens tokens;
  private final IdentityProvider provider;
  private final EndSessionUseCase own;
  private final InstantSource clock;

  /// @param own ends what this server knows of
  public EndSessionAtProviderService(
      AccessTokens tokens, IdentityProvider provider, EndSessionUseCase own, InstantSource clock) {
    this.tokens = requireNonNull(tokens, "tokens is null");
    this.provider = requireNonNull(provider, "provider is null");
    this.own = requireNonNull(own, "own is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome end(Command command) {
    return switch (tokens.verify(command.token(), clock.instant())) {
      case Verdict.Valid(TokenClaims claims) ->
          switch (claims.issuer()) {
            case OURSELVES -> own.end(command);
            case PROVIDER -> endBoth(command);
          };
      case Verdict.Flawed(TokenFlaw flaw) -> new Outcome.Refused(flaw);
      case Verdict.Undecided(Duration retryAfter) -> new Outcome.Unavailable(retryAfter);
    };
  }

  private Outcome endBoth(Command command) {
    return switch (provider.end(command.token(), command.scope() == Scope.ALL_DEVICES)) {
      case Ending.Ended _ -> own.end(command);
      case Ending.Unavailable(Duration retryAfter) -> new Outcome.Unavailable(retryAfter);
    };
  }
}
