package io.communityconnect.simulator.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.FormBody;
import io.communityconnect.simulator.http.Json;
import io.communityconnect.simulator.stripe.StripeBooks.Happening;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of Stripe's API that sells subscriptions.
final class StripeApi {
  private static final Pattern SEARCH =
      Pattern.compile("metadata\\['([a-z_]{1,40})'\\]:'([^']{1,100})'");

  private final StripeAccount account;
  private final StripeBooks books;
  private final Optional<URI> publicUrl;
  private final StripeClock clock;
  private final Consumer<List<Happening>> announce;
  private final CheckoutApi checkouts;
  private final PortalApi portals;
  private final IdempotentAnswers answers = new IdempotentAnswers();

  StripeApi(
      StripeAccount account,
      StripeBooks books,
      PortalApi portals,
      Optional<URI> publicUrl,
      StripeClock clock,
      Consumer<List<Happening>> announce) {
    this.account = account;
    this.books = books;
    this.portals = portals;
    this.publicUrl = publicUrl;
    this.clock = clock;
    this.announce = announce;
    this.checkouts = new CheckoutApi(books, clock);
  }

  void addTo(RoutesConfig routes) {
    routes.post("/v1/customers", posted(this::makeCustomer));
    routes.get("/v1/customers/search", read(this::searchCustomers));
    routes.delete("/v1/customers/{customer}", guarded(this::deleteCustomer));
    routes.post("/v1/prices", posted(this::makePrice));
    routes.get("/v1/prices", read(this::listPrices));
    routes.post("/v1/prices/{price}", guarded(this::changePrice));
    routes.post("/v1/checkout/sessions", posted(checkouts::open));
    routes.get("/v1/checkout/sessions", read(checkouts::list));
    routes.get("/v1/checkout/sessions/{session}", guarded(checkouts::read));
    routes.post("/v1/checkout/sessions/{session}/expire", guarded(checkouts::expire));
    routes.post("/v1/billing_portal/sessions", posted(portals::open));
    routes.get("/v1/billing_portal/configurations", read(portals::list));
    routes.post("/v1/billing_portal/configurations", posted(portals::make));
    routes.post(
        "/v1/billing_portal/configurations/{configuration}",
        changed((context, posted) -> portals.change(context, posted.form())));
    routes.get("/v1/invoices", guarded(this::listInvoices));
    routes.get("/v1/invoices/{invoice}", guarded(this::readInvoice));
    routes.get("/v1/subscriptions", read(this::listSubscriptions));
    routes.post("/v1/subscriptions", posted(this::giveSubscription));
    routes.delete("/v1/subscriptions/{subscription}", guarded(this::endSubscription));
  }

  private Handler read(Function<FormBody, Answer> reader) {
    return guarded(
        context ->
            reader.apply(FormBody.parse(Optional.ofNullable(context.queryString()).orElse(""))));
  }

  private Handler posted(Function<Posted, Answer> writer) {
    return changed((_, posted) -> writer.apply(posted));
  }

  private Handler changed(BiFunction<Context, Posted, Answer> writer) {
    return guarded(
        context ->
            answers.answer(
                context.header("Idempotency-Key"),
                context.path() + "?" + context.body(),
                () ->
                    writer.apply(
                        context, new Posted(FormBody.parse(context.body()), here(context)))));
  }

  private URI here(Context context) {
    return publicUrl.orElseGet(() -> URI.create(context.scheme() + "://" + context.host()));
  }

  private Handler guarded(Function<Context, Answer> handler) {
    return context -> {
      Answer answer =
          ("Bearer " + account.secretKey()).equals(context.header("Authorization"))
              ? handler.apply(context)
              : new Answer(
                  401,
                  StripeJson.error(
                      "invalid_request_error", "api_key_invalid", "Invalid API Key provided."));
      context.header("Request-Id", books.nextId("req"));
      if (answer.replayed()) {
        context.header("Idempotent-Replayed", "true");
      }
      Json.answer(context, answer.status(), answer.body());
    };
  }

  private Answer makeCustomer(Posted posted) {
    Customer customer =
        new Customer(books.nextId("cus"), posted.metadata(), clock.now().getEpochSecond());
    books.add(customer);
    return Answer.ok(StripeJson.customer(customer));
  }

  /// What they had ends with them, and their pages to pay on close.
  private Answer deleteCustomer(Context context) {
    String id = context.pathParam("customer");
    if (books.customer(id).isEmpty()) {
      return Answer.unknown("customer", "id");
    }
    announce.accept(books.delete(id));
    return Answer.ok(Json.object().put("id", id).put("object", "customer").put("deleted", true));
  }

