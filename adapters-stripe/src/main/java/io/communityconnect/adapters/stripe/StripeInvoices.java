package io.communityconnect.adapters.stripe;

import com.stripe.model.Invoice;
import io.communityconnect.application.billing.port.out.PaymentGateway.Charge;
import io.communityconnect.domain.billing.CustomerReference;
import java.net.URI;
import java.util.Optional;

/// Reads invoices as Stripe writes them.
final class StripeInvoices {
  private static final String OPEN = "open";

  private StripeInvoices() {}

  /// One that has no page cannot be paid by its payer.
  static Charge read(Invoice invoice, CustomerReference customer) {
    return Optional.ofNullable(invoice.getHostedInvoiceUrl())
        .filter(_ -> OPEN.equals(invoice.getStatus()))
        .filter(_ -> customer.value().equals(invoice.getCustomer()))
        .<Charge>map(page -> new Charge.Open(URI.create(page)))
        .orElseGet(Charge.Closed::new);
  }
}
