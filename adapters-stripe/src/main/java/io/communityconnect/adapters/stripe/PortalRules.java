package io.communityconnect.adapters.stripe;

import com.stripe.param.billingportal.ConfigurationUpdateParams.Features;
import com.stripe.param.billingportal.ConfigurationUpdateParams.Features.InvoiceHistory;
import com.stripe.param.billingportal.ConfigurationUpdateParams.Features.PaymentMethodUpdate;
import com.stripe.param.billingportal.ConfigurationUpdateParams.Features.SubscriptionCancel;
import com.stripe.param.billingportal.ConfigurationUpdateParams.Features.SubscriptionUpdate;
import com.stripe.param.billingportal.ConfigurationUpdateParams.Features.SubscriptionUpdate.ScheduleAtPeriodEnd;
import com.stripe.param.billingportal.ConfigurationUpdateParams.Features.SubscriptionUpdate.ScheduleAtPeriodEnd.Condition;
import java.util.List;
import java.util.Map;

/// What customers may do by themselves: take a larger plan at once and pay the difference at once,
/// take a smaller one or none from the end of the month on, change the card, and see what they
/// paid.
final class PortalRules {
  private PortalRules() {}

  /// @param sold the prices of each product between which they may change
  static Features of(Map<String, List<String>> sold) {
    return Features.builder()
        .setSubscriptionUpdate(update(sold))
        .setSubscriptionCancel(
            SubscriptionCancel.builder()
                .setEnabled(true)
                .setMode(SubscriptionCancel.Mode.AT_PERIOD_END)
                .setProrationBehavior(SubscriptionCancel.ProrationBehavior.NONE)
                .build())
        .setPaymentMethodUpdate(PaymentMethodUpdate.builder().setEnabled(true).build())
        .setInvoiceHistory(InvoiceHistory.builder().setEnabled(true).build())
        .build();
  }

  private static SubscriptionUpdate update(Map<String, List<String>> sold) {
    SubscriptionUpdate.Builder update =
        SubscriptionUpdate.builder()
            .setEnabled(true)
            .addDefaultAllowedUpdate(SubscriptionUpdate.DefaultAllowedUpdate.PRICE)
            .setProrationBehavior(SubscriptionUpdate.ProrationBehavior.ALWAYS_INVOICE)
            .setScheduleAtPeriodEnd(
                ScheduleAtPeriodEnd.builder()
                    .addCondition(
                        Condition.builder().setType(Condition.Type.DECREASING_ITEM_AMOUNT).build())
                    .build());
    sold.forEach(
        (product, prices) ->
            update.addProduct(
                SubscriptionUpdate.Product.builder()
                    .setProduct(product)
                    .addAllPrice(prices)
                    .build()));
    return update.build();
  }
}
