package io.communityconnect.adapters.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Subscription;
import com.stripe.param.SubscriptionListParams;
import io.communityconnect.application.billing.port.out.PaymentGateway;
import io.communityconnect.domain.billing.BoughtSubscription;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.InvoiceReference;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.SubscriptionReference;
import io.communityconnect.domain.people.ResidentId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Payments by Stripe. What it sends is logged by its codes alone: its texts may repeat who paid.
public final class StripePaymentGateway implements PaymentGateway {
  private static final Logger log = LoggerFactory.getLogger(StripePaymentGateway.class);

  private static final String MISSING = "resource_missing";

  private static final Set<String> NAMED = Set.of("customer", "id", "invoice");

  /// As many as Stripe gives at once: nobody buys more.
  private static final long PAGE = 100;

  private final StripeClient stripe;
  private final StripeCustomers customers;
  private final StripeCheckouts checkouts;
  private final StripePortal portal;

  /// Opens no connection yet.
  public StripePaymentGateway(StripeSettings settings) {
    this.stripe = StripeClients.open(settings);
    this.customers = new StripeCustomers(stripe);
    StripePrices prices = new StripePrices(stripe);
    this.checkouts = new StripeCheckouts(stripe, prices, settings.publicBase());
    this.portal = new StripePortal(stripe, prices, settings.publicBase());
  }

  /// Something that Stripe is asked.
  private interface Question<T> {
    T ask() throws StripeException;
  }

  @Override
  public Registration register(ResidentId resident, Optional<CustomerReference> gone) {
    return asked(
        "register",
        () -> new Registration.Registered(customers.findOrMake(resident.value().toString(), gone)),
        new Registration.Unavailable(),
        new Registration.Unavailable());
  }

  @Override
  public PageAnswer checkout(CustomerReference customer, Plan plan, Purchase purchase) {
    return asked(
        "checkout",
        () -> new PageAnswer.Opened(URI.create(checkouts.open(customer, plan, purchase))),
        new PageAnswer.CustomerGone(),
        new PageAnswer.Unavailable());
  }

  @Override
  public PageAnswer portal(CustomerReference customer, List<Plan> plans) {
    return asked(
        "portal",
        () -> new PageAnswer.Opened(URI.create(portal.open(customer, plans))),
        new PageAnswer.CustomerGone(),
        new PageAnswer.Unavailable());
  }

  @Override
  public Ending end(SubscriptionReference subscription) {
    return asked(
        "end",
        () -> {
          stripe.v1().subscriptions().cancel(subscription.value());
          return Ending.ENDED;
        },
        Ending.ENDED,
        Ending.UNAVAILABLE);
  }

  @Override
  public Ending delete(CustomerReference customer) {
    return asked(
        "delete",
        () -> {
          customers.delete(customer);
          return Ending.ENDED;
        },
        Ending.ENDED,
        Ending.UNAVAILABLE);
  }

  @Override
  public Statement subscriptionsOf(CustomerReference customer) {
    return asked(
        "subscriptions",
        () -> read(list(customer)),
        new Statement.CustomerGone(),
        new Statement.Unavailable());
  }

  @Override
  public Charge charge(CustomerReference customer, InvoiceReference invoice) {
    return asked(
        "charge",
        () -> StripeInvoices.read(stripe.v1().invoices().retrieve(invoice.value()), customer),
        new Charge.Closed(),
        new Charge.Unavailable());
  }

  private List<Subscription> list(CustomerReference customer) throws StripeException {
    return stripe
        .v1()
        .subscriptions()
        .list(
            SubscriptionListParams.builder()
                .setCustomer(customer.value())
                .setStatus(SubscriptionListParams.Status.ALL)
                .setLimit(PAGE)
                .build())
        .getData();
  }

  private static Statement read(List<Subscription> subscriptions) {
    List<BoughtSubscription> bought = new ArrayList<>();
    try {
      for (Subscription subscription : subscriptions) {
        StripeSubscriptions.read(subscription).ifPresent(bought::add);
      }
      return new Statement.Found(bought);
    } catch (StripeSubscriptions.UnreadableException e) {
      log.atError().addKeyValue("field", e.getMessage()).log("unreadable subscription");
      return new Statement.Unavailable();
    }
  }

  /// @param missing for whom or what Stripe does not have
  /// @param away for all else that goes wrong
  private static <T> T asked(String what, Question<? extends T> question, T missing, T away) {
    try {
      return question.ask();
    } catch (StripeException e) {
      log.atWarn()
          .addKeyValue("request", what)
          .addKeyValue("status", e.getStatusCode())
          .addKeyValue("code", e.getCode())
          .addKeyValue("requestId", e.getRequestId())
          .addKeyValue("kind", e.getClass().getSimpleName())
          .log("Stripe did not answer as hoped");
      return e instanceof InvalidRequestException refused && isMissing(refused) ? missing : away;
    }
  }

  /// What stands in the path is called `id`, or by its kind. A missing price is none of these.
  private static boolean isMissing(InvalidRequestException refused) {
    return MISSING.equals(refused.getCode())
        && refused.getParam() != null
        && NAMED.contains(refused.getParam());
  }
}
