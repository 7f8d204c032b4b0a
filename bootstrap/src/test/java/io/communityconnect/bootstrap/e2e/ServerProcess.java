package io.communityconnect.bootstrap.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The server as operators run it: the packaged jar in a process of its own, which can be killed.
final class ServerProcess implements AutoCloseable {
  static final Path JAR = Path.of("target", "community-connect.jar").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path output;
  private final Path errors;

  private ServerProcess(Process process, Path output, Path errors) {
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  /// Starts with these variables and nothing of this process' own.
  static ServerProcess start(Map<String, String> environment) {
    return start(JAR, environment);
  }

  /// The same from another place.
  static ServerProcess start(Path jar, Map<String, String> environment) {
    try {
      Path output = Files.createTempFile("server", ".out");
      Path errors = Files.createTempFile("server", ".err");
      output.toFile().deleteOnExit();
      errors.toFile().deleteOnExit();
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-jar",
                  jar.toString())
              .directory(new File("").getAbsoluteFile())
              .redirectOutput(Redirect.to(output.toFile()))
              .redirectError(Redirect.to(errors.toFile()));
      builder.environment().clear();
      builder.environment().putAll(environment);
      return new ServerProcess(builder.start(), output, errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitReady(int port) {
    Town.await("the server is ready", () -> !process.isAlive() || Web.isReady(port));
    if (!process.isAlive()) {
      throw new IllegalStateException("the server did not start: " + errors());
    }
  }

  /// With which options it runs now.
  List<String> options() {
    return process.info().arguments().map(List::of).orElseThrow();
  }

  /// What `kill -9` does: no hook runs, nothing is finished.
  void kill() {
    process.destroyForcibly();
    exitStatus();
  }

  /// Waits for the end.
  int exitStatus() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the server has not ended: " + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  List<String> output() {
    return linesOf(output);
  }

  List<String> errors() {
    return linesOf(errors);
  }

  private static List<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
