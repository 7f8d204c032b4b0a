package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.OpenPortalUseCase;
import io.communityconnect.application.billing.port.in.StartCheckoutUseCase;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.identity.Actor;
import java.net.URI;
import java.util.Optional;

/// Knows where somebody gets more than they have: who has no subscription buys the smallest, who
/// has one changes it. Remote: never called inside a unit of work.
public final class UpgradeLinks {
  private static final PlanId SMALLEST = new PlanId("basic");

  private final StartCheckoutUseCase checkout;
  private final OpenPortalUseCase portal;

  /// @param checkout sells the smallest plan
  /// @param portal changes one
  public UpgradeLinks(StartCheckoutUseCase checkout, OpenPortalUseCase portal) {
    this.checkout = requireNonNull(checkout, "checkout is null");
    this.portal = requireNonNull(portal, "portal is null");
  }

  /// @return empty where there is no page for them, or the payment provider is away
  Optional<URI> linkFor(Actor.Resident resident) {
    return switch (checkout.start(new StartCheckoutUseCase.Command(resident, SMALLEST))) {
      case StartCheckoutUseCase.Outcome.Opened opened -> Optional.of(opened.url());
      case StartCheckoutUseCase.Outcome.AlreadySubscribed _ -> manage(resident);
      case StartCheckoutUseCase.Outcome.NotForSale _, StartCheckoutUseCase.Outcome.Unavailable _ ->
          Optional.empty();
    };
  }

  private Optional<URI> manage(Actor.Resident resident) {
    return switch (portal.open(new OpenPortalUseCase.Command(resident))) {
      case OpenPortalUseCase.Outcome.Opened opened -> Optional.of(opened.url());
      case OpenPortalUseCase.Outcome.NothingBought _, OpenPortalUseCase.Outcome.Unavailable _ ->
          Optional.empty();
    };
  }
}
