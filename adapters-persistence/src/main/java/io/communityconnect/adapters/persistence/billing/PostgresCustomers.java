package io.communityconnect.adapters.persistence.billing;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.billing.port.out.Customers;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// The rows of `billing_customers`.
public final class PostgresCustomers implements Customers {
  private static final String OF =
      """
      select user_id, community_id, customer_ref, version from billing_customers
      where user_id = :resident
      """;

  private static final String ADD =
      """
      insert into billing_customers (user_id, community_id, customer_ref)
      values (:resident, :community, :reference)
      on conflict (user_id) do nothing
      """;

  private static final String REPLACE =
      """
      update billing_customers set customer_ref = :reference, version = version + 1
      where user_id = :resident and customer_ref = :gone
      """;

  private static final String REMOVE =
      "delete from billing_customers where customer_ref = :reference";

  private static final String BEGIN_LOOK =
      """
      update billing_customers set version = version + 1 where customer_ref = :reference
      returning user_id, community_id, customer_ref, version
      """;

  private static final String LOCK =
      "select version from billing_customers where user_id = :resident for update";

  @Override
  public Optional<Customer> of(Actor.Resident resident) {
    return Transactions.current()
        .createQuery(OF)
        .bind("resident", resident.id().value())
        .map((row, _) -> customerOf(row))
        .findOne();
  }

  @Override
  public Customer add(Actor.Resident resident, CustomerReference reference) {
    Transactions.current()
        .createUpdate(ADD)
        .bind("resident", resident.id().value())
        .bind("community", resident.community().value())
        .bind("reference", reference.value())
        .execute();
    return of(resident).orElseThrow();
  }

  @Override
  public Optional<Customer> replace(Customer gone, CustomerReference reference) {
    Transactions.current()
        .createUpdate(REPLACE)
        .bind("resident", gone.resident().id().value())
        .bind("gone", gone.reference().value())
        .bind("reference", reference.value())
        .execute();
    return of(gone.resident());
  }

  @Override
  public void remove(CustomerReference reference) {
    Transactions.current().createUpdate(REMOVE).bind("reference", reference.value()).execute();
  }

  @Override
  public Optional<Customer> beginLook(CustomerReference reference) {
    return Transactions.current()
        .createQuery(BEGIN_LOOK)
        .bind("reference", reference.value())
        .map((row, _) -> customerOf(row))
        .findOne();
  }

  @Override
  public Standing lock(Customer customer) {
    return Transactions.current()
        .createQuery(LOCK)
        .bind("resident", customer.resident().id().value())
        .mapTo(Long.class)
        .findOne()
        .filter(version -> version == customer.version())
        .map(_ -> Standing.NEWEST)
        .orElse(Standing.OVERTAKEN);
  }

  private static Customer customerOf(ResultSet row) throws SQLException {
    return new Customer(
        new Actor.Resident(
            new ResidentId(row.getObject("user_id", UUID.class)),
            new CommunityId(row.getObject("community_id", UUID.class))),
        new CustomerReference(row.getString("customer_ref")),
        row.getLong("version"));
  }
}
