package io.communityconnect.adapters.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Subscription;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerSearchParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.checkout.SessionCreateParams;
import io.communityconnect.application.billing.port.out.PaymentGateway;
import io.communityconnect.domain.billing.BoughtSubscription;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.Plan;
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

  private static final String RESIDENT = "resident";
  private static final Set<String> ENDED = Set.of("canceled", "incomplete_expired");
  /// As many as Stripe gives at once: nobody buys more.
  private static final long PAGE = 100;

  private final StripeClient stripe;
  private final StripePrices prices;
  private final URI publicBase;

  /// Opens no connection yet.
  public StripePaymentGateway(StripeSettings settings) {
    this.stripe = StripeClients.open(settings);
    this.prices = new StripePrices(stripe);
    this.publicBase = settings.publicBase();
  }

  /// Something that Stripe is asked.
  private interface Question<T> {
    T ask() throws StripeException;
  }

  /// A customer who was made and then forgotten by us is found by their mark. Stripe's search lags
  /// behind by up to a minute, in which the key finds them.
  @Override
  public Registration register(ResidentId resident) {
    return asked("register", () -> findOrMake(resident.value().toString()))
        .<Registration>map(Registration.Registered::new)
        .orElseGet(Registration.Unavailable::new);
  }

  private CustomerReference findOrMake(String resident) throws StripeException {
    List<Customer> found =
        stripe
            .v1()
            .customers()
            .search(
                CustomerSearchParams.builder()
                    .setQuery("metadata['" + RESIDENT + "']:'" + resident + "'")
                    .build())
            .getData();
    return new CustomerReference(found.isEmpty() ? make(resident) : found.getFirst().getId());
  }

  private String make(String resident) throws StripeException {
    return stripe
        .v1()
        .customers()
        .create(
            CustomerCreateParams.builder().putMetadata(RESIDENT, resident).build(),
            IdempotencyKey.of("customer", resident))
        .getId();
  }

  @Override
  public PageAnswer checkout(CustomerReference customer, Plan plan, Purchase purchase) {
    return pageOf(asked("checkout", () -> session(customer, prices.of(plan), purchase)));
  }

  private String session(CustomerReference customer, String price, Purchase purchase)
      throws StripeException {
    String resident = purchase.resident().value().toString();
    SessionCreateParams params =
        SessionCreateParams.builder()
            .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
            .setCustomer(customer.value())
            .setClientReferenceId(resident)
            .addLineItem(
                SessionCreateParams.LineItem.builder().setPrice(price).setQuantity(1L).build())
            .setSuccessUrl(publicBase + "/?payment=done")
            .setCancelUrl(publicBase + "/?payment=cancelled")
            .build();
    return stripe
        .v1()
        .checkout()
        .sessions()
        .create(
            params,
            IdempotencyKey.of(
                "checkout",
                resident,
                price,
                Long.toString(purchase.version()),
                Long.toString(purchase.hour())))
        .getUrl();
  }

  /// A page lasts some minutes, so each is a new one.
  @Override
  public PageAnswer portal(CustomerReference customer) {
    com.stripe.param.billingportal.SessionCreateParams params =
        com.stripe.param.billingportal.SessionCreateParams.builder()
            .setCustomer(customer.value())
            .setReturnUrl(publicBase + "/")
            .build();
    return pageOf(
        asked("portal", () -> stripe.v1().billingPortal().sessions().create(params).getUrl()));
  }

  private static PageAnswer pageOf(Optional<String> url) {
    return url.map(URI::create)
        .<PageAnswer>map(PageAnswer.Opened::new)
        .orElseGet(PageAnswer.Unavailable::new);
  }

  /// Those that have ended cannot be ended again.
  @Override
  public Ending end(CustomerReference customer) {
    return asked(
            "end",
            () -> {
              for (Subscription each : list(customer)) {
                if (!ENDED.contains(each.getStatus())) {
                  stripe.v1().subscriptions().cancel(each.getId());
                }
              }
              return Ending.ENDED;
            })
        .orElse(Ending.UNAVAILABLE);
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

  @Override
  public Statement subscriptionsOf(CustomerReference customer) {
    return asked("subscriptions", () -> list(customer))
        .map(StripePaymentGateway::read)
        .orElseGet(Statement.Unavailable::new);
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

  private static <T> Optional<T> asked(String what, Question<T> question) {
    try {
      return Optional.ofNullable(question.ask());
    } catch (StripeException e) {
      log.atWarn()
          .addKeyValue("request", what)
          .addKeyValue("status", e.getStatusCode())
          .addKeyValue("code", e.getCode())
          .addKeyValue("requestId", e.getRequestId())
          .addKeyValue("kind", e.getClass().getSimpleName())
          .log("Stripe did not answer as hoped");
      return Optional.empty();
    }
  }
}
