package io.communityconnect.simulator.rehearsal;

import io.communityconnect.simulator.SimulatorSettings;
import io.communityconnect.simulator.http.Pause;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server whose JVM takes notes of what it does and writes the cache when it ends.
final class RecordedServer implements AutoCloseable {
  /// Two minutes.
  private static final int MAX_LOOKS = 600;

  private static final Duration END_PATIENCE = Duration.ofMinutes(3);
  private static final long BETWEEN_LOOKS = 200;

  /// As the server sets them for itself: then notes are taken of all that is called often.
  private static final List<String> OPTIMISE_SOON =
      List.of("-XX:Tier3DelayOn=100000", "-XX:Tier4LoadFeedback=100000");

  private final Process process;
  private final Path log;
  private final Path cache;
  private final URI readiness;

  private RecordedServer(Process process, Path log, Path cache, URI readiness) {
    this.process = process;
    this.log = log;
    this.cache = cache;
    this.readiness = readiness;
  }

  /// @param providers the simulator's address
  static RecordedServer start(
      Path jar, Path cache, int port, URI providers, SimulatorSettings settings)
      throws IOException {
    Path log = Files.createTempFile("rehearsal", ".log");
    log.toFile().deleteOnExit();
    ProcessBuilder server =
        new ProcessBuilder(command(jar, cache))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()));
    server.environment().keySet().retainAll(List.of("PATH", "HOME", "TMPDIR", "JAVA_TOOL_OPTIONS"));
    server
        .environment()
        .putAll(
            Map.ofEntries(
                Map.entry("PORT", String.valueOf(port)),
                Map.entry("TWILIO_ACCOUNT_SID", settings.accountSid()),
                Map.entry("TWILIO_AUTH_TOKEN", settings.authToken()),
                Map.entry("TWILIO_WHATSAPP_FROM", settings.whatsAppFrom()),
                Map.entry("TWILIO_BASE_URL", providers.toString()),
                Map.entry("DEEPINFRA_BASE_URL", providers + "/v1/openai"),
                Map.entry("DEEPINFRA_API_KEY", "simulator"),
                Map.entry("GEMINI_BASE_URL", providers + "/gemini"),
                Map.entry("GEMINI_API_KEY", "simulator"),
                Map.entry("OPENAI_BASE_URL", providers + "/openai/v1"),
                Map.entry("OPENAI_API_KEY", "simulator"),
                Map.entry("DEBOUNCE_QUIET", "PT0S"),
                Map.entry("SAMPLE_HANDBOOK", "true")));
    return new RecordedServer(
        server.start(), log, cache, URI.create("http://localhost:" + port + "/health/readiness"));
  }

  private static List<String> command(Path jar, Path cache) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.addAll(OPTIMISE_SOON);
    command.addAll(List.of("-XX:AOTCacheOutput=" + cache.toAbsolutePath(), "-jar", jar.toString()));
    return command;
  }

  void awaitReady() throws InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int looks = 0; !isReady(http); looks++) {
        if (!process.isAlive() || looks == MAX_LOOKS) {
          throw new IllegalStateException("the server did not start: " + lastLine());
        }
        Pause.millis(BETWEEN_LOOKS);
      }
    }
  }

  private boolean isReady(HttpClient http) throws InterruptedException {
    try {
      return http.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException _) {
      return false;
    }
  }

  /// Ends the server in good order, which makes it write the cache.
  void finish() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(END_PATIENCE.toSeconds(), TimeUnit.SECONDS) || !Files.exists(cache)) {
      throw new IllegalStateException("the JVM wrote no cache: " + lastLine());
    }
  }

  private String lastLine() {
    try (var lines = Files.lines(log)) {
      return lines.reduce("", (_, line) -> line);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
