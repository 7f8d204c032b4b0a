package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The packaged server and the cache that the build recorded beside it.
@EnabledOnOs(OS.LINUX)
final class AheadOfTimeCacheIT {
  private static final Path CACHE =
      ServerProcess.JAR.resolveSibling("community-connect.aot").toAbsolutePath();

  @Test
  void startsItselfWithTheCacheBesideTheJar() {
    assumeTrue(Files.exists(CACHE) || "true".equals(System.getenv("CI")), "no cache was recorded");

    try (ServerProcess server = startedFrom(ServerProcess.JAR, Web.freePort())) {
      assertThat(server.options()).startsWith("-XX:AOTCache=" + CACHE);
    }
  }

  @Test
  void startsAllTheSameWithACacheThatIsNone(@TempDir Path folder) throws IOException {
    Path jar = Files.createSymbolicLink(folder.resolve("community-connect.jar"), ServerProcess.JAR);
    Files.writeString(folder.resolve("community-connect.aot"), "no cache");

    try (ServerProcess server = startedFrom(jar, Web.freePort())) {
      assertThat(server.options()).contains("-jar");
      assertThat(server.errors()).isEmpty();
    }
  }

  /// What the page needs is on the class path of every test, and may yet be missing in the jar.
  @Test
  void hasThePageThatDescribesTheApi() {
    int port = Web.freePort();

    try (ServerProcess _ = startedFrom(ServerProcess.JAR, port)) {
      assertThat(Web.get("http://localhost:" + port + "/api/docs").status()).isEqualTo(200);
    }
  }

  private static ServerProcess startedFrom(Path jar, int port) {
    TownDatabase database = TownDatabase.create();
    Map<String, String> environment = new HashMap<>(database.environment(database.port()));
    environment.put("PORT", Integer.toString(port));
    ServerProcess server = ServerProcess.start(jar, environment);
    server.awaitReady(port);
    return server;
  }
}
