package io.communityconnect.simulator.rehearsal;

import io.communityconnect.simulator.Simulator;
import io.communityconnect.simulator.SimulatorSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Records the ahead-of-time cache of a server (<https://openjdk.org/jeps/514>): the classes that
/// it loads, linked, and the profiles by which the compiler optimises
/// (<https://openjdk.org/jeps/515>). Without it the first half minute after a start is spent
/// compiling while residents wait.
///
/// The JVM refuses a cache whose jar or JVM is another one, so it is made wherever the jar is
/// built, by the JVM that will run it.
public final class Rehearsal {
  private Rehearsal() {}

  /// @param args the server's jar, and where its cache goes
  public static void main(String[] args) throws InterruptedException {
    if (args.length != 2) {
      System.err.println("usage: Rehearsal server.jar cache.aot");
      System.exit(2);
    }
    try {
      record(Path.of(args[0]), Path.of(args[1]));
    } catch (IOException | IllegalStateException e) {
      System.err.println("no ahead-of-time cache, the server will start slower: " + e.getMessage());
      System.exit("true".equals(System.getenv("CI")) ? 1 : 0);
    }
  }

  private static void record(Path jar, Path cache) throws IOException, InterruptedException {
    Files.deleteIfExists(cache);
    int port = freePort();
    SimulatorSettings settings =
        SimulatorSettings.onAnyPort()
            .deliveringTo(URI.create("http://localhost:" + port + "/api/webhooks/whatsapp"));
    // Under another name until it is whole: a server that starts meanwhile does not see it.
    Path recorded = Path.of(cache + ".recording");
    try (Simulator simulator = Simulator.start(settings);
        RecordedServer server =
            RecordedServer.start(jar, recorded, port, simulator.baseUrl(), settings)) {
      server.awaitReady();
      new Crowd(simulator.baseUrl()).chat();
      server.finish();
      Files.move(recorded, cache, StandardCopyOption.ATOMIC_MOVE);
      System.out.println(
          "ahead-of-time cache: " + cache + ", " + Files.size(cache) / 1_000_000 + " MB");
    } finally {
      Files.deleteIfExists(recorded);
      Files.deleteIfExists(Path.of(recorded + ".config"));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
