package io.communityconnect.adapters.stripe;

import static java.util.Objects.requireNonNull;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Price;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceListParams;
import io.communityconnect.domain.billing.Money;
import io.communityconnect.domain.billing.Plan;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The prices of our plans at Stripe, made when they are needed for the first time. A plan that
/// costs something else from now on gets another one; who bought before keeps theirs.
final class StripePrices {
  /// Which plan a price is of.
  static final String PLAN = "plan";

  private final StripeClient stripe;
  private final Map<String, Sold> known = new ConcurrentHashMap<>();
  private final Map<String, String> gone = new ConcurrentHashMap<>();

  /// A plan as Stripe sells it.
  record Sold(String price, String product) {}

  StripePrices(StripeClient stripe) {
    this.stripe = requireNonNull(stripe, "stripe is null");
  }

  /// @param plan one with a price
  Sold of(Plan plan) throws StripeException {
    String key = keyOf(plan);
    Sold sold = known.get(key);
    if (sold == null) {
      Price price = findOrMake(plan, key);
      sold = new Sold(price.getId(), price.getProduct());
      known.put(key, sold);
    }
    return sold;
  }

  /// Of a plan whose price was archived.
  void forget(Plan plan) {
    String key = keyOf(plan);
    Sold archived = known.remove(key);
    if (archived != null) {
      gone.put(key, archived.price());
    }
  }

  private static String keyOf(Plan plan) {
    Money money = plan.price().orElseThrow();
    return String.join(
        "_", PLAN, plan.id().value(), currencyOf(money), Long.toString(money.minorUnits()));
  }

  private static String currencyOf(Money money) {
    return money.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
  }

  private Price findOrMake(Plan plan, String key) throws StripeException {
    List<Price> found =
        stripe
            .v1()
            .prices()
            .list(PriceListParams.builder().addLookupKey(key).setActive(true).build())
            .getData();
    return found.isEmpty() ? make(plan, key) : found.getFirst();
  }

  /// An archived price keeps its lookup key unless another takes it over. Under the key of the
  /// request that made it Stripe would answer with it.
  private Price make(Plan plan, String key) throws StripeException {
    Money money = plan.price().orElseThrow();
    PriceCreateParams params =
        PriceCreateParams.builder()
            .setCurrency(currencyOf(money))
            .setUnitAmount(money.minorUnits())
            .setLookupKey(key)
            .setTransferLookupKey(true)
            .setRecurring(
                PriceCreateParams.Recurring.builder()
                    .setInterval(PriceCreateParams.Recurring.Interval.MONTH)
                    .build())
            .setProductData(PriceCreateParams.ProductData.builder().setName(plan.name()).build())
            .putMetadata(PLAN, plan.id().value())
            .build();
    return stripe
        .v1()
        .prices()
        .create(params, IdempotencyKey.of("price", key, plan.name(), gone.getOrDefault(key, "")));
  }
}
