package io.communityconnect.simulator.stripe;

import io.communityconnect.simulator.http.FormBody;
import io.communityconnect.simulator.stripe.StripeBooks.Happening;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The pages that payers see: one to pay on, one to manage what was bought. Plain forms, so that
/// they work for a person and for a test.
final class PaymentPages {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="stylesheet" href="/css/theme.css">
      <link rel="stylesheet" href="/css/pay.css">
      <title>\
      """;

  static final String CHECKOUT = "/simulator/pay/";
  static final String PORTAL = "/simulator/portal/";

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
    routes.get(PORTAL + "{customer}", this::showPortal);
    routes.post(PORTAL + "{customer}", this::change);
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
        "Pay for " + price.product(),
        """
        <p>%s, every month.</p>
        <form method="post">
          <button name="card" value="good">A good card</button>
          <button name="card" value="fails_later">A card that fails at the renewal</button>
          <button name="card" value="confirm">A card that wants to be confirmed (3-D Secure)</button>
          <button name="card" value="declined">A card that is declined</button>
        </form>
        <p><a href="%s">Not now</a></p>
        """
            .formatted(escaped(amount(price)), escaped(session.cancelUrl().toString())));
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

  private void showPortal(Context context) {
    StringBuilder lines = new StringBuilder();
    for (Subscription subscription : books.subscriptionsOf(context.pathParam("customer"))) {
      lines.append(
          """
          <form method="post"><input type="hidden" name="subscription" value="%s">
            <p>%s, %s until %s</p>
            <button name="do" value="cancel">End it with its month</button>
            <button name="do" value="pay">Pay with a good card</button>
          </form>
          """
              .formatted(
                  escaped(subscription.id()),
                  escaped(books.price(subscription.price()).map(Price::product).orElse("")),
                  subscription.status().name().toLowerCase(Locale.ROOT),
                  subscription.periodEnd()));
    }
    page(context, 200, "What you bought", lines.toString());
  }

  private void change(Context context) {
    FormBody form = FormBody.parse(context.body());
    String id = form.value("subscription").orElse("");
    boolean theirs =
        books.subscriptionsOf(context.pathParam("customer")).stream()
            .anyMatch(subscription -> subscription.id().equals(id));
    if (theirs) {
      announce.accept(changed(form, id));
    }
    context.status(303).header("Location", context.path());
  }

  private List<Happening> changed(FormBody form, String id) {
    return switch (form.value("do").orElse("")) {
      case "cancel" ->
          books.change(
              id, it -> it.endingWithItsPeriod(clock.now()), "customer.subscription.updated");
      case "pay" ->
          books.change(id, Subscription::paid, "customer.subscription.updated", "invoice.paid");
      case "price" ->
          form.value("price")
              .flatMap(books::price)
              .map(
                  price ->
                      books.change(
                          id, it -> it.changedTo(price.id()), "customer.subscription.updated"))
              .orElse(List.of());
      default -> List.of();
    };
  }

  private static String amount(Price price) {
    return "%s %s"
        .formatted(
            BigDecimal.valueOf(price.unitAmount(), 2), price.currency().toUpperCase(Locale.ROOT));
  }

  /// Who has paid is sent on to the server, which a form's page has to allow: it may be anywhere.
  private static void page(Context context, int status, String title, String body) {
    context
        .status(status)
        .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action *")
        .html(HEAD + escaped(title) + "</title><h1>" + escaped(title) + "</h1>" + body + "</html>");
  }

  /// For texts and for attributes in double quotes.
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
