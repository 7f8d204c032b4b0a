package io.communityconnect.application.billing.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.identity.Actor;
import java.util.Optional;

/// Who is a customer of the payment provider. Every method is called inside a system unit of work.
public interface Customers {
  /// The customer that a resident is.
  Optional<Customer> of(Actor.Resident resident);

  /// Notes that a resident is a customer.
  ///
  /// @return the customer they were noted as before, where there is one
  Customer add(Actor.Resident resident, CustomerReference reference);

  /// Notes another customer in the place of one whom the provider has deleted.
  ///
  /// @return the one who is noted now: another where somebody else did so before; empty where the
  ///     resident is none any more
  Optional<Customer> replace(Customer gone, CustomerReference reference);

  /// Forgets a customer for good. Does nothing where there is none.
  void remove(CustomerReference reference);

  /// Begins to look at what a customer bought: gives them a new version.
  ///
  /// @return empty when nobody of ours is that customer
  Optional<Customer> beginLook(CustomerReference reference);

  /// Locks a customer until the unit of work ends.
  ///
  /// @return whether nobody began to look after this version; when somebody did, nothing that was
  ///     seen before may be written down
  Standing lock(Customer customer);

  /// @param version grows with every look at what they bought
  record Customer(Actor.Resident resident, CustomerReference reference, long version) {
    public Customer {
      requireNonNull(resident, "resident is null");
      requireNonNull(reference, "reference is null");
    }
  }

  /// Whether a version is still the newest.
  enum Standing {
    NEWEST,
    OVERTAKEN
  }
}
