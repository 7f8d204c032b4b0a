package io.communityconnect.adapters.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A Postgres with a certificate for `localhost`, and how far its name and signer are checked.
class TlsIT {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir private static Path directory;
  private static EmbeddedDatabase server;

  @BeforeAll
  static void start() throws Exception {
    certify("server", "dns:localhost");
    certify("stranger", "dns:localhost");
    server = EmbeddedDatabase.temporary();
    serveWithTls();
    Awaitility.await("the server speaks TLS")
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> isEncrypted(url("localhost", "require", "server")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /// A key and a certificate that signs itself, in the files that Postgres and libpq read.
  private static void certify(String name, String alternativeName)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = directory.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + alternativeName,
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(keytool.exitValue()).as(() -> outputOf(keytool)).isZero();
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    write(name + ".key", "PRIVATE KEY", keys.getKey(name, PASSWORD).getEncoded());
    write(name + ".crt", "CERTIFICATE", keys.getCertificate(name).getEncoded());
  }

  private static String outputOf(Process process) {
    try (InputStream output = process.getInputStream()) {
      return new String(output.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void write(String file, String kind, byte[] content) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        directory.resolve(file),
        "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, body));
  }

  /// The server itself writes the files, so that they are its own, as it demands.
  private static void serveWithTls() throws IOException {
    DatabaseUrl owner = server.owner("postgres");
    String key = Files.readString(directory.resolve("server.key"));
    String certificate = Files.readString(directory.resolve("server.crt"));
    Jdbi.create(owner.jdbcUrl(), owner.user(), owner.password())
        .useHandle(
            handle -> {
              String data = handle.createQuery("show data_directory").mapTo(String.class).one();
              for (String[] file :
                  new String[][] {{"server.key", key}, {"server.crt", certificate}}) {
                handle.execute(
                    "copy (select line from unnest(string_to_array('%s', chr(10))) line) to program 'umask 077; cat > %s/%s'"
                        .formatted(file[1].strip(), data, file[0]));
              }
              handle.execute("alter system set ssl = on");
              handle.execute("select pg_reload_conf()");
            });
  }

  @Test
  void connectsToAServerItCanVerify() throws SQLException {
    assertThat(isEncrypted(url("localhost", "verify-full", "server"))).isTrue();
    assertThat(isEncrypted(url("127.0.0.1", "verify-ca", "server"))).isTrue();
  }

  @Test
  void encryptsWithoutVerifyingWhenToldSo() throws SQLException {
    assertThat(isEncrypted(url("127.0.0.1", "require", "server"))).isTrue();
    assertThat(isEncrypted(DatabaseUrl.parse(base("localhost") + "?sslmode=disable"))).isFalse();
  }

  @Test
  void refusesAnotherName() {
    assertThatThrownBy(() -> isEncrypted(url("127.0.0.1", "verify-full", "server")))
        .hasStackTraceContaining("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify-ca", "verify-full"})
  void refusesAnotherSigner(String mode) {
    assertThatThrownBy(() -> isEncrypted(url("localhost", mode, "stranger")))
        .hasStackTraceContaining("certification path");
  }

  @Test
  void refusesASignerThatJavaDoesNotTrust() {
    DatabaseUrl url = DatabaseUrl.parse(base("localhost") + "?sslrootcert=system");

    assertThatThrownBy(() -> isEncrypted(url)).hasStackTraceContaining("certification path");
  }

  private static DatabaseUrl url(String host, String mode, String signer) {
    return DatabaseUrl.parse(
        base(host)
            + "?sslmode=%s&sslrootcert=%s".formatted(mode, directory.resolve(signer + ".crt")));
  }

  private static String base(String host) {
    return server.system("postgres").jdbcUrl().replace("//localhost", "//community_worker@" + host);
  }

  /// Not through the pool, which would try refusals again.
  private static boolean isEncrypted(DatabaseUrl url) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
