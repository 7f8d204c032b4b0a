package io.communityconnect.adapters.stripe;

import static java.util.Objects.requireNonNull;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import io.communityconnect.application.billing.port.out.PaymentGateway.Purchase;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.Plan;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// Stripe's pages to pay on. A customer has one that is open.
final class StripeCheckouts {
  /// How often a page that was closed is followed by another under the next key. Each is closed by
  /// a wish for another plan in between, so nobody comes near it.
  private static final int MAX_PAGES = 10;

  private static final String REPLAYED = "Idempotent-Replayed";
  private static final String OPEN = "open";

  private final StripeClient stripe;
  private final StripePrices prices;
  private final URI publicBase;

  StripeCheckouts(StripeClient stripe, StripePrices prices, URI publicBase) {
    this.stripe = requireNonNull(stripe, "stripe is null");
    this.prices = requireNonNull(prices, "prices is null");
    this.publicBase = requireNonNull(publicBase, "publicBase is null");
  }

  /// The page for a purchase; all others of the customer are closed.
  String open(CustomerReference customer, Plan plan, Purchase purchase) throws StripeException {
    Session mine = sell(customer, plan, purchase);
    for (Session other : openOf(customer)) {
      if (!other.getId().equals(mine.getId())) {
        close(other);
      }
    }
    return mine.getUrl();
  }

  /// A price that was archived in the dashboard sells no more: another one takes its place.
  private Session sell(CustomerReference customer, Plan plan, Purchase purchase)
      throws StripeException {
    try {
      return openPage(customer, prices.of(plan).price(), purchase);
    } catch (InvalidRequestException e) {
      if (e.getParam() == null || !e.getParam().startsWith("line_items")) {
        throw e;
      }
      prices.forget(plan);
      return openPage(customer, prices.of(plan).price(), purchase);
    }
  }

  /// What is asked under a key again is answered as the first time, also when the page was closed
  /// in the meantime; the next key is then derived from it.
  private Session openPage(CustomerReference customer, String price, Purchase purchase)
      throws StripeException {
    Session page = create(customer, price, purchase, "");
    for (int i = 1; i < MAX_PAGES && isClosed(page); i++) {
      page = create(customer, price, purchase, page.getId());
    }
    return page;
  }

  private boolean isClosed(Session page) throws StripeException {
    boolean replayed =
        page.getLastResponse().headers().firstValue(REPLAYED).filter("true"::equals).isPresent();
    return replayed
        && !OPEN.equals(stripe.v1().checkout().sessions().retrieve(page.getId()).getStatus());
  }

  private Session create(CustomerReference customer, String price, Purchase purchase, String after)
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
            .setExpiresAt(expiryOf(purchase))
            .build();
    return stripe
        .v1()
        .checkout()
        .sessions()
        .create(
            params,
            IdempotencyKey.of(
                "checkout",
                customer.value(),
                resident,
                price,
                Long.toString(purchase.version()),
                Long.toString(purchase.hour()),
                publicBase.toString(),
                after));
  }

  /// One to two hours ahead, and the same for every try.
  private static long expiryOf(Purchase purchase) {
    return Duration.ofHours(purchase.hour() + 2).toSeconds();
  }

  private List<Session> openOf(CustomerReference customer) throws StripeException {
    return stripe
        .v1()
        .checkout()
        .sessions()
        .list(
            SessionListParams.builder()
                .setCustomer(customer.value())
                .setStatus(SessionListParams.Status.OPEN)
                .build())
        .getData();
  }

  /// Stripe refuses for one that has just been paid on. What comes of that is looked at when the
  /// event arrives.
  private void close(Session other) throws StripeException {
    try {
      stripe.v1().checkout().sessions().expire(other.getId());
    } catch (InvalidRequestException _) {
      // Not open any more, which is what was wanted.
    }
  }
}
