package io.communityconnect.bootstrap.configuration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Collections;

/// Keys with their certificates, as PKCS#12.
final class KeyStores {
  private static final String TYPE = "PKCS12";

  private KeyStores() {}

  static KeyStore read(byte[] bytes, String password) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(TYPE);
    store.load(new ByteArrayInputStream(bytes), password.toCharArray());
    return store;
  }

  static boolean holdsKey(KeyStore store, String password) throws GeneralSecurityException {
    for (String alias : Collections.list(store.aliases())) {
      Key key = store.isKeyEntry(alias) ? store.getKey(alias, password.toCharArray()) : null;
      if (key instanceof PrivateKey) {
        return true;
      }
    }
    return false;
  }

  /// @throws IllegalArgumentException when the key is none, or that of another certificate
  static KeyStore of(PemFiles.Chain chain, byte[] keyFile, String password) {
    PublicKey publicKey = chain.first().getPublicKey();
    PrivateKey key = PemFiles.key(keyFile, publicKey.getAlgorithm());
    try {
      if (!belongTogether(key, publicKey)) {
        throw new IllegalArgumentException("holds the key of another certificate");
      }
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(null, null);
      store.setKeyEntry("server", key, password.toCharArray(), chain.all());
      return store;
    } catch (IOException | GeneralSecurityException _) {
      throw new IllegalArgumentException("holds a key that does not fit the certificate");
    }
  }

  private static boolean belongTogether(PrivateKey key, PublicKey publicKey)
      throws GeneralSecurityException {
    byte[] anything = {1, 2, 3};
    Signature signing = Signature.getInstance(signatureFor(publicKey));
    signing.initSign(key);
    signing.update(anything);
    byte[] signature = signing.sign();
    signing.initVerify(publicKey);
    signing.update(anything);
    return signing.verify(signature);
  }

  private static String signatureFor(PublicKey key) {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> key.getAlgorithm();
    };
  }
}
