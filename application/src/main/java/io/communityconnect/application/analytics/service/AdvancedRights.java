package io.communityconnect.application.analytics.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.application.billing.port.out.UsageAccounts;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;

/// Whose plan has advanced analytics: the admin's own counts, and a super admin needs none.
public final class AdvancedRights {
  private final UsageAccounts accounts;
  private final Plans plans;

  /// @param accounts tells which plan somebody has
  /// @param plans tells what it has
  public AdvancedRights(UsageAccounts accounts, Plans plans) {
    this.accounts = requireNonNull(accounts, "accounts is null");
    this.plans = requireNonNull(plans, "plans is null");
  }

  /// Asked inside the admin's unit of work.
  boolean allow(Actor.Administrator admin, Instant at) {
    return switch (admin) {
      case Actor.SuperAdmin _ -> true;
      case Actor.Admin own ->
          accounts
              .of(own.id(), at)
              .filter(
                  usage ->
                      plans.all().stream()
                          .filter(plan -> plan.id().equals(usage.plan()))
                          .anyMatch(Plan::advancedAnalytics))
              .isPresent();
    };
  }
}
