package io.communityconnect.adapters.rest.billing;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.billing.port.in.ListPlansUseCase;
import io.communityconnect.application.billing.port.in.ReadUsageUseCase;
import io.communityconnect.application.billing.port.in.ReadUsageUseCase.Outcome;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.identity.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/// What is on sale, and how much of their plan somebody has used.
@Requires(beans = {ListPlansUseCase.class, ReadUsageUseCase.class})
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlansController {
  private final ListPlansUseCase listPlans;
  private final ReadUsageUseCase readUsage;

  PlansController(ListPlansUseCase listPlans, ReadUsageUseCase readUsage) {
    this.listPlans = requireNonNull(listPlans, "listPlans is null");
    this.readUsage = requireNonNull(readUsage, "readUsage is null");
  }

  /// @param items by what a month costs
  record PlanList(List<PlanPart> items) {}

  /// Shows what is on sale.
  @Get("/plans")
  PlanList plans(Actor.Resident resident) {
    return new PlanList(
        listPlans.list(new ListPlansUseCase.Command(resident)).stream().map(PlanPart::of).toList());
  }

  /// Tells how many queries of the running period are used.
  @Get("/me/usage")
  @Refuses(ProblemCode.NOT_FOUND)
  UsagePart usage(Actor.Resident resident) {
    return switch (readUsage.read(new ReadUsageUseCase.Command(resident))) {
      case Outcome.Found(Usage usage) -> UsagePart.of(usage);
      case Outcome.Unknown() -> throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }
}
