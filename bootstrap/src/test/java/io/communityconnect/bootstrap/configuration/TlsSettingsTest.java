package io.communityconnect.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.bootstrap.TestCertificate;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TlsSettingsTest {
  private static final String CERTIFICATE = "TLS_CERTIFICATE_FILE";
  private static final String KEY = "TLS_KEY_FILE";
  private static final String KEY_STORE = "TLS_KEYSTORE_FILE";
  private static final String PASSWORD = "TLS_KEYSTORE_PASSWORD";

  @TempDir private static Path directory;
  private static String chain;
  private static String key;
  private static String keyStore;

  @BeforeAll
  static void make() throws IOException, GeneralSecurityException, InterruptedException {
    TestCertificate certificate = TestCertificate.in(directory, "EC");
    chain = certificate.certificate().toString();
    key = certificate.key().toString();
    keyStore = certificate.keyStore().toString();
  }

  private static ServerSettings read(Map<String, String> environment) {
    return Settings.from(environment).server();
  }

  private static void refuses(Map<String, String> environment, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.from(environment))
        .withMessage(sentence);
  }

  @Test
  void leavesTlsToOthersUnlessItHasACertificate() {
    ServerSettings plain = read(Map.of("PORT", "9000"));

    assertThat(plain.tls()).isEmpty();
    assertThat(plain.isReachedByTls()).isFalse();
    assertThat(plain.listeningProperties()).isEqualTo(Map.of("micronaut.server.port", 9000));
    assertThat(read(Map.of("PUBLIC_BASE_URL", "https://chat.example.com")).isReachedByTls())
        .isTrue();
  }

  @Test
  void takesAKeyStore() {
    ServerSettings server =
        read(Map.of(KEY_STORE, keyStore, PASSWORD, TestCertificate.PASSWORD, "PORT", "9443"));

    assertThat(server.publicBaseUrl()).isEqualTo(URI.create("https://localhost:9443"));
    assertThat(server.isReachedByTls()).isTrue();
    assertThat(server.listeningProperties())
        .containsEntry("micronaut.server.ssl.port", 9443)
        .containsEntry("micronaut.server.ssl.protocols", "TLSv1.3")
        .containsEntry("micronaut.server.ssl.key-store.password", TestCertificate.PASSWORD)
        .doesNotContainKey("micronaut.server.port");
    assertThat(server.toString()).doesNotContain(TestCertificate.PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC", "Ed25519"})
  void takesACertificateAndItsKey(String algorithm)
      throws IOException, GeneralSecurityException, InterruptedException {
    TestCertificate other = TestCertificate.in(directory, algorithm);

    assertThat(
            read(Map.of(CERTIFICATE, other.certificate().toString(), KEY, other.key().toString()))
                .tls())
        .isPresent();
  }

  @Test
  void wantsBothFilesOrOneKeyStore() {
    refuses(Map.of(CERTIFICATE, chain), "TLS_CERTIFICATE_FILE is set, so TLS_KEY_FILE must be set");
    refuses(Map.of(KEY, key), "TLS_KEY_FILE is set, so TLS_CERTIFICATE_FILE must be set");
    refuses(
        Map.of(CERTIFICATE, chain, KEY, key, KEY_STORE, keyStore),
        "TLS_KEYSTORE_FILE is set, so TLS_CERTIFICATE_FILE and TLS_KEY_FILE must not be set");
  }

  @Test
  void namesAFileThatIsOfNoUse() throws IOException {
    String none = directory.resolve("none").toString();
    String words = Files.writeString(directory.resolve("words"), "no certificate").toString();

    refuses(
        Map.of(CERTIFICATE, none, KEY, key), "TLS_CERTIFICATE_FILE names a file that is not there");
    refuses(
        Map.of(CERTIFICATE, directory.toString(), KEY, key),
        "TLS_CERTIFICATE_FILE names a file that cannot be read");
    refuses(
        Map.of(CERTIFICATE, words, KEY, key), "TLS_CERTIFICATE_FILE: holds no certificates in PEM");
    refuses(
        Map.of(CERTIFICATE, chain, KEY, words),
        "TLS_KEY_FILE: holds no unencrypted PKCS#8 key in PEM; openssl pkcs8 -topk8 -nocrypt makes"
            + " one");
  }

  @Test
  void noticesTheKeyOfAnotherCertificate()
      throws IOException, GeneralSecurityException, InterruptedException {
    String other = TestCertificate.in(directory, "EC").key().toString();
    String otherKind = TestCertificate.in(directory, "RSA").key().toString();

    refuses(
        Map.of(CERTIFICATE, chain, KEY, other),
        "TLS_KEY_FILE: holds the key of another certificate");
    refuses(
        Map.of(CERTIFICATE, chain, KEY, otherKind),
        "TLS_KEY_FILE: holds a key that does not fit the certificate");
  }

  @Test
  void saysThatAKeyStoreDoesNotOpen() {
    String sentence =
        "TLS_KEYSTORE_FILE is no PKCS#12 file, or TLS_KEYSTORE_PASSWORD does not open it";

    refuses(Map.of(KEY_STORE, keyStore, PASSWORD, "wrong"), sentence);
    refuses(Map.of(KEY_STORE, keyStore), sentence);
    refuses(Map.of(KEY_STORE, chain, PASSWORD, TestCertificate.PASSWORD), sentence);
  }
}
