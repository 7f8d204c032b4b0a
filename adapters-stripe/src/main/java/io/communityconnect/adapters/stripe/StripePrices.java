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
  private final Map<String, String> known = new ConcurrentHashMap<>();

  StripePrices(StripeClient stripe) {
    this.stripe = requireNonNull(stripe, "stripe is null");
  }

  /// @param plan one with a price
  String of(Plan plan) throws StripeException {
    Money money = plan.price().orElseThrow();
    String currency = money.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
    String key =
        String.join("_", PLAN, plan.id().value(), currency, Long.toString(money.minorUnits()));
    String price = known.get(key);
    if (price == null) {
      price = findOrMake(plan, money, currency, key);
      known.put(key, price);
    }
    return price;
  }

  private String findOrMake(Plan plan, Money money, String currency, String key)
      throws StripeException {
    List<Price> found =
        stripe
            .v1()
            .prices()
            .list(PriceListParams.builder().addLookupKey(key).setActive(true).build())
            .getData();
    return found.isEmpty() ? make(plan, money, currency, key) : found.getFirst().getId();
  }

  private String make(Plan plan, Money money, String currency, String key) throws StripeException {
    PriceCreateParams params =
        PriceCreateParams.builder()
            .setCurrency(currency)
            .setUnitAmount(money.minorUnits())
            .setLookupKey(key)
            .setRecurring(
                PriceCreateParams.Recurring.builder()
                    .setInterval(PriceCreateParams.Recurring.Interval.MONTH)
                    .build())
            .setProductData(PriceCreateParams.ProductData.builder().setName(plan.name()).build())
            .putMetadata(PLAN, plan.id().value())
            .build();
    return stripe.v1().prices().create(params, IdempotencyKey.of("price", key)).getId();
  }
}
