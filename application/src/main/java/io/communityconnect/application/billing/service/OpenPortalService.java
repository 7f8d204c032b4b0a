package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.OpenPortalUseCase;
import io.communityconnect.application.billing.port.out.PaymentGateway;
import io.communityconnect.application.billing.port.out.PaymentGateway.PageAnswer;
import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.identity.Actor;
import java.util.List;

/// Asks the payment provider for a page.
public final class OpenPortalService implements OpenPortalUseCase {
  private final UnitOfWork unitOfWork;
  private final Plans plans;
  private final CustomerDesk desk;
  private final PaymentGateway gateway;

  /// @param plans between which they may change
  /// @param desk knows which customer the resident is
  public OpenPortalService(
      UnitOfWork unitOfWork, Plans plans, CustomerDesk desk, PaymentGateway gateway) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.plans = requireNonNull(plans, "plans is null");
    this.desk = requireNonNull(desk, "desk is null");
    this.gateway = requireNonNull(gateway, "gateway is null");
  }

  @Override
  public Outcome open(Command command) {
    return desk.find(command.resident())
        .<Outcome>map(
            customer ->
                switch (gateway.portal(customer.reference(), forSale(command.resident()))) {
                  case PageAnswer.Opened opened -> new Outcome.Opened(opened.url());
                  case PageAnswer.CustomerGone _ -> new Outcome.NothingBought();
                  case PageAnswer.Unavailable _ -> new Outcome.Unavailable();
                })
        .orElseGet(Outcome.NothingBought::new);
  }

  private List<Plan> forSale(Actor.Resident resident) {
    return unitOfWork.run(resident, plans::all).stream().filter(Plan::isForSale).toList();
  }
}