  private Answer searchCustomers(FormBody query) {
    Matcher matcher = SEARCH.matcher(query.value("query").orElse(""));
    if (!matcher.matches()) {
      return Answer.missing("query");
    }
    List<ObjectNode> found =
        books.customersWith(matcher.group(1), matcher.group(2)).stream()
            .map(StripeJson::customer)
            .toList();
    return Answer.ok(StripeJson.list("search_result", "/v1/customers/search", found));
  }

  private Answer makePrice(Posted posted) {
    Optional<String> currency = posted.value("currency");
    Optional<String> amount = posted.value("unit_amount").filter(it -> it.matches("[0-9]{1,9}"));
    if (currency.isEmpty() || amount.isEmpty()) {
      return Answer.missing(currency.isEmpty() ? "currency" : "unit_amount");
    }
    Price price =
        new Price(
            books.nextId("price"),
            posted.value("lookup_key").orElse(""),
            posted.value("product").orElseGet(() -> books.nextId("prod")),
            posted.value("product_data[name]").orElse("A product"),
            currency.get(),
            Long.parseLong(amount.get()),
            posted.metadata(),
            true,
            clock.now().getEpochSecond());
    books.add(price);
    return Answer.ok(StripeJson.price(price));
  }

  /// Archives it, or takes it back.
  private Answer changePrice(Context context) {
    boolean active = !"false".equals(FormBody.parse(context.body()).value("active").orElse("true"));
    return books
        .changePrice(context.pathParam("price"), price -> price.withActive(active))
        .map(price -> Answer.ok(StripeJson.price(price)))
        .orElseGet(() -> Answer.unknown("price", "price"));
  }

  private Answer listPrices(FormBody query) {
    List<String> keys =
        query.fields().stream()
            .filter(field -> field.name().startsWith("lookup_keys["))
            .map(FormBody.Field::value)
            .toList();
    List<ObjectNode> found =
        books.prices().stream()
            .filter(price -> keys.isEmpty() || keys.contains(price.lookupKey()))
            .filter(price -> price.active() || query.value("active").isEmpty())
            .map(StripeJson::price)
            .toList();
    return Answer.ok(StripeJson.list("list", "/v1/prices", found));
  }

  /// One to try first, as an operator makes it.
  private Answer giveSubscription(Posted posted) {
    Optional<Customer> customer = posted.value("customer").flatMap(books::customer);
    Optional<Price> price = posted.value("items[0][price]").flatMap(books::price);
    Optional<Instant> end =
        posted
            .value("trial_end")
            .filter(seconds -> seconds.matches("[0-9]{1,11}"))
            .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
    if (customer.isEmpty() || price.isEmpty() || end.isEmpty()) {
      return Answer.missing(customer.isEmpty() ? "customer" : "items");
    }
    List<Happening> happenings =
        books
            .sales()
            .give(
                Subscription.tried(
                    books.nextId("sub"),
                    customer.get().id(),
                    price.get().id(),
                    Card.GOOD,
                    books.now(),
                    end.get()));
    announce.accept(happenings);
    return Answer.ok(
        StripeJson.subscription(happenings.getFirst().subscription(), price.get(), false));
  }

  private Answer listInvoices(Context context) {
    FormBody query = FormBody.parse(Optional.ofNullable(context.queryString()).orElse(""));
    List<ObjectNode> found =
        books.sales().invoices().stream()
            .filter(each -> query.value("customer").map(each.customer()::equals).orElse(true))
            .map(each -> StripeJson.invoice(each, Optional.of(here(context)), false))
            .toList();
    return Answer.ok(StripeJson.list("list", "/v1/invoices", found));
  }

  private Answer readInvoice(Context context) {
    return books
        .sales()
        .invoice(context.pathParam("invoice"))
        .map(each -> Answer.ok(StripeJson.invoice(each, Optional.of(here(context)), false)))
        .orElseGet(() -> Answer.unknown("invoice", "id"));
  }

  private Answer endSubscription(Context context) {
    List<Happening> happenings =
        books
            .sales()
            .change(
                context.pathParam("subscription"),
                it -> it.ended(clock.now()),
                "customer.subscription.deleted");
    announce.accept(happenings);
    return happenings.stream()
        .map(Happening::subscription)
        .findFirst()
        .map(
            it ->
                Answer.ok(
                    StripeJson.subscription(it, books.price(it.price()).orElseThrow(), false)))
        .orElseGet(() -> Answer.unknown("subscription", "id"));
  }

  private Answer listSubscriptions(FormBody query) {
    String customer = query.value("customer").orElse("");
    if (books.customer(customer).isEmpty()) {
      return Answer.unknown("customer", "customer");
    }
    List<ObjectNode> found =
        books.sales().of(customer).stream()
            .map(
                subscription ->
                    StripeJson.subscription(
                        subscription, books.price(subscription.price()).orElseThrow(), false))
            .toList();
    return Answer.ok(StripeJson.list("list", "/v1/subscriptions", found));
  }
}
