package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.ListPlansUseCase;
import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.domain.billing.Plan;
import java.util.List;

/// Reads the plans as the resident.
public final class ListPlansService implements ListPlansUseCase {
  private final UnitOfWork unitOfWork;
  private final Plans plans;

  /// @param plans where they are kept
  public ListPlansService(UnitOfWork unitOfWork, Plans plans) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.plans = requireNonNull(plans, "plans is null");
  }

  @Override
  public List<Plan> list(Command command) {
    return unitOfWork.run(command.resident(), plans::all);
  }
}
