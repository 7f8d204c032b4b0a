package io.communityconnect.application.request.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.request.KeptAnswer;
import java.time.Instant;
import java.util.Optional;

/// The requests that were given keys. All methods are called inside a system unit of work.
public interface RequestKeys {
  /// Notes a request, unless there is one of that caller with that key; that one is locked until
  /// the unit of work ends.
  ///
  /// @return the one that was there; where it is empty, the request is noted
  Optional<TakenUp> takeUp(ResidentId caller, SecretHash key, TakenUp request);

  /// Puts another in the place of one that was there.
  void replace(ResidentId caller, SecretHash key, TakenUp request);

  /// Notes the answer. Does nothing where the request is gone or another took its place.
  ///
  /// @param takenUpAt when whoever answers took it up
  void answer(ResidentId caller, SecretHash key, Instant takenUpAt, KeptAnswer answer);

  /// Forgets a request. Does nothing where another took its place.
  ///
  /// @param takenUpAt when whoever forgets it took it up
  void forget(ResidentId caller, SecretHash key, Instant takenUpAt);

  /// Forgets some that were taken up before a time, but none that somebody has locked.
  ///
  /// @return how many
  int forgetSome(Instant before, int limit);

  /// A request.
  ///
  /// @param content what makes it this one
  /// @param answer empty while it is done
  record TakenUp(SecretHash content, Instant at, Optional<KeptAnswer> answer) {
    public TakenUp {
      requireNonNull(content, "content is null");
      requireNonNull(at, "at is null");
      requireNonNull(answer, "answer is null");
    }
  }
}
