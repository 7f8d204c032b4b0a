package io.communityconnect.simulator.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.Json;
import io.communityconnect.simulator.http.StrictFields;
import io.communityconnect.simulator.stripe.StripeBooks.Happening;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The simulated Stripe: one account, whose events go to one place.
public final class Stripe implements AutoCloseable {
  /// Where the server takes events.
  public static final String WEBHOOK_PATH = "/api/webhooks/stripe";

  private static final String CONTROL = "/simulator/api/stripe";
  private static final int MAX_DAYS = 4_000;
  private static final int MAX_COPIES = 10;
  private static final int SENT_AT_ONCE = 8;

  private final AtomicReference<EventPolicy> policy = new AtomicReference<>(EventPolicy.usual());
  private final ExecutorService deliveries =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private final StripeClock clock;
  private final StripeBooks books;
  private final EventSender sender;
  private final StripeApi api;
  private final PaymentPages pages;
  private final PortalPages portalPages;
  private final Optional<URI> publicUrl;

  /// @param target where events go at the moment
  /// @param publicUrl where payers reach the pages; empty for where the server does
  public Stripe(StripeAccount account, Supplier<URI> target, Optional<URI> publicUrl, Clock time) {
    clock = new StripeClock(time);
    books = new StripeBooks(clock);
    sender = new EventSender(account, target, clock);
    PortalApi portals = new PortalApi(books);
    api = new StripeApi(account, books, portals, publicUrl, clock, this::announce);
    pages = new PaymentPages(books, clock, this::announce);
    portalPages = new PortalPages(books, portals, this::announce);
    this.publicUrl = publicUrl;
  }

  /// Adds the API, the pages and the controls to a server.
  public void addTo(RoutesConfig routes) {
    api.addTo(routes);
    pages.addTo(routes);
    portalPages.addTo(routes);
    routes.get(CONTROL + "/subscriptions", context -> Json.answer(context, 200, subscriptions()));
    routes.post(CONTROL + "/clock", this::moveClock);
    routes.put(CONTROL + "/events", this::changePolicy);
  }

  /// In the background, one after the other: a payer does not wait for the server.
  private void announce(List<Happening> happenings) {
    deliveries.execute(() -> deliver(happenings));
  }

  private void deliver(List<Happening> happenings) {
    EventPolicy now = policy.get();
    if (now.lost()) {
      return;
    }
    Map<String, List<ObjectNode>> byCustomer = new LinkedHashMap<>();
    for (Happening happening : now.reversed() ? happenings.reversed() : happenings) {
      byCustomer
          .computeIfAbsent(happening.subscription().customer(), _ -> new ArrayList<>())
          .addAll(Collections.nCopies(now.copies(), eventOf(happening, now.old())));
    }
    sendAll(byCustomer.values());
  }

  /// Those of one customer in their order; of several at the same time, as Stripe does.
  private void sendAll(Collection<List<ObjectNode>> queues) {
    Semaphore places = new Semaphore(SENT_AT_ONCE);
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (List<ObjectNode> queue : queues) {
        places.acquireUninterruptibly();
        senders.execute(
            () -> {
              try {
                queue.forEach(sender::send);
              } finally {
                places.release();
              }
            });
      }
    }
  }

  private ObjectNode eventOf(Happening happening, boolean old) {
    Subscription subscription = happening.subscription();
    Price price = books.price(subscription.price()).orElseThrow();
    return StripeJson.event(
        books.nextId("evt"),
        happening.type(),
        objectOf(happening, subscription, price, old),
        happening.at(),
        old);
  }

  private ObjectNode objectOf(
      Happening happening, Subscription subscription, Price price, boolean old) {
    if (happening.type().startsWith("invoice.")) {
      return StripeJson.invoice(happening.invoice().orElseThrow(), publicUrl, old);
    }
    return happening.type().startsWith("checkout.")
        ? StripeJson.session(books.sessionOf(subscription.id()).orElseThrow(), clock.realNow())
        : StripeJson.subscription(subscription, price, old);
  }

  private ArrayNode subscriptions() {
    ArrayNode all = Json.array();
    for (Subscription subscription : books.sales().all()) {
      all.add(
          StripeJson.subscription(
              subscription, books.price(subscription.price()).orElseThrow(), false));
    }
    return all;
  }

  /// Answers when every event on the way has been delivered.
  private void moveClock(Context context) {
    StrictFields fields = StrictFields.ofBody(context.body());
    int days = fields.integer("days", 0, MAX_DAYS).orElse(0);
    fields.refuseOthers();
    Instant end = clock.now().plus(Duration.ofDays(days));
    // On the thread of all deliveries: what was announced before is told before.
    CompletableFuture.runAsync(() -> deliver(books.sales().moveTo(end)), deliveries).join();
    Json.answer(context, 200, Json.object().put("now", clock.now().toString()));
  }

  private void changePolicy(Context context) {
    StrictFields fields = StrictFields.ofBody(context.body());
    EventPolicy next =
        new EventPolicy(
            fields.integer("copies", 1, MAX_COPIES).orElse(1),
            fields.flag("lost", false),
            fields.flag("reversed", false),
            fields.flag("old", false));
    fields.refuseOthers();
    policy.set(next);
    context.status(204);
  }

  @Override
  public void close() {
    deliveries.shutdownNow();
    sender.close();
  }
}
