package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.in.RequestCodeUseCase;
import io.communityconnect.application.identity.port.out.CodeSender;
import io.communityconnect.application.identity.port.out.CodeSender.CodeMessage;
import io.communityconnect.application.identity.port.out.CodeSender.Result;
import io.communityconnect.application.identity.port.out.ServiceWindows;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.CodeChallengeId;
import io.communityconnect.domain.identity.CodePolicy;
import io.communityconnect.domain.identity.PhoneCode;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Counts and stores in one transaction, sends after it.
public final class RequestCodeService implements RequestCodeUseCase {
  private static final Actor.SystemTask REQUEST = new Actor.SystemTask("request-code");

  private final SystemUnitOfWork unitOfWork;
  private final CodeRegister register;
  private final PhoneCodeMaker maker;
  private final Delivery delivery;
  private final InstantSource clock;

  /// How codes reach phones.
  public record Delivery(ServiceWindows windows, CodeSender sender) {
    public Delivery {
      requireNonNull(windows, "windows is null");
      requireNonNull(sender, "sender is null");
    }
  }

  /// @param register counts what was asked for
  public RequestCodeService(
      SystemUnitOfWork unitOfWork,
      CodeRegister register,
      PhoneCodeMaker maker,
      Delivery delivery,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.register = requireNonNull(register, "register is null");
    this.maker = requireNonNull(maker, "maker is null");
    this.delivery = requireNonNull(delivery, "delivery is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome request(Command command) {
    return switch (unitOfWork.run(REQUEST, () -> prepare(command, clock.instant()))) {
      case Preparation.Limited(Duration retryAfter) -> new Outcome.TooManyRequests(retryAfter);
      case Preparation.Ready ready -> send(ready);
    };
  }

  private sealed interface Preparation {
    record Limited(Duration retryAfter) implements Preparation {}

    record Ready(CodeChallengeId id, CodeMessage message) implements Preparation {}
  }

  private Preparation prepare(Command command, Instant now) {
    return register
        .waitFor(command, now)
        .<Preparation>map(Preparation.Limited::new)
        .orElseGet(() -> enter(command, now));
  }

  private Preparation enter(Command command, Instant now) {
    PhoneNumber phone = command.phone();
    PhoneCode code = maker.next();
    CodeChallengeId id = register.enter(command, maker.hash(phone, code), now);
    return new Preparation.Ready(
        id, new CodeMessage(phone, code, register.policy().lifetime(), openChat(phone, now)));
  }

  private Optional<PhoneNumber> openChat(PhoneNumber phone, Instant now) {
    return delivery
        .windows()
        .latestOf(phone)
        .filter(contact -> contact.window().isOpenAt(now))
        .map(ServiceWindows.Contact::house);
  }

  /// A phone that cannot be reached is no reason to answer otherwise: that, too, would be a hint.
  private Outcome send(Preparation.Ready ready) {
    return switch (delivery.sender().send(ready.message())) {
      case Result.Sent _, Result.Unreachable _ ->
          new Outcome.Accepted(register.policy().lifetime(), CodePolicy.RESEND.within());
      case Result.Unavailable(Optional<Duration> retryAfter) -> unavailable(ready, retryAfter);
    };
  }

  private Outcome unavailable(Preparation.Ready ready, Optional<Duration> retryAfter) {
    unitOfWork.run(
        REQUEST,
        () -> {
          register.withdraw(ready.id(), clock.instant());
          return ready;
        });
    Duration pause = CodePolicy.RESEND.within();
    return new Outcome.Unavailable(
        retryAfter.filter(longer -> longer.compareTo(pause) > 0).orElse(pause));
  }
}
