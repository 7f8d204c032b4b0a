package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.in.CollectSendingLoginUseCase;
import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.application.identity.port.out.SendingLogins;
import io.communityconnect.application.identity.port.out.SendingLogins.Waiting;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Logs a page in whose code was sent.
public final class CollectSendingLoginService implements CollectSendingLoginUseCase {
  private static final Actor.SystemTask COLLECT = new Actor.SystemTask("collect-login");

  private final SystemUnitOfWork unitOfWork;
  private final SendingLogins logins;
  private final Accounts accounts;
  private final SessionOpener opener;
  private final InstantSource clock;

  /// @param opener opens the page's session
  public CollectSendingLoginService(
      SystemUnitOfWork unitOfWork,
      SendingLogins logins,
      Accounts accounts,
      SessionOpener opener,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.logins = requireNonNull(logins, "logins is null");
    this.accounts = requireNonNull(accounts, "accounts is null");
    this.opener = requireNonNull(opener, "opener is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome collect(Command command) {
    SecretHash ticket = SecretHash.of(command.ticket().value());
    return unitOfWork.run(COLLECT, () -> collected(ticket, clock.instant()));
  }

  private Outcome collected(SecretHash ticket, Instant now) {
    return logins
        .lockByTicket(ticket)
        .filter(page -> page.isOpenAt(now))
        .map(page -> collected(page, now))
        .orElseGet(Outcome.Gone::new);
  }

  private Outcome collected(Waiting page, Instant now) {
    return page.sentBy()
        .map(sender -> loggedIn(page, sender, now))
        .orElseGet(() -> new Outcome.Waiting(Duration.between(now, page.expiresAt())));
  }

  /// Whoever sent the code may have been erased since.
  private Outcome loggedIn(Waiting page, ResidentId sender, Instant now) {
    logins.collect(page.id(), now);
    return accounts
        .find(sender)
        .<Outcome>map((Account account) -> new Outcome.LoggedIn(opener.open(account, now)))
        .orElseGet(Outcome.Gone::new);
  }
}
