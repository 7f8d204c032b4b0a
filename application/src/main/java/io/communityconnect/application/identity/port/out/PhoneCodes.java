package io.communityconnect.application.identity.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.CodeChallenge;
import io.communityconnect.domain.identity.CodeChallengeId;
import io.communityconnect.domain.identity.CodePolicy;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The codes that were sent to phones, each as a hash. Called inside a system unit of work.
public interface PhoneCodes {
  /// Keeps others from asking for a code of this phone until the unit ends, so that what is counted
  /// then still holds when a code is opened.
  void reserve(PhoneNumber phone);

  /// When the nth latest code was asked for, counting from 1; empty when there were fewer. Codes
  /// older than a day may be forgotten.
  Optional<Instant> nthLatest(Requester requester, int n);

  /// Opens a challenge. One that was open for the phone is void.
  CodeChallengeId open(NewCode code);

  /// The challenge that is open for a phone, expired or not, kept from others until the unit ends.
  Optional<CodeChallenge> lockOpen(PhoneNumber phone);

  /// Notes a wrong try.
  void countTry(CodeChallengeId code);

  /// Notes that a code was used.
  void consume(CodeChallengeId code, Instant at);

  /// Makes a code void that could not be sent. It still counts as asked for.
  void withdraw(CodeChallengeId code, Instant at);

  /// The codes of a phone since then that were tried in vain.
  List<CodePolicy.Tried> triedSince(PhoneNumber phone, Instant since);

  /// Whose requests are counted.
  sealed interface Requester {
    /// Those for a phone.
    record ForPhone(PhoneNumber phone) implements Requester {
      public ForPhone {
        requireNonNull(phone, "phone is null");
      }
    }

    /// Those from a network address.
    record FromAddress(SecretHash address) implements Requester {
      public FromAddress {
        requireNonNull(address, "address is null");
      }
    }

    /// All.
    record Anybody() implements Requester {}
  }

  /// A code that is about to be sent.
  record NewCode(
      PhoneNumber phone,
      SecretHash hash,
      SecretHash address,
      int maxTries,
      Instant createdAt,
      Instant expiresAt) {
    public NewCode {
      requireNonNull(phone, "phone is null");
      requireNonNull(hash, "hash is null");
      requireNonNull(address, "address is null");
      requireNonNull(createdAt, "createdAt is null");
      requireNonNull(expiresAt, "expiresAt is null");
    }
  }
}
