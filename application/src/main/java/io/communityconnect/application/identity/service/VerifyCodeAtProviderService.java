package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.in.VerifyCodeUseCase;
import io.communityconnect.application.identity.port.out.IdentityProvider;
import io.communityconnect.application.identity.port.out.IdentityProvider.Login;
import io.communityconnect.application.identity.port.out.IdentityProvider.ProviderSession;
import io.communityconnect.application.identity.port.out.IdentityProvider.Reason;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import java.time.InstantSource;

/// Has the identity provider check the code, and finds out who that is here.
public final class VerifyCodeAtProviderService implements VerifyCodeUseCase {
  private static final Actor.SystemTask VERIFY = new Actor.SystemTask("verify-code");

  private final SystemUnitOfWork unitOfWork;
  private final IdentityProvider provider;
  private final ProviderAccounts people;
  private final InstantSource clock;

  /// @param people registers who logs in for the first time
  public VerifyCodeAtProviderService(
      SystemUnitOfWork unitOfWork,
      IdentityProvider provider,
      ProviderAccounts people,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.provider = requireNonNull(provider, "provider is null");
    this.people = requireNonNull(people, "people is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome verify(Command command) {
    return switch (provider.verify(command.phone(), command.code())) {
      case Login.Opened(ProviderSession session) ->
          new Outcome.LoggedIn(
              unitOfWork.run(
                  VERIFY, () -> people.opened(session, command.phone(), clock.instant())));
      case Login.Refused(Reason reason) -> refused(reason);
      case Login.RateLimited(Duration retryAfter) -> new Outcome.TooManyRequests(retryAfter);
      case Login.Unavailable(Duration retryAfter) -> new Outcome.Unavailable(retryAfter);
    };
  }

  private static Outcome refused(Reason reason) {
    return switch (reason) {
      case UNKNOWN, REUSED, EXPIRED, ENDED -> new Outcome.WrongCode();
      case BARRED -> new Outcome.Barred();
    };
  }
}
