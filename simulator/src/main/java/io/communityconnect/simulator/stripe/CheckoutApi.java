package io.communityconnect.simulator.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.FormBody;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The part of Stripe's API that opens and closes pages to pay on. They last by the usual time, not
/// by the one that a test has moved: who made them did not move along.
final class CheckoutApi {
  private static final Duration USUAL = Duration.ofHours(24);

  private final StripeBooks books;
  private final StripeClock clock;

  CheckoutApi(StripeBooks books, StripeClock clock) {
    this.books = books;
    this.clock = clock;
  }

  Answer open(Posted posted) {
    Optional<Customer> customer = posted.value("customer").flatMap(books::customer);
    Optional<Price> price =
        posted.value("line_items[0][price]").flatMap(books::price).filter(Price::active);
    if (customer.isEmpty() || price.isEmpty()) {
      return customer.isEmpty()
          ? Answer.unknown("customer", "customer")
          : Answer.unknown("price", "line_items[0][price]");
    }
    Optional<String> success = posted.value("success_url");
    if (success.isEmpty() || !"subscription".equals(posted.value("mode").orElse(""))) {
      return Answer.missing(success.isEmpty() ? "success_url" : "mode");
    }
    CheckoutSession session = session(posted, customer.get(), price.get(), success.get());
    books.add(session);
    return answer(session);
  }

  private CheckoutSession session(Posted posted, Customer customer, Price price, String success) {
    String id = books.nextId("cs_test");
    return new CheckoutSession(
        id,
        customer.id(),
        price.id(),
        URI.create(success),
        URI.create(posted.value("cancel_url").orElse(success)),
        posted.here().resolve(PaymentPages.CHECKOUT + id),
        "",
        false,
        posted
            .value("expires_at")
            .filter(seconds -> seconds.matches("[0-9]{1,11}"))
            .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
            .orElseGet(() -> clock.realNow().plus(USUAL)),
        clock.now().getEpochSecond());
  }

  Answer list(FormBody query) {
    Instant now = clock.realNow();
    List<ObjectNode> found =
        books.sessions().stream()
            .filter(each -> query.value("customer").map(each.customer()::equals).orElse(true))
            .filter(each -> query.value("status").map(each.statusAt(now)::equals).orElse(true))
            .map(each -> StripeJson.session(each, now))
            .toList();
    return Answer.ok(StripeJson.list("list", "/v1/checkout/sessions", found));
  }

  Answer read(Context context) {
    return books
        .session(context.pathParam("session"))
        .map(this::answer)
        .orElseGet(() -> Answer.unknown("checkout.session", "session"));
  }

  Answer expire(Context context) {
    return books
        .expire(context.pathParam("session"), clock.realNow())
        .map(this::answer)
        .orElseGet(
            () ->
                Answer.refused(
                    "",
                    "session",
                    "Only Checkout Sessions with a status in [\"open\"] can be expired."));
  }

  private Answer answer(CheckoutSession session) {
    return Answer.ok(StripeJson.session(session, clock.realNow()));
  }
}
