package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.OfferPlansUseCase;
import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.identity.Actor;
import java.util.List;

/// Writes down what differs, and nothing where nothing does: every instance does this when it
/// starts.
public final class OfferPlansService implements OfferPlansUseCase {
  private static final Actor.SystemTask OFFER = new Actor.SystemTask("offer-plans");

  private final SystemUnitOfWork unitOfWork;
  private final Plans plans;

  /// @param plans where they are kept
  public OfferPlansService(SystemUnitOfWork unitOfWork, Plans plans) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.plans = requireNonNull(plans, "plans is null");
  }

  @Override
  public void offer(Command command) {
    unitOfWork.run(
        OFFER,
        () -> {
          List<Plan> standing = plans.all();
          List<Plan> changed =
              command.terms().plans().stream().filter(plan -> !standing.contains(plan)).toList();
          if (!changed.isEmpty()) {
            plans.offer(changed);
          }
          return changed;
        });
  }
}
