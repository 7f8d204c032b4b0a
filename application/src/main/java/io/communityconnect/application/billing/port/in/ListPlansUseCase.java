package io.communityconnect.application.billing.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.identity.Actor;
import java.util.List;

/// Shows a resident what is on sale.
@FunctionalInterface
public interface ListPlansUseCase {
  /// All plans, by what a month costs.
  List<Plan> list(Command command);

  /// @param resident who asks
  record Command(Actor.Resident resident) {
    public Command {
      requireNonNull(resident, "resident is null");
    }
  }
}
