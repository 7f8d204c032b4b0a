package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.in.RequestCodeUseCase;
import io.communityconnect.application.identity.port.out.IdentityProvider;
import io.communityconnect.application.identity.port.out.IdentityProvider.Sending;
import io.communityconnect.application.identity.port.out.SecretGenerator;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.CodePolicy;
import io.communityconnect.domain.identity.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Has the identity provider send the code. Requests are counted here all the same: the provider
/// sees one address, ours, and cannot tell a stranger who asks without end.
public final class RequestCodeAtProviderService implements RequestCodeUseCase {
  private static final Actor.SystemTask REQUEST = new Actor.SystemTask("request-code");

  private final SystemUnitOfWork unitOfWork;
  private final CodeRegister register;
  private final SecretGenerator secrets;
  private final IdentityProvider provider;
  private final InstantSource clock;

  /// @param secrets stands in for codes that only the provider knows
  public RequestCodeAtProviderService(
      SystemUnitOfWork unitOfWork,
      CodeRegister register,
      SecretGenerator secrets,
      IdentityProvider provider,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.register = requireNonNull(register, "register is null");
    this.secrets = requireNonNull(secrets, "secrets is null");
    this.provider = requireNonNull(provider, "provider is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome request(Command command) {
    return unitOfWork
        .run(REQUEST, () -> entered(command, clock.instant()))
        .<Outcome>map(Outcome.TooManyRequests::new)
        .orElseGet(() -> send(command));
  }

  private Optional<Duration> entered(Command command, Instant now) {
    Optional<Duration> wait = register.waitFor(command, now);
    if (wait.isEmpty()) {
      register.enter(command, SecretHash.of(secrets.secret()), now);
    }
    return wait;
  }

  private Outcome send(Command command) {
    return switch (provider.sendCode(command.phone())) {
      case Sending.Sent _ ->
          new Outcome.Accepted(register.policy().lifetime(), CodePolicy.RESEND.within());
      case Sending.RateLimited(Duration retryAfter) -> new Outcome.TooManyRequests(retryAfter);
      case Sending.Unavailable(Duration retryAfter) -> new Outcome.Unavailable(retryAfter);
    };
  }
}
