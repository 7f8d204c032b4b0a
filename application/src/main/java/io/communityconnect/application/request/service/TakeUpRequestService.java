package io.communityconnect.application.request.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.out.SecretHasher;
import io.communityconnect.application.request.port.in.TakeUpRequestUseCase;
import io.communityconnect.application.request.port.out.RequestKeys;
import io.communityconnect.application.request.port.out.RequestKeys.TakenUp;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.request.KeptAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Notes requests by their keys. Neither the key nor a digest of the content is stored as it is:
/// callers may have put anything into the one, and a short content is found by trying.
public final class TakeUpRequestService implements TakeUpRequestUseCase {
  /// How long a request may take. Whoever died with it has not answered by then.
  static final Duration LEASE = Duration.ofMinutes(1);

  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Actor.SystemTask TAKE_UP = new Actor.SystemTask("take-up-request");

  private final SystemUnitOfWork unitOfWork;
  private final RequestKeys keys;
  private final SecretHasher hasher;
  private final InstantSource clock;

  public TakeUpRequestService(
      SystemUnitOfWork unitOfWork, RequestKeys keys, SecretHasher hasher, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.keys = requireNonNull(keys, "keys is null");
    this.hasher = requireNonNull(hasher, "hasher is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome takeUp(Command command) {
    Instant now = clock.instant();
    SecretHash key = hasher.hash(SecretHasher.Purpose.REQUEST_KEY, command.key().value());
    SecretHash content = hasher.hash(SecretHasher.Purpose.REQUEST_CONTENT, command.content());
    TakenUp request = new TakenUp(content, now, Optional.empty());
    return unitOfWork.run(
        TAKE_UP,
        () ->
            keys.takeUp(command.caller(), key, request)
                .map(before -> again(command, key, request, before))
                .orElseGet(() -> new Outcome.New(now)));
  }

  private Outcome again(Command command, SecretHash key, TakenUp request, TakenUp before) {
    if (isOver(before, request.at())) {
      keys.replace(command.caller(), key, request);
      return new Outcome.New(request.at());
    }
    if (!before.content().equals(request.content())) {
      return new Outcome.OtherRequest();
    }
    return before
        .answer()
        .<Outcome>map(Outcome.Done::new)
        .orElseGet(() -> new Outcome.UnderWay(RETRY));
  }

  private static boolean isOver(TakenUp before, Instant now) {
    Duration lifetime = before.answer().isPresent() ? KeptAnswer.LIFETIME : LEASE;
    return !now.isBefore(before.at().plus(lifetime));
  }
}
