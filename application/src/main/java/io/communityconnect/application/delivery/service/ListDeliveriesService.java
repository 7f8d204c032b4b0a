package io.communityconnect.application.delivery.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.in.ListDeliveriesUseCase;
import io.communityconnect.application.delivery.port.out.DeliveryRecords;
import io.communityconnect.application.delivery.port.out.DeliveryRecords.DeliveryRecord;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Permission;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Lists in one transaction with its audit entry, which says how many there were.
public final class ListDeliveriesService implements ListDeliveriesUseCase {
  /// What the audit log calls it.
  public static final ActionType LISTED = new ActionType("deliveries.listed");

  private final AdminUnitOfWork unitOfWork;
  private final DeliveryRecords deliveries;
  private final InstantSource clock;

  /// @param clock says when they were listed
  public ListDeliveriesService(
      AdminUnitOfWork unitOfWork, DeliveryRecords deliveries, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.deliveries = requireNonNull(deliveries, "deliveries is null");
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
                  LISTED, command.admin(), listed.deliveries().size(), clock.instant()));
        });
  }

  /// Reads one more than asked for, which tells whether there is more.
  private Listed read(Command command) {
    List<DeliveryRecord> read =
        deliveries.list(command.filter(), command.before(), command.limit() + 1);
    List<DeliveryRecord> shown = read.subList(0, Math.min(command.limit(), read.size()));
    Optional<MessageId> next =
        read.size() > command.limit() ? Optional.of(shown.getLast().message()) : Optional.empty();
    return new Listed(shown, next);
  }
}
