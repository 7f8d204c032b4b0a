package io.communityconnect.bootstrap.configuration;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Certificates and keys as authorities hand them out.
final class PemFiles {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private PemFiles() {}

  /// A server's certificate, and those that lead to an authority.
  record Chain(List<Certificate> certificates) {
    Chain {
      certificates = List.copyOf(certificates);
      if (certificates.isEmpty()) {
        throw new IllegalArgumentException("holds no certificates in PEM");
      }
    }

    Certificate first() {
      return certificates.getFirst();
    }

    Certificate[] all() {
      return certificates.toArray(Certificate[]::new);
    }
  }

  /// @throws IllegalArgumentException when there are none
  static Chain chain(byte[] file) {
    try {
      return new Chain(
          List.copyOf(
              CertificateFactory.getInstance("X.509")
                  .generateCertificates(new ByteArrayInputStream(file))));
    } catch (CertificateException _) {
      throw new IllegalArgumentException("holds no certificates in PEM");
    }
  }

  /// @param algorithm the certificate's
  /// @throws IllegalArgumentException when it is not a key of that kind
  static PrivateKey key(byte[] file, String algorithm) {
    Matcher key = KEY.matcher(new String(file, US_ASCII));
    if (!key.find()) {
      throw new IllegalArgumentException(
          "holds no unencrypted PKCS#8 key in PEM; openssl pkcs8 -topk8 -nocrypt makes one");
    }
    try {
      return KeyFactory.getInstance(algorithm)
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(key.group(1))));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      throw new IllegalArgumentException("holds a key that does not fit the certificate");
    }
  }
}
