package io.communityconnect.bootstrap.e2e;

import io.communityconnect.bootstrap.Server;
import io.communityconnect.simulator.Simulator;
import io.communityconnect.simulator.SimulatorSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/// A community to test with: an empty database, the simulator, and as many servers as are started.
final class Town implements AutoCloseable {
  static final String WEBHOOK_PATH = "/api/webhooks/whatsapp";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Clock clock;
  private final URI publicUrl;
  private final TownDatabase database = TownDatabase.migrated();
  private final Simulator simulator;
  private final Phones phones;
  private final List<Server> servers = new ArrayList<>();

  private Town(int publicPort, Clock clock) {
    this.clock = clock;
    publicUrl = URI.create("http://localhost:" + publicPort);
    simulator =
        Simulator.start(
            SimulatorSettings.onAnyPort().deliveringTo(URI.create(publicUrl + WEBHOOK_PATH)),
            clock);
    phones = new Phones(simulator);
    phones.heal();
  }

  /// A town without a server yet.
  ///
  /// @param publicPort where the provider calls
  static Town at(int publicPort) {
    return new Town(publicPort, Clock.systemUTC());
  }

  /// A town with one server in this JVM.
  ///
  /// @param changes variables that differ from [#environment]
  static Town withServer(Map<String, String> changes) {
    return withServer(changes, Clock.systemUTC());
  }

  /// A town with one server in this JVM.
  ///
  /// @param clock the time in the town: of the server and of the providers
  static Town withServer(Map<String, String> changes, Clock clock) {
    int port = Web.freePort();
    Town town = new Town(port, clock);
    town.startServer(port, changes);
    return town;
  }

  Server startServer(int port, Map<String, String> changes) {
    Server server = Server.start(environment(port, changes), clock);
    servers.add(server);
    return server;
  }

  /// All that a server needs to take part.
  Map<String, String> environment(int port, Map<String, String> changes) {
    Map<String, String> environment = new HashMap<>(database.environment(database.port()));
    environment.put("PORT", Integer.toString(port));
    environment.put("PUBLIC_BASE_URL", publicUrl.toString());
    environment.put("TWILIO_BASE_URL", simulator.baseUrl().toString());
    environment.put("DEEPINFRA_BASE_URL", simulator.baseUrl() + "/v1/openai");
    environment.put("DEEPINFRA_API_KEY", "simulator");
    environment.put("GEMINI_BASE_URL", simulator.baseUrl() + "/gemini");
    environment.put("OPENAI_BASE_URL", simulator.baseUrl() + "/openai/v1");
    environment.put("STRIPE_BASE_URL", simulator.baseUrl().toString());
    environment.put("SAMPLE_HANDBOOK", "true");
    environment.put("DEBOUNCE_QUIET", "PT0S");
    environment.put("ANSWER_DEADLINE", "PT20S");
    environment.putAll(changes);
    return Map.copyOf(environment);
  }

  Phones phones() {
    return phones;
  }

  TownDatabase database() {
    return database;
  }

  /// The page with the phones.
  URI phonePage() {
    return simulator.baseUrl();
  }

  /// Where the provider calls.
  URI webhookUrl() {
    return URI.create(publicUrl + WEBHOOK_PATH);
  }

  /// A page of the server's.
  String url(String path) {
    return publicUrl + path;
  }

  /// Waits until nothing is left to answer or to send.
  void awaitSettled() {
    await("everything is answered and sent", database::isSettled);
  }

  /// Waits until it is so.
  static void await(String what, Callable<Boolean> condition) {
    Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(condition);
  }

  @Override
  public void close() {
    servers.forEach(Server::close);
    simulator.close();
  }
}
