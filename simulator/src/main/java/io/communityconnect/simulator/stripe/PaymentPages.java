package io.communityconnect.simulator.stripe;

import static io.communityconnect.simulator.stripe.Html.amount;
import static io.communityconnect.simulator.stripe.Html.escaped;
import static io.communityconnect.simulator.stripe.Html.page;

import io.communityconnect.simulator.http.FormBody;
import io.communityconnect.simulator.stripe.StripeBooks.Happening;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The pages to buy on.
final class PaymentPages {
  static final String CHECKOUT = "/simulator/pay/";

  private final StripeBooks books;
  private final StripeClock clock;
  private final Consumer<List<Happening>> announce;

  PaymentPages(StripeBooks books, StripeClock clock, Consumer<List<Happening>> announce) {
    this.books = books;
    this.clock = clock;
    this.announce = announce;
  }

  void addTo(RoutesConfig routes) {
    routes.get(CHECKOUT + "{session}", context -> withSession(context, this::show));
    routes.post(CHECKOUT + "{session}", context -> withSession(context, this::pay));
  }

  private interface SessionHandler {
    void handle(Context context, CheckoutSession session);
  }

  private void withSession(Context context, SessionHandler handler) {
    books
        .session(context.pathParam("session"))
        .filter(session -> session.isOpenAt(clock.realNow()))
        .ifPresentOrElse(
            session -> handler.handle(context, session),
            () -> page(context, 404, "Nothing to pay", "<p>This page is over.</p>"));
  }

  private void show(Context context, CheckoutSession session) {
    Price price = books.price(session.price()).orElseThrow();
    page(
        context,
        200,
        "Pay for " + price.name(),
        """
        <p>%s, every month.</p>
        <form method="post">
          <button name="card" value="good">A good card</button>
          <button name="card" value="fails_later">A card that fails at the renewal</button>
          <button name="card" value="confirm">A card that wants to be confirmed (3-D Secure)</button>
          <button name="card" value="confirm_later">A card that wants it at the renewal</button>
          <button name="card" value="declined">A card that is declined</button>
        </form>
        <p><a href="%s">Not now</a></p>
        """
            .formatted(
                escaped(amount(price.unitAmount(), price.currency())),
                escaped(session.cancelUrl().toString())));
  }

  private void pay(Context context, CheckoutSession session) {
    FormBody form = FormBody.parse(context.body());
    Optional<Card> card = cardOf(form);
    boolean confirmed = form.value("confirmed").isPresent();
    if (card.isEmpty()) {
      page(context, 400, "No card", "<p>There is no such card.</p>");
    } else if (card.get() == Card.DECLINED) {
      page(context, 402, "Declined", "<p>Your card was declined. Try another one.</p>");
    } else if (card.get() == Card.CONFIRM && !confirmed) {
      page(
          context,
          200,
          "Is it you?",
          """
          <form method="post"><input type="hidden" name="card" value="confirm">
            <button name="confirmed" value="yes">Yes, it is me</button></form>
          """);
    } else {
      announce.accept(books.pay(session, card.get() == Card.CONFIRM ? Card.GOOD : card.get()));
      context.status(303).header("Location", session.successUrl().toString());
    }
  }

  private static Optional<Card> cardOf(FormBody form) {
    return form.value("card")
        .flatMap(
            name ->
                List.of(Card.values()).stream()
                    .filter(card -> card.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst());
  }
}
