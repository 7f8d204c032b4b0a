package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.OpenPortalUseCase;
import io.communityconnect.application.billing.port.out.PaymentGateway;
import io.communityconnect.application.billing.port.out.PaymentGateway.PageAnswer;

/// Asks the payment provider for a page.
public final class OpenPortalService implements OpenPortalUseCase {
  private final CustomerDesk desk;
  private final PaymentGateway gateway;

  /// @param desk knows which customer the resident is
  public OpenPortalService(CustomerDesk desk, PaymentGateway gateway) {
    this.desk = requireNonNull(desk, "desk is null");
    this.gateway = requireNonNull(gateway, "gateway is null");
  }

  @Override
  public Outcome open(Command command) {
    return desk.find(command.resident())
        .<Outcome>map(
            customer ->
                switch (gateway.portal(customer.reference())) {
                  case PageAnswer.Opened opened -> new Outcome.Opened(opened.url());
                  case PageAnswer.CustomerGone _ -> new Outcome.NothingBought();
                  case PageAnswer.Unavailable _ -> new Outcome.Unavailable();
                })
        .orElseGet(Outcome.NothingBought::new);
  }
}
