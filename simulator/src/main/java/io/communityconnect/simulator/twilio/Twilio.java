package io.communityconnect.simulator.twilio;

import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The simulated Twilio: one account with one WhatsApp sender. It receives messages over its REST
/// API and brings in those that residents write.
public final class Twilio implements AutoCloseable {
  private final TwilioCounters counters = new TwilioCounters();
  private final MessageLog log;
  private final TextMessages texts;
  private final ServiceWindows windows;
  private final WebhookClient client;
  private final InboundMessages inbound;
  private final MessageJourneys journeys;
  private final MessagesApi api;
  private final ContentApi contentApi;
  private final RestGuard guard;

  /// Puts the parts together.
  ///
  /// @param identity gives the one address under which a person is known
  /// @param target where webhooks go at the moment
  /// @param behaviour what can go wrong at the moment
  public Twilio(
      TwilioAccount account,
      UnaryOperator<WhatsAppAddress> identity,
      Supplier<WebhookTarget> target,
      TwilioBehaviour behaviour,
      Clock clock) {
    log = new MessageLog(identity);
    texts = new TextMessages(account, clock);
    windows = new ServiceWindows(log, identity, clock);
    client = new WebhookClient(account.authToken(), behaviour.webhooks());
    inbound = new InboundMessages(account, log, client, target, counters, clock);
    journeys =
        new MessageJourneys(account, log, client, target, behaviour.callbacks(), counters, clock);
    Contents contents = new Contents(account, clock);
    api =
        new MessagesApi(
            account, log, texts, contents, windows, journeys, counters, behaviour.faults(), clock);
    contentApi = new ContentApi(contents);
    guard = new RestGuard(account, behaviour.faults(), counters);
  }

  /// Adds the REST APIs to a server.
  public void addTo(RoutesConfig routes) {
    api.addTo(routes, guard);
    contentApi.addTo(routes, guard);
  }

  public MessageLog log() {
    return log;
  }

  public TextMessages texts() {
    return texts;
  }

  public ServiceWindows windows() {
    return windows;
  }

  public InboundMessages inbound() {
    return inbound;
  }

  public TwilioCounters counters() {
    return counters;
  }

  /// Forgets all messages and counts; content belongs to the account.
  public void reset() {
    log.clear();
    texts.clear();
    windows.clear();
    inbound.clear();
    counters.clear();
  }

  @Override
  public void close() {
    inbound.close();
    journeys.close();
    client.close();
  }
}
