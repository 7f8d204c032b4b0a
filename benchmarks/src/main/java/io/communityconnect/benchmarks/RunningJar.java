package io.communityconnect.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A program of ours in a process of its own, as it runs elsewhere.
final class RunningJar implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final Process process;

  private RunningJar(Process process) {
    this.process = process;
  }

  /// Starts it, and returns when it answers.
  ///
  /// @param options of the virtual machine
  /// @param health answers 200 when it is ready
  static RunningJar start(
      Path jar, List<String> options, Map<String, String> environment, URI health)
      throws IOException, InterruptedException {
    if (!Files.exists(jar)) {
      throw new IllegalArgumentException(jar + " is not there: ./mvnw package makes it");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment);
    RunningJar running = new RunningJar(builder.start());
    running.await(health);
    return running;
  }

  /// A port that nobody listens on.
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void await(URI health) throws InterruptedException {
    Instant until = Instant.now().plus(PATIENCE);
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!answers(client, health)) {
        if (!process.isAlive() || Instant.now().isAfter(until)) {
          close();
          throw new IllegalStateException("did not start: " + health);
        }
        Thread.sleep(BETWEEN_LOOKS);
      }
    }
  }

  private static boolean answers(HttpClient client, URI health) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(2)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  /// Processor time that it has used.
  Duration used() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
