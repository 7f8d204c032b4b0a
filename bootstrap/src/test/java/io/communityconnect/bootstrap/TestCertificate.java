package io.communityconnect.bootstrap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate of this machine's name that it signed itself, in the ways that it may be kept in.
///
/// @param keyStore in PKCS#12
public record TestCertificate(Path keyStore) {
  /// Opens the key store.
  public static final String PASSWORD = "open-sesame";

  private static final String ALIAS = "server";

  /// Makes one.
  ///
  /// @param algorithm `RSA`, `EC` or `Ed25519`
  public static TestCertificate in(Path directory, String algorithm)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile(directory, "server", ".p12");
    Files.delete(file);
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                ALIAS,
                "-keyalg",
                algorithm,
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost")
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes(), US_ASCII);
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
    return new TestCertificate(file);
  }

  private KeyStore opened() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream bytes = Files.newInputStream(keyStore)) {
      store.load(bytes, PASSWORD.toCharArray());
    }
    return store;
  }

  /// The certificate as PEM.
  public Path certificate() throws IOException, GeneralSecurityException {
    Certificate certificate = opened().getCertificate(ALIAS);
    return pem("CERTIFICATE", certificate.getEncoded());
  }

  /// The key as PEM.
  public Path key() throws IOException, GeneralSecurityException {
    Key key = opened().getKey(ALIAS, PASSWORD.toCharArray());
    return pem("PRIVATE KEY", key.getEncoded());
  }

  private Path pem(String what, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder().encodeToString(bytes);
    return Files.writeString(
        Files.createTempFile(keyStore.getParent(), "server", ".pem"),
        "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }

  /// For clients that trust it and nobody else.
  public SSLContext trusting() throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(ALIAS, opened().getCertificate(ALIAS));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
