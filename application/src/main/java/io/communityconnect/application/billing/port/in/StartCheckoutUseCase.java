package io.communityconnect.application.billing.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.identity.Actor;
import java.net.URI;

/// Opens a page where a resident buys a plan.
@FunctionalInterface
public interface StartCheckoutUseCase {
  /// Asked again within the hour it opens the same page.
  Outcome start(Command command);

  /// @param plan what they want
  record Command(Actor.Resident resident, PlanId plan) {
    public Command {
      requireNonNull(resident, "resident is null");
      requireNonNull(plan, "plan is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// The page.
    record Opened(URI url) implements Outcome {}

    /// No plan of that name can be bought: it is free, agreed upon, or there is none.
    record NotForSale() implements Outcome {}

    /// They have a plan, and change it where they manage it.
    record AlreadySubscribed() implements Outcome {}

    /// The payment provider is away.
    record Unavailable() implements Outcome {}
  }
}
