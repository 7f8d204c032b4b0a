package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.communityconnect.bootstrap.Server;
import io.communityconnect.bootstrap.TestCertificate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that ends TLS itself.
class HttpsIT {
  private static final TownDatabase database = TownDatabase.create();
  private static TestCertificate certificate;
  private static Server server;

  @BeforeAll
  static void start(@TempDir Path directory)
      throws IOException, GeneralSecurityException, InterruptedException {
    certificate = TestCertificate.in(directory, "EC");
    Map<String, String> environment = new HashMap<>(database.environment(database.port()));
    environment.put("PORT", Integer.toString(Web.freePort()));
    environment.put("WORKER_ENABLED", "false");
    environment.put("TLS_CERTIFICATE_FILE", certificate.certificate().toString());
    environment.put("TLS_KEY_FILE", certificate.key().toString());
    server = Server.start(environment);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static HttpResponse<String> get(String scheme, String path, String protocol)
      throws IOException, GeneralSecurityException, InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .sslContext(certificate.trusting())
            .sslParameters(new SSLParameters(null, new String[] {protocol}))
            .build()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(scheme + "://localhost:" + server.port() + path))
              .build(),
          BodyHandlers.ofString());
    }
  }

  @Test
  void talksInTls13AndTellsBrowsersToComeBackSo()
      throws IOException, GeneralSecurityException, InterruptedException {
    HttpResponse<String> health = get("https", "/health/liveness", "TLSv1.3");
    HttpResponse<String> refused = get("https", "/api/v1/plans", "TLSv1.3");

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.sslSession())
        .hasValueSatisfying(session -> assertThat(session.getProtocol()).isEqualTo("TLSv1.3"));
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().allValues("Strict-Transport-Security"))
        .containsExactly("max-age=31536000");
    assertThat(health.headers().firstValue("Strict-Transport-Security")).isPresent();
  }

  @Test
  void setsNoCookiesThatWouldHaveToBeSecure()
      throws IOException, GeneralSecurityException, InterruptedException {
    assertThat(get("https", "/api/v1/plans", "TLSv1.3").headers().allValues("Set-Cookie"))
        .isEmpty();
    assertThat(get("https", "/api/docs", "TLSv1.3").headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void refusesWhatIsOlder() {
    assertThatExceptionOfType(SSLHandshakeException.class)
        .isThrownBy(() -> get("https", "/health/liveness", "TLSv1.2"));
  }

  @Test
  void answersNobodyWithoutTls() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> get("http", "/health/liveness", "TLSv1.3"));
  }
}
