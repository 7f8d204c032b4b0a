package io.communityconnect.benchmarks;

import io.communityconnect.adapters.persistence.connection.DatabaseUrl;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A server and the simulator that plays its providers, as `./run` starts them.
///
/// @param serverUrl where the server is
/// @param simulatorUrl where the simulator is
record Site(RunningJar simulator, RunningJar server, URI serverUrl, URI simulatorUrl)
    implements AutoCloseable {
  static final String SUPER_ADMIN = "+15550100499";

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /// As whom the server opens the database.
  record Logins(DatabaseUrl owner, DatabaseUrl residents, DatabaseUrl system) {}

  static Site open(Logins logins) throws IOException, InterruptedException {
    int simulatorPort = RunningJar.freePort();
    URI simulatorUrl = URI.create("http://localhost:" + simulatorPort);
    int port = RunningJar.freePort();
    URI serverUrl = URI.create("http://localhost:" + port);
    RunningJar simulator =
        RunningJar.start(
            jar("SIMULATOR_JAR", "simulator/target/simulator.jar"),
            List.of("-Xmx256m"),
            Map.of(
                "SIMULATOR_PORT",
                Integer.toString(simulatorPort),
                "WEBHOOK_URL",
                serverUrl + "/api/webhooks/whatsapp"),
            simulatorUrl.resolve("/simulator/api/health"));
    try {
      RunningJar server =
          RunningJar.start(
              jar("SERVER_JAR", "bootstrap/target/community-connect.jar"),
              List.of("-Xmx512m"),
              environment(port, simulatorUrl, logins),
              serverUrl.resolve("/health/readiness"));
      return new Site(simulator, server, serverUrl, simulatorUrl);
    } catch (IOException | RuntimeException | InterruptedException e) {
      simulator.close();
      throw e;
    }
  }

  private static Path jar(String name, String otherwise) {
    return Path.of(System.getenv().getOrDefault(name, otherwise));
  }

  /// Codes come as text messages, which the simulator shows. Looking around before asks faster than
  /// anybody may.
  private static Map<String, String> environment(int port, URI simulator, Logins logins) {
    return Map.ofEntries(
        Map.entry("PORT", Integer.toString(port)),
        Map.entry("DATABASE_URL", text(logins.residents())),
        Map.entry("DATABASE_SYSTEM_URL", text(logins.system())),
        Map.entry("DATABASE_MIGRATION_URL", text(logins.owner())),
        Map.entry("TWILIO_BASE_URL", simulator.toString()),
        Map.entry("TWILIO_OTP_CHANNEL", "sms"),
        Map.entry("TWILIO_OTP_FROM", "+14155238887"),
        Map.entry("DEEPINFRA_BASE_URL", simulator + "/v1/openai"),
        Map.entry("DEEPINFRA_API_KEY", "simulator"),
        Map.entry("STRIPE_BASE_URL", simulator.toString()),
        Map.entry("SUPER_ADMIN_PHONE", SUPER_ADMIN),
        Map.entry(
            "RATE_LIMITS",
            "reads=1000000/PT1M,reports=1000000/PT1M,logins=100000/PT1M,imports=100000/PT1M"));
  }

  private static String text(DatabaseUrl url) {
    String address = url.jdbcUrl().substring("jdbc:postgresql://".length());
    return "postgresql://" + encoded(url.user()) + ":" + encoded(url.password()) + "@" + address;
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  ApiClient client() {
    return ApiClient.of(serverUrl.resolve("/api/v1"), simulatorUrl.resolve("/simulator/api/sms"));
  }

  /// Waits until nothing is left to embed or index, which would be measured, too.
  void awaitIdle(Tables tables) throws SQLException, InterruptedException {
    Instant until = Instant.now().plus(PATIENCE);
    while (tables.count("embedding_work where due_at is not null") > 0
        || tables.count("history_turns where turn is null") > 0
        || tables.count("knowledge_passages where embedded_by is null") > 0) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException("the server is not done with embedding and indexing");
      }
      Thread.sleep(Duration.ofMillis(500));
    }
  }

  /// Processor time that the server has used.
  Duration used() {
    return server.used();
  }

  @Override
  public void close() {
    server.close();
    simulator.close();
  }
}
