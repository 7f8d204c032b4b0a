package io.communityconnect.adapters.persistence.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// A PgBouncer of this machine in transaction mode before a Postgres that asks for no password. It
/// has fewer connections to the server than clients have to it, so that transactions of one client
/// really meet several sessions.
public final class PgBouncer implements AutoCloseable {
  private static final int SERVER_CONNECTIONS = 4;
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);

  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/sbin/pgbouncer"),
          Path.of("/usr/bin/pgbouncer"),
          Path.of("/usr/local/bin/pgbouncer"),
          Path.of("/opt/homebrew/bin/pgbouncer"));

  private final Process process;
  private final Path directory;
  private final int port;

  private PgBouncer(Process process, Path directory, int port) {
    this.process = process;
    this.directory = directory;
    this.port = port;
  }

  /// Whether this machine has the program.
  public static boolean isInstalled() {
    return PLACES.stream().anyMatch(Files::isExecutable);
  }

  /// Starts one on a free port.
  ///
  /// @param server what it leads to
  /// @param logins who may connect
  public static PgBouncer before(DatabaseUrl server, List<String> logins) {
    try {
      int port = freePort();
      Path directory =
          Files.createTempDirectory(
              "pgbouncer",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
      Path configuration = directory.resolve("pgbouncer.ini");
      Path users = directory.resolve("users.txt");
      Files.writeString(
          users,
          logins.stream().map(login -> '"' + login + "\" \"\"\n").collect(Collectors.joining()));
      Files.writeString(configuration, configuration(server, users, port));
      PgBouncer pooler = new PgBouncer(start(configuration, directory), directory, port);
      pooler.awaitStart();
      return pooler;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Nothing that would make life easier: no start-up parameter is ignored, nothing is reset.
  private static String configuration(DatabaseUrl server, Path users, int port) {
    return """
    [databases]
    * = host=127.0.0.1 port=%d
    [pgbouncer]
    listen_addr = 127.0.0.1
    listen_port = %d
    unix_socket_dir =
    auth_type = trust
    auth_file = %s
    pool_mode = transaction
    max_client_conn = 200
    default_pool_size = %d
    server_round_robin = 1
    """
        .formatted(uriOf(server).getPort(), port, users, SERVER_CONNECTIONS);
  }

  /// As root it refuses to run, unless told as whom to.
  private static Process start(Path configuration, Path directory) throws IOException {
    Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElseThrow();
    List<String> command = new ArrayList<>(List.of(program.toString(), "-q"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("-u", "nobody"));
    }
    command.add(configuration.toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("log.txt").toFile())
        .start();
  }

  private void awaitStart() {
    Awaitility.await("PgBouncer listens")
        .atMost(START_PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .failFast("PgBouncer ended", () -> !process.isAlive())
        .until(this::isListening);
  }

  private boolean isListening() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// The same database through this pooler, as an operator would write it.
  public DatabaseUrl pooled(DatabaseUrl direct) {
    return DatabaseUrl.parse(
        "postgres://%s@127.0.0.1:%d%s?pgbouncer=true"
            .formatted(direct.user(), port, uriOf(direct).getPath()));
  }

  private static URI uriOf(DatabaseUrl url) {
    return URI.create(url.jdbcUrl().substring("jdbc:".length()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try (InputStream _ = process.getInputStream();
        Stream<Path> files = Files.list(directory)) {
      process.waitFor(10, TimeUnit.SECONDS);
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
