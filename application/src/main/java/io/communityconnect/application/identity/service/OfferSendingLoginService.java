package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.in.OfferSendingLoginUseCase;
import io.communityconnect.application.identity.port.out.SecretGenerator;
import io.communityconnect.application.identity.port.out.SecretHasher;
import io.communityconnect.application.identity.port.out.SecretHasher.Purpose;
import io.communityconnect.application.identity.port.out.SendingLogins;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.RequestLimit;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.identity.SendingCode;
import io.communityconnect.domain.identity.SendingPolicy;
import io.communityconnect.domain.identity.SendingTicket;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;

/// Makes codes for pages, counting those of the last minutes.
public final class OfferSendingLoginService implements OfferSendingLoginUseCase {
  private static final Actor.SystemTask OFFER = new Actor.SystemTask("offer-login");

  private final SystemUnitOfWork unitOfWork;
  private final SendingLogins logins;
  private final CodeMaker maker;
  private final PhoneNumber house;
  private final InstantSource clock;

  /// What codes are made with.
  public record CodeMaker(SecretGenerator secrets, SecretHasher hasher, SendingPolicy policy) {
    public CodeMaker {
      requireNonNull(secrets, "secrets is null");
      requireNonNull(hasher, "hasher is null");
      requireNonNull(policy, "policy is null");
    }

    /// What a code is recognised by.
    SecretHash hash(SendingCode code) {
      return hasher.hash(Purpose.SENDING_CODE, code.value());
    }
  }

  /// @param house the number that codes are sent to
  public OfferSendingLoginService(
      SystemUnitOfWork unitOfWork,
      SendingLogins logins,
      CodeMaker maker,
      PhoneNumber house,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.logins = requireNonNull(logins, "logins is null");
    this.maker = requireNonNull(maker, "maker is null");
    this.house = requireNonNull(house, "house is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome offer(Command command) {
    SecretHash address = maker.hasher().hash(Purpose.ADDRESS, command.address().value());
    return unitOfWork.run(OFFER, () -> offered(address, clock.instant()));
  }

  private Outcome offered(SecretHash address, Instant now) {
    Optional<Duration> wait =
        maker.policy().limits().stream()
            .flatMap(limit -> limit.waitAfter(nthLatest(limit, address), now).stream())
            .max(Comparator.naturalOrder());
    return wait.<Outcome>map(Outcome.TooManyRequests::new).orElseGet(() -> open(address, now));
  }

  private Optional<Instant> nthLatest(RequestLimit limit, SecretHash address) {
    return switch (limit.scope()) {
      case ADDRESS -> logins.nthLatestFrom(address, limit.max());
      case INSTALLATION -> logins.nthLatest(limit.max());
      case PHONE -> Optional.empty();
    };
  }

  private Outcome open(SecretHash address, Instant now) {
    SendingCode code = maker.secrets().sendingCode();
    SendingTicket ticket = new SendingTicket(maker.secrets().secret());
    Duration lifetime = maker.policy().lifetime();
    logins.open(
        new SendingLogins.Offer(
            maker.hash(code), SecretHash.of(ticket.value()), address, now, now.plus(lifetime)));
    return new Outcome.Offered(code, ticket, house, lifetime);
  }
}
