package io.communityconnect.application.usage.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.usage.port.out.CommunityBudgets;
import io.communityconnect.application.usage.port.out.CostLedger;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.MonthlyAccount.State;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// On whose account models are asked beside the answers. An answer asks together with its query
/// instead, see [io.communityconnect.application.billing.port.out.QueryMeter].
public final class CommunityAccount {
  private static final Actor.SystemTask LOOK = new Actor.SystemTask("look-at-budget");

  private final SystemUnitOfWork unitOfWork;
  private final CommunityBudgets budgets;
  private final CostLedger ledger;
  private final InstantSource clock;

  /// @param clock says which month it is
  public CommunityAccount(
      SystemUnitOfWork unitOfWork,
      CommunityBudgets budgets,
      CostLedger ledger,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.budgets = requireNonNull(budgets, "budgets is null");
    this.ledger = requireNonNull(ledger, "ledger is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// Whether anything is left of the month's budget. Reads in a transaction of its own.
  public boolean isOpen(CommunityId community) {
    return !open(Set.of(community)).isEmpty();
  }

  /// Those of them that have something left of the month's budget. Reads in a transaction of its
  /// own.
  public Set<CommunityId> open(Set<CommunityId> communities) {
    YearMonth month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    return unitOfWork.run(
        LOOK,
        () ->
            communities.stream()
                .filter(each -> budgets.account(each, month).state() != State.SPENT)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /// Notes what calls cost, see [CostLedger#note].
  public void note(Payer payer, List<ModelCall> calls) {
    ledger.note(payer, calls);
  }
}
