package io.communityconnect.application.storage;

import io.communityconnect.application.billing.port.out.Customers;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.identity.Actor;
import java.util.Optional;

record InMemoryCustomers(InMemoryDatabase database) implements Customers {
  @Override
  public Optional<Customer> of(Actor.Resident resident) {
    return database.systemTables().billing.customers.values().stream()
        .filter(customer -> customer.resident().equals(resident))
        .findFirst();
  }

  @Override
  public Customer add(Actor.Resident resident, CustomerReference reference) {
    return of(resident)
        .orElseGet(
            () -> {
              Customer customer = new Customer(resident, reference, 0);
              database.systemTables().billing.customers.put(reference, customer);
              return customer;
            });
  }

  @Override
  public Optional<Customer> replace(Customer gone, CustomerReference reference) {
    of(gone.resident())
        .filter(standing -> standing.reference().equals(gone.reference()))
        .ifPresent(
            standing -> {
              remove(gone.reference());
              database
                  .systemTables()
                  .billing
                  .customers
                  .put(reference, new Customer(gone.resident(), reference, standing.version() + 1));
            });
    return of(gone.resident());
  }

  @Override
  public void remove(CustomerReference reference) {
    database.systemTables().billing.customers.remove(reference);
  }

  @Override
  public Optional<Customer> beginLook(CustomerReference reference) {
    return Optional.ofNullable(
        database
            .systemTables()
            .billing
            .customers
            .computeIfPresent(
                reference,
                (_, customer) ->
                    new Customer(customer.resident(), reference, customer.version() + 1)));
  }

  @Override
  public Standing lock(Customer customer) {
    return customer.equals(database.systemTables().billing.customers.get(customer.reference()))
        ? Standing.NEWEST
        : Standing.OVERTAKEN;
  }
}
