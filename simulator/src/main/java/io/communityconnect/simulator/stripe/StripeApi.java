package io.communityconnect.simulator.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.FormBody;
import io.communityconnect.simulator.http.Json;
import io.communityconnect.simulator.stripe.StripeBooks.Happening;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of Stripe's API that sells subscriptions.
final class StripeApi {
  private static final Pattern METADATA = Pattern.compile("metadata\\[([a-z_]{1,40})]");
  private static final Pattern SEARCH =
      Pattern.compile("metadata\\['([a-z_]{1,40})'\\]:'([^']{1,100})'");

  private final StripeAccount account;
  private final StripeBooks books;
  private final Optional<URI> publicUrl;
  private final StripeClock clock;
  private final Consumer<List<Happening>> announce;
  private final IdempotentAnswers answers = new IdempotentAnswers();

  StripeApi(
      StripeAccount account,
      StripeBooks books,
      Optional<URI> publicUrl,
      StripeClock clock,
      Consumer<List<Happening>> announce) {
    this.account = account;
    this.books = books;
    this.publicUrl = publicUrl;
    this.clock = clock;
    this.announce = announce;
  }

  /// What a request is answered with.
  record Answer(int status, ObjectNode body) {
    static Answer ok(ObjectNode body) {
      return new Answer(200, body);
    }

    static Answer missing(String parameter) {
      return new Answer(
          400,
          StripeJson.error(
              "invalid_request_error",
              "parameter_missing",
              "Missing required param: " + parameter + "."));
    }

    static Answer unknown(String what) {
      return new Answer(
          400, StripeJson.error("invalid_request_error", "resource_missing", "No such " + what));
    }
  }

  void addTo(RoutesConfig routes) {
    routes.post("/v1/customers", posted(this::makeCustomer));
    routes.get("/v1/customers/search", read(this::searchCustomers));
    routes.post("/v1/prices", posted(this::makePrice));
    routes.get("/v1/prices", read(this::listPrices));
    routes.post("/v1/checkout/sessions", posted(this::openCheckout));
    routes.post("/v1/billing_portal/sessions", posted(this::openPortal));
    routes.get("/v1/subscriptions", read(this::listSubscriptions));
    routes.delete("/v1/subscriptions/{subscription}", guarded(this::endSubscription));
  }

  private Handler read(Function<FormBody, Answer> reader) {
    return guarded(
        context ->
            reader.apply(FormBody.parse(Optional.ofNullable(context.queryString()).orElse(""))));
  }

  private Handler posted(Function<Posted, Answer> writer) {
    return guarded(
        context -> {
          Posted posted =
              new Posted(
                  FormBody.parse(context.body()),
                  publicUrl.orElseGet(() -> URI.create(context.scheme() + "://" + context.host())));
          return answers.answer(
              context.header("Idempotency-Key"),
              context.path() + "?" + context.body(),
              () -> writer.apply(posted));
        });
  }

  /// @param here how payers reach the simulator
  private record Posted(FormBody form, URI here) {
    Optional<String> value(String name) {
      return form.value(name);
    }

    Map<String, String> metadata() {
      Map<String, String> metadata = new HashMap<>();
      for (FormBody.Field field : form.fields()) {
        Matcher matcher = METADATA.matcher(field.name());
        if (matcher.matches()) {
          metadata.put(matcher.group(1), field.value());
        }
      }
      return metadata;
    }
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
      Json.answer(context, answer.status(), answer.body());
    };
  }

  private Answer makeCustomer(Posted posted) {
    Customer customer =
        new Customer(books.nextId("cus"), posted.metadata(), clock.now().getEpochSecond());
    books.add(customer);
    return Answer.ok(StripeJson.customer(customer));
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
            posted.value("product_data[name]").orElse("A product"),
            currency.get(),
            Long.parseLong(amount.get()),
            posted.metadata(),
            clock.now().getEpochSecond());
    books.add(price);
    return Answer.ok(StripeJson.price(price));
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
            .map(StripeJson::price)
            .toList();
    return Answer.ok(StripeJson.list("list", "/v1/prices", found));
  }

  private Answer openCheckout(Posted posted) {
    Optional<Customer> customer = posted.value("customer").flatMap(books::customer);
    Optional<Price> price = posted.value("line_items[0][price]").flatMap(books::price);
    if (customer.isEmpty() || price.isEmpty()) {
      return Answer.unknown(customer.isEmpty() ? "customer" : "price");
    }
    Optional<String> success = posted.value("success_url");
    if (success.isEmpty() || !"subscription".equals(posted.value("mode").orElse(""))) {
      return Answer.missing(success.isEmpty() ? "success_url" : "mode");
    }
    String id = books.nextId("cs_test");
    CheckoutSession session =
        new CheckoutSession(
            id,
            customer.get().id(),
            price.get().id(),
            URI.create(success.get()),
            URI.create(posted.value("cancel_url").orElse(success.get())),
            posted.here().resolve(PaymentPages.CHECKOUT + id),
            "",
            clock.now().getEpochSecond());
    books.add(session);
    return Answer.ok(StripeJson.session(session));
  }

  private Answer openPortal(Posted posted) {
    return posted
        .value("customer")
        .flatMap(books::customer)
        .map(
            customer ->
                Answer.ok(
                    StripeJson.portal(
                        books.nextId("bps"),
                        customer.id(),
                        posted.here().resolve(PaymentPages.PORTAL + customer.id()).toString(),
                        clock.now())))
        .orElseGet(() -> Answer.unknown("customer"));
  }

  private Answer endSubscription(Context context) {
    List<Happening> happenings =
        books.change(
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
        .orElseGet(() -> Answer.unknown("subscription"));
  }

  private Answer listSubscriptions(FormBody query) {
    String customer = query.value("customer").orElse("");
    List<ObjectNode> found =
        books.subscriptionsOf(customer).stream()
            .map(
                subscription ->
                    StripeJson.subscription(
                        subscription, books.price(subscription.price()).orElseThrow(), false))
            .toList();
    return Answer.ok(StripeJson.list("list", "/v1/subscriptions", found));
  }
}
