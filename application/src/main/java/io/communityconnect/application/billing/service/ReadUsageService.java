package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.ReadUsageUseCase;
import io.communityconnect.application.billing.port.out.UsageAccounts;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.domain.billing.Usage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Reads the usage as the resident.
public final class ReadUsageService implements ReadUsageUseCase {
  private final UnitOfWork unitOfWork;
  private final UsageAccounts accounts;
  private final InstantSource clock;

  /// @param clock says which period is running
  public ReadUsageService(UnitOfWork unitOfWork, UsageAccounts accounts, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.accounts = requireNonNull(accounts, "accounts is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome read(Command command) {
    Instant now = clock.instant();
    Optional<Usage> usage =
        unitOfWork.run(command.resident(), () -> accounts.of(command.resident().id(), now));
    return usage.<Outcome>map(Outcome.Found::new).orElseGet(Outcome.Unknown::new);
  }
}
