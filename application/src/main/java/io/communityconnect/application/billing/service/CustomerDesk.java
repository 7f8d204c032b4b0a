package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.out.Customers;
import io.communityconnect.application.billing.port.out.Customers.Customer;
import io.communityconnect.application.billing.port.out.PaymentGateway;
import io.communityconnect.application.billing.port.out.PaymentGateway.Registration;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.identity.Actor;
import java.util.Optional;

/// Knows which customer a resident is, and makes them one.
public final class CustomerDesk {
  private static final Actor.SystemTask CUSTOMER = new Actor.SystemTask("customer");

  private final SystemUnitOfWork unitOfWork;
  private final Customers customers;
  private final PaymentGateway gateway;

  /// @param gateway where they are made customers
  public CustomerDesk(SystemUnitOfWork unitOfWork, Customers customers, PaymentGateway gateway) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.customers = requireNonNull(customers, "customers is null");
    this.gateway = requireNonNull(gateway, "gateway is null");
  }

  Optional<Customer> find(Actor.Resident resident) {
    return unitOfWork.run(CUSTOMER, () -> customers.of(resident));
  }

  /// @return empty when the payment provider is away
  Optional<Customer> findOrMake(Actor.Resident resident) {
    return find(resident)
        .or(
            () ->
                register(resident, Optional.empty())
                    .map(made -> unitOfWork.run(CUSTOMER, () -> customers.add(resident, made))));
  }

  /// Makes another customer of somebody whose own the provider has deleted.
  ///
  /// @return empty when the payment provider is away, or the resident
  Optional<Customer> replace(Customer gone) {
    return register(gone.resident(), Optional.of(gone.reference()))
        .flatMap(made -> unitOfWork.run(CUSTOMER, () -> customers.replace(gone, made)));
  }

  private Optional<CustomerReference> register(
      Actor.Resident resident, Optional<CustomerReference> gone) {
    return switch (gateway.register(resident.id(), gone)) {
      case Registration.Registered registered -> Optional.of(registered.customer());
      case Registration.Unavailable _ -> Optional.empty();
    };
  }
}
