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

/// The pages to manage what was bought, which allow what their configuration does, and to pay a
/// single invoice.
final class PortalPages {
  static final String PORTAL = "/simulator/portal/";
  static final String INVOICE = "/simulator/invoice/";

  private static final String UPDATED = "customer.subscription.updated";

  private final StripeBooks books;
  private final PortalApi portals;
  private final Consumer<List<Happening>> announce;

  PortalPages(StripeBooks books, PortalApi portals, Consumer<List<Happening>> announce) {
    this.books = books;
    this.portals = portals;
    this.announce = announce;
  }

  void addTo(RoutesConfig routes) {
    routes.get(PORTAL + "{session}", context -> withSession(context, this::show));
    routes.post(PORTAL + "{session}", context -> withSession(context, this::change));
    routes.get(INVOICE + "{invoice}", context -> withInvoice(context, this::show));
    routes.post(INVOICE + "{invoice}", context -> withInvoice(context, this::pay));
  }

  private interface SessionHandler {
    void handle(Context context, PortalSession session);
  }

  private void withSession(Context context, SessionHandler handler) {
    portals
        .session(context.pathParam("session"))
        .ifPresentOrElse(
            session -> handler.handle(context, session),
            () -> page(context, 404, "Nothing here", "<p>This page is over.</p>"));
  }

  private void show(Context context, PortalSession session) {
    PortalConfiguration allowed = portals.configurationOf(session);
    StringBuilder lines = new StringBuilder();
    for (Subscription subscription : books.sales().of(session.customer())) {
      lines
          .append(
              """
              <form method="post"><input type="hidden" name="subscription" value="%s">
                <p>%s, %s until %s</p>
              """
                  .formatted(
                      escaped(subscription.id()),
                      escaped(nameOf(subscription.price())),
                      subscription.status().name().toLowerCase(Locale.ROOT),
                      subscription.periodEnd()))
          .append(coming(subscription))
          .append(allowed.ends() ? button("cancel", "End it with its month") : "")
          .append(allowed.takesCards() ? button("pay", "Pay with a good card") : "")
          .append("</form>")
          .append(changes(subscription, allowed));
    }
    page(context, 200, "What you bought", lines + history(session.customer()));
  }

  private String coming(Subscription subscription) {
    return subscription
        .priceNext()
        .map(next -> "<p>Then %s</p>".formatted(escaped(nameOf(next))))
        .orElse("");
  }

  private static String button(String value, String text) {
    return "<button name=\"do\" value=\"%s\">%s</button>%n".formatted(value, text);
  }

  private String changes(Subscription subscription, PortalConfiguration allowed) {
    StringBuilder forms = new StringBuilder();
    for (String id : allowed.prices()) {
      if (!id.equals(subscription.price())) {
        forms.append(
            """
            <form method="post"><input type="hidden" name="subscription" value="%s">
              <input type="hidden" name="price" value="%s">
              <button name="do" value="price">Change to %s</button>
            </form>
            """
                .formatted(escaped(subscription.id()), escaped(id), escaped(nameOf(id))));
      }
    }
    return forms.toString();
  }

  private String history(String customer) {
    StringBuilder lines = new StringBuilder();
    for (Invoice invoice : books.sales().invoices()) {
      if (invoice.customer().equals(customer)) {
        lines.append(
            "<p>%s, %s</p>%n"
                .formatted(
                    amount(invoice.total(), invoice.currency()), invoice.paid() ? "paid" : "open"));
      }
    }
    return lines.toString();
  }

  private String nameOf(String price) {
    return books.price(price).map(Price::name).orElse("");
  }

  private void change(Context context, PortalSession session) {
    FormBody form = FormBody.parse(context.body());
    String id = form.value("subscription").orElse("");
    Optional<Subscription> theirs =
        books.sales().of(session.customer()).stream()
            .filter(subscription -> subscription.id().equals(id) && !subscription.isOver())
            .findFirst();
    List<Happening> happened =
        theirs
            .map(subscription -> changed(form, subscription, portals.configurationOf(session)))
            .orElse(List.of());
    if (happened.isEmpty()) {
      page(context, 402, "Not possible", "<p>That is not offered, or your card was declined.</p>");
    } else {
      announce.accept(happened);
      context.status(303).header("Location", context.path());
    }
  }

  private List<Happening> changed(
      FormBody form, Subscription subscription, PortalConfiguration allowed) {
    return switch (form.value("do").orElse("")) {
      case "cancel" -> allowed.ends() ? end(subscription, allowed) : List.of();
      case "pay" -> allowed.takesCards() ? books.sales().settle(subscription.id()) : List.of();
      case "price" ->
          form.value("price")
              .filter(allowed.prices()::contains)
              .flatMap(books::price)
              .map(price -> change(subscription, price, allowed))
              .orElse(List.of());
      default -> List.of();
    };
  }

  private List<Happening> end(Subscription subscription, PortalConfiguration allowed) {
    return allowed.endsWithItsPeriod()
        ? books
            .sales()
            .change(subscription.id(), it -> it.endingWithItsPeriod(books.now()), UPDATED)
        : books
            .sales()
            .change(
                subscription.id(), it -> it.ended(books.now()), "customer.subscription.deleted");
  }

  private List<Happening> change(
      Subscription subscription, Price price, PortalConfiguration allowed) {
    long before = books.price(subscription.price()).orElseThrow().unitAmount();
    if (price.unitAmount() < before && allowed.waitsToDecrease()) {
      return books.sales().change(subscription.id(), it -> it.changingTo(price.id()), UPDATED);
    }
    return allowed.chargesAtOnce() && price.unitAmount() != before
        ? books.sales().upgrade(subscription, price)
        : books.sales().change(subscription.id(), it -> it.changedTo(price.id()), UPDATED);
  }

  private interface InvoiceHandler {
    void handle(Context context, Invoice invoice);
  }

  private void withInvoice(Context context, InvoiceHandler handler) {
    books
        .sales()
        .invoice(context.pathParam("invoice"))
        .filter(invoice -> !invoice.paid())
        .ifPresentOrElse(
            invoice -> handler.handle(context, invoice),
            () -> page(context, 404, "Nothing to pay", "<p>This page is over.</p>"));
  }

  private void show(Context context, Invoice invoice) {
    page(
        context,
        200,
        "Is it you?",
        """
        <p>%s</p>
        <form method="post"><button name="confirmed" value="yes">Yes, it is me</button></form>
        """
            .formatted(escaped(amount(invoice.total(), invoice.currency()))));
  }

  private void pay(Context context, Invoice invoice) {
    announce.accept(books.sales().settle(invoice.subscription()));
    page(context, 200, "Thank you", "<p>It is paid.</p>");
  }
}
