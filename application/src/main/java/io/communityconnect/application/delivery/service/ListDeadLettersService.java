package io.communityconnect.application.delivery.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.in.ListDeadLettersUseCase;
import io.communityconnect.application.delivery.port.out.DeadLetters;
import io.communityconnect.application.delivery.port.out.DeadLetters.Letter;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Permission;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Lists in one transaction with its audit entry, which says how many there were.
public final class ListDeadLettersService implements ListDeadLettersUseCase {
  /// What the audit log calls it.
  public static final ActionType LISTED = new ActionType("dead_letters.listed");

  private final AdminUnitOfWork unitOfWork;
  private final DeadLetters letters;
  private final InstantSource clock;

  /// @param clock says when they were listed
  public ListDeadLettersService(
      AdminUnitOfWork unitOfWork, DeadLetters letters, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.letters = requireNonNull(letters, "letters is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Listed list(Command command) {
    return unitOfWork.run(
        command.admin(),
        Permission.MANAGE_DELIVERIES,
        () -> {
          Listed listed = read(command);
          return Audited.of(
              listed,
              DeliveryNotes.listed(
                  LISTED, command.admin(), listed.letters().size(), clock.instant()));
        });
  }

  /// Reads one more than asked for, which tells whether there is more.
  private Listed read(Command command) {
    List<Letter> read = letters.list(command.community(), command.before(), command.limit() + 1);
    List<Letter> shown = read.subList(0, Math.min(command.limit(), read.size()));
    Optional<MessageId> next =
        read.size() > command.limit() ? Optional.of(shown.getLast().message()) : Optional.empty();
    return new Listed(shown, next);
  }
}
