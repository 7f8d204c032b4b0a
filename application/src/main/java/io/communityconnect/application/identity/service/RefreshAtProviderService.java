package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.in.RefreshSessionUseCase;
import io.communityconnect.application.identity.port.out.IdentityProvider;
import io.communityconnect.application.identity.port.out.IdentityProvider.Login;
import io.communityconnect.application.identity.port.out.IdentityProvider.ProviderSession;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.FamilyToken;
import java.time.Duration;
import java.time.InstantSource;

/// Refreshes a session where its tokens come from: at the identity provider, or here where somebody
/// logged in by sending.
public final class RefreshAtProviderService implements RefreshSessionUseCase {
  private static final Actor.SystemTask REFRESH = new Actor.SystemTask("refresh-session");

  private final SystemUnitOfWork unitOfWork;
  private final IdentityProvider provider;
  private final ProviderAccounts people;
  private final RefreshSessionUseCase own;
  private final InstantSource clock;

  /// @param own refreshes sessions of this server
  public RefreshAtProviderService(
      SystemUnitOfWork unitOfWork,
      IdentityProvider provider,
      ProviderAccounts people,
      RefreshSessionUseCase own,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.provider = requireNonNull(provider, "provider is null");
    this.people = requireNonNull(people, "people is null");
    this.own = requireNonNull(own, "own is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome refresh(Command command) {
    if (FamilyToken.parse(command.token()).isPresent()) {
      return own.refresh(command);
    }
    return switch (provider.refresh(command.token())) {
      case Login.Opened(ProviderSession session) ->
          unitOfWork.run(REFRESH, () -> continued(session));
      case Login.Refused(IdentityProvider.Reason reason) -> new Outcome.Refused(reasonOf(reason));
      case Login.RateLimited(Duration retryAfter) -> new Outcome.TooManyRequests(retryAfter);
      case Login.Unavailable(Duration retryAfter) -> new Outcome.Unavailable(retryAfter);
    };
  }

  private Outcome continued(ProviderSession session) {
    if (people.isEnded(session)) {
      return new Outcome.Refused(Reason.SESSION_ENDED);
    }
    return people
        .continued(session, clock.instant())
        .<Outcome>map(Outcome.Refreshed::new)
        .orElseGet(() -> new Outcome.Refused(Reason.BARRED));
  }

  private static Reason reasonOf(IdentityProvider.Reason reason) {
    return switch (reason) {
      case UNKNOWN -> Reason.UNKNOWN;
      case REUSED -> Reason.REUSED;
      case EXPIRED -> Reason.EXPIRED;
      case ENDED -> Reason.SESSION_ENDED;
      case BARRED -> Reason.BARRED;
    };
  }
}
