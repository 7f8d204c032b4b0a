package io.communityconnect.adapters.stripe;

import static java.util.Objects.requireNonNull;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerSearchParams;
import io.communityconnect.domain.billing.CustomerReference;
import java.util.Optional;

/// Residents as Stripe's customers: nothing but a mark that says who they are here.
final class StripeCustomers {
  private static final String RESIDENT = "resident";

  private final StripeClient stripe;

  StripeCustomers(StripeClient stripe) {
    this.stripe = requireNonNull(stripe, "stripe is null");
  }

  /// One who was made and then forgotten by us is found by their mark. Stripe's search lags behind
  /// by up to a minute, in which the key finds them, and shows one who was deleted as long.
  ///
  /// @param gone the one they were, who was deleted
  CustomerReference findOrMake(String resident, Optional<CustomerReference> gone)
      throws StripeException {
    Optional<CustomerReference> found =
        stripe
            .v1()
            .customers()
            .search(
                CustomerSearchParams.builder()
                    .setQuery("metadata['" + RESIDENT + "']:'" + resident + "'")
                    .build())
            .getData()
            .stream()
            .filter(customer -> !Boolean.TRUE.equals(customer.getDeleted()))
            .map(Customer::getId)
            .map(CustomerReference::new)
            .filter(customer -> !gone.equals(Optional.of(customer)))
            .findFirst();
    return found.isPresent() ? found.get() : make(resident, gone);
  }

  /// Under another key than the one who is gone, or Stripe would answer with them.
  private CustomerReference make(String resident, Optional<CustomerReference> gone)
      throws StripeException {
    CustomerCreateParams params =
        CustomerCreateParams.builder().putMetadata(RESIDENT, resident).build();
    return new CustomerReference(
        stripe
            .v1()
            .customers()
            .create(
                params,
                IdempotencyKey.of(
                    "customer", resident, gone.map(CustomerReference::value).orElse("")))
            .getId());
  }

  void delete(CustomerReference customer) throws StripeException {
    stripe.v1().customers().delete(customer.value());
  }
}
