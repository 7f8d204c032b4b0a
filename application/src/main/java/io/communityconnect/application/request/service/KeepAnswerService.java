package io.communityconnect.application.request.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.out.SecretHasher;
import io.communityconnect.application.request.port.in.KeepAnswerUseCase;
import io.communityconnect.application.request.port.out.RequestKeys;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.SecretHash;

/// Keeps answers by the keys of their requests.
public final class KeepAnswerService implements KeepAnswerUseCase {
  private static final Actor.SystemTask KEEP = new Actor.SystemTask("keep-answer");

  private final SystemUnitOfWork unitOfWork;
  private final RequestKeys keys;
  private final SecretHasher hasher;

  public KeepAnswerService(SystemUnitOfWork unitOfWork, RequestKeys keys, SecretHasher hasher) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.keys = requireNonNull(keys, "keys is null");
    this.hasher = requireNonNull(hasher, "hasher is null");
  }

  @Override
  public Outcome keep(Command command) {
    SecretHash key = hasher.hash(SecretHasher.Purpose.REQUEST_KEY, command.key().value());
    return unitOfWork.run(KEEP, () -> keep(command, key));
  }

  private Outcome keep(Command command, SecretHash key) {
    if (command.answer().isEmpty()) {
      keys.forget(command.caller(), key, command.takenUpAt());
      return new Outcome.Dropped();
    }
    keys.answer(command.caller(), key, command.takenUpAt(), command.answer().get());
    return new Outcome.Kept();
  }
}
