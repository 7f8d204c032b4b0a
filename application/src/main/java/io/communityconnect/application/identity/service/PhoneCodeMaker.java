package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.out.SecretGenerator;
import io.communityconnect.application.identity.port.out.SecretHasher;
import io.communityconnect.application.identity.port.out.SecretHasher.Purpose;
import io.communityconnect.domain.identity.PhoneCode;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.PhoneNumber;

/// Makes codes, and hashes what is typed as it hashed what was sent.
public record PhoneCodeMaker(SecretGenerator secrets, SecretHasher hasher) {
  public PhoneCodeMaker {
    requireNonNull(secrets, "secrets is null");
    requireNonNull(hasher, "hasher is null");
  }

  /// A new code.
  PhoneCode next() {
    return secrets.phoneCode();
  }

  /// What a code is recognised by. The same digits are another code at another phone.
  SecretHash hash(PhoneNumber phone, PhoneCode code) {
    return hasher.hash(Purpose.PHONE_CODE, phone.value() + " " + code.value());
  }
}
