package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.in.ConfirmSendingLoginUseCase;
import io.communityconnect.application.identity.port.out.SendingLogins;
import io.communityconnect.application.identity.port.out.SendingLogins.Waiting;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Notes who sent a page's code.
public final class ConfirmSendingLoginService implements ConfirmSendingLoginUseCase {
  private static final Actor.SystemTask CONFIRM = new Actor.SystemTask("confirm-login");

  private final SystemUnitOfWork unitOfWork;
  private final SendingLogins logins;
  private final OfferSendingLoginService.CodeMaker maker;
  private final InstantSource clock;

  /// @param maker hashes as when the code was made
  public ConfirmSendingLoginService(
      SystemUnitOfWork unitOfWork,
      SendingLogins logins,
      OfferSendingLoginService.CodeMaker maker,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.logins = requireNonNull(logins, "logins is null");
    this.maker = requireNonNull(maker, "maker is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome confirm(Command command) {
    return unitOfWork.run(CONFIRM, () -> confirmed(command, clock.instant()));
  }

  private Outcome confirmed(Command command, Instant now) {
    return logins
        .lockByCode(maker.hash(command.code()))
        .map(page -> confirmed(page, command.resident().id(), now))
        .orElseGet(Outcome.NotWaiting::new);
  }

  /// A message may be answered twice; by then the page may be in already.
  private Outcome confirmed(Waiting page, ResidentId sender, Instant now) {
    if (page.sentBy().equals(Optional.of(sender))) {
      return new Outcome.Confirmed(page.createdAt());
    }
    if (page.sentBy().isPresent() || !page.isOpenAt(now)) {
      return new Outcome.NotWaiting();
    }
    logins.confirm(page.id(), sender, now);
    return new Outcome.Confirmed(page.createdAt());
  }
}
