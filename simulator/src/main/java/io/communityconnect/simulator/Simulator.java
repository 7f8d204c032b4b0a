package io.communityconnect.simulator;

import io.communityconnect.simulator.llm.Embeddings;
import io.communityconnect.simulator.llm.Gemini;
import io.communityconnect.simulator.llm.LanguageModel;
import io.communityconnect.simulator.phone.ControlApi;
import io.communityconnect.simulator.phone.PhonePage;
import io.communityconnect.simulator.phone.Residents;
import io.communityconnect.simulator.phone.Switchboard;
import io.communityconnect.simulator.stripe.Stripe;
import io.communityconnect.simulator.twilio.Twilio;
import io.communityconnect.simulator.twilio.TwilioAccount;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// The running simulator: all providers on one port, told apart by their paths. Tests start it in
/// their own process, [SimulatorMain] in one of its own.
public final class Simulator implements AutoCloseable {
  private static final long MAX_REQUEST_BYTES = 4_000_000;

  /// How many callers may wait to be let in. A few hundred phones write at once, and beyond Java's
  /// default of 50 some find the line dead.
  private static final int WAITING_CALLERS = 1_024;

  private final Twilio twilio;
  private final LanguageModel model;
  private final Gemini gemini;
  private final Embeddings embeddings;
  private final Stripe stripe;
  private final ControlApi control;
  private final Javalin server;

  private Simulator(SimulatorSettings settings, Clock clock) {
    TwilioAccount account = settings.account();
    Residents residents = new Residents();
    Switchboard switchboard = new Switchboard(settings.webhook());
    twilio =
        new Twilio(account, residents::identity, switchboard::target, switchboard.twilio(), clock);
    model = new LanguageModel(switchboard.llm(), clock);
    gemini = new Gemini(switchboard.gemini());
    embeddings = new Embeddings(switchboard.embeddings());
    control =
        new ControlApi(
            account,
            twilio,
            Map.of(
                "llm", model.counters(),
                "gemini", gemini.counters(),
                "embeddings", embeddings.counters()),
            residents,
            switchboard);
    stripe =
        new Stripe(
            settings.stripe(),
            () -> switchboard.target().url().resolve(Stripe.WEBHOOK_PATH),
            settings.publicUrl(),
            clock);
    server = Javalin.create(config -> configure(config, settings.port())).start();
  }

  /// Starts on the port of the settings and returns once requests are answered.
  public static Simulator start(SimulatorSettings settings) {
    return start(settings, Clock.systemUTC());
  }

  /// Starts as [#start(SimulatorSettings)] does.
  ///
  /// @param clock the time for all providers
  public static Simulator start(SimulatorSettings settings, Clock clock) {
    return new Simulator(settings, clock);
  }

  /// The port it listens on, also when the settings left the choice to the system.
  public int port() {
    return server.port();
  }

  /// Its address on this machine, without a slash at the end.
  public URI baseUrl() {
    return URI.create("http://localhost:" + port());
  }

  /// Stops listening and drops everything under way.
  @Override
  public void close() {
    control.close();
    stripe.close();
    twilio.close();
    server.stop();
  }

  private void configure(JavalinConfig config, int port) {
    config.jetty.addConnector((jetty, http) -> entrance(jetty, http, port));
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = MAX_REQUEST_BYTES;
    twilio.addTo(config.routes);
    model.addTo(config.routes);
    gemini.addTo(config.routes);
    embeddings.addTo(config.routes);
    stripe.addTo(config.routes);
    control.addTo(config.routes);
    PhonePage.addTo(config);
  }

  private static ServerConnector entrance(Server jetty, HttpConfiguration http, int port) {
    ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    connector.setPort(port);
    connector.setAcceptQueueSize(WAITING_CALLERS);
    return connector;
  }
}
