package io.communityconnect.bootstrap.configuration;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// What the server proves its name with where it ends TLS itself: a key and its certificates.
///
/// @param keyStore in PKCS#12, as base64
/// @param password opens it
public record TlsSettings(String keyStore, String password) {
  private static final String CERTIFICATE = "TLS_CERTIFICATE_FILE";
  private static final String KEY = "TLS_KEY_FILE";
  private static final String KEY_STORE = "TLS_KEYSTORE_FILE";
  private static final String PASSWORD = "TLS_KEYSTORE_PASSWORD";

  private static final String TYPE = "PKCS12";
  private static final String SSL = "micronaut.server.ssl.";
  private static final int RANDOM_BYTES = 24;

  public TlsSettings {
    requireNonNull(keyStore, "keyStore is null");
    requireNonNull(password, "password is null");
  }

  private static TlsSettings of(byte[] keyStore, String password) {
    return new TlsSettings(Base64.getEncoder().encodeToString(keyStore), password);
  }

  /// Reads the files that are named; empty where none is, and a proxy ends TLS.
  static Optional<TlsSettings> from(Variables variables) {
    Optional<byte[]> certificate = file(variables, CERTIFICATE);
    Optional<byte[]> key = file(variables, KEY);
    Optional<byte[]> keyStore = file(variables, KEY_STORE);
    if (keyStore.isPresent() && (certificate.isPresent() || key.isPresent())) {
      throw new IllegalArgumentException(
          KEY_STORE + " is set, so " + CERTIFICATE + " and " + KEY + " must not be set");
    }
    if (certificate.isPresent() != key.isPresent()) {
      throw new IllegalArgumentException(
          certificate.isPresent()
              ? CERTIFICATE + " is set, so " + KEY + " must be set"
              : KEY + " is set, so " + CERTIFICATE + " must be set");
    }
    return keyStore
        .map(bytes -> opened(bytes, variables.text(PASSWORD).orElse("")))
        .or(() -> certificate.map(chain -> joined(variables, chain, key.orElseThrow())));
  }

  private static Optional<byte[]> file(Variables variables, String name) {
    return variables.text(name).map(path -> bytes(name, path));
  }

  private static byte[] bytes(String name, String path) {
    try {
      return Files.readAllBytes(Path.of(path));
    } catch (NoSuchFileException | InvalidPathException _) {
      throw new IllegalArgumentException(name + " names a file that is not there");
    } catch (IOException _) {
      throw new IllegalArgumentException(name + " names a file that cannot be read");
    }
  }

  private static TlsSettings opened(byte[] bytes, String password) {
    try {
      KeyStore store = KeyStores.read(bytes, password);
      if (!KeyStores.holdsKey(store, password)) {
        throw new IllegalArgumentException(KEY_STORE + " holds no key with its certificate");
      }
      return of(bytes, password);
    } catch (IOException | GeneralSecurityException _) {
      throw new IllegalArgumentException(
          KEY_STORE + " is no PKCS#12 file, or " + PASSWORD + " does not open it");
    }
  }

  private static TlsSettings joined(Variables variables, byte[] chain, byte[] key) {
    PemFiles.Chain certificates = variables.named(CERTIFICATE, () -> PemFiles.chain(chain));
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    KeyStore store = variables.named(KEY, () -> KeyStores.of(certificates, key, password));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      store.store(bytes, password.toCharArray());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("a key store could not be written", e);
    }
    return of(bytes.toByteArray(), password);
  }

  /// As the framework wants it: one port, on which nobody is talked to in anything older than TLS
  /// 1.3.
  ///
  /// @param port where it listens
  public Map<String, Object> properties(int port) {
    return Map.of(
        SSL + "enabled",
        true,
        SSL + "port",
        port,
        SSL + "protocols",
        "TLSv1.3",
        SSL + "key-store.type",
        TYPE,
        SSL + "key-store.path",
        "base64:" + keyStore,
        SSL + "key-store.password",
        password);
  }

  /// Nothing of the key.
  @Override
  public String toString() {
    return "TlsSettings";
  }
}
