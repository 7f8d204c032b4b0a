package io.communityconnect.application.delivery.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.out.DeliveryRecords.DeliveryRecord;
import io.communityconnect.application.delivery.port.out.DeliveryRecords.Filter;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import java.util.List;
import java.util.Optional;

/// Shows an admin what became of messages to residents.
@FunctionalInterface
public interface ListDeliveriesUseCase {
  /// Lists a part, the newest first; that it was listed is in the audit log.
  Listed list(Command command);

  /// @param before where the part before ended, empty for the first
  /// @param limit how many at most
  record Command(Actor.Administrator admin, Filter filter, Optional<MessageId> before, int limit) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(filter, "filter is null");
      requireNonNull(before, "before is null");
      if (limit < 1) {
        throw new IllegalArgumentException("a list has at least one entry");
      }
    }
  }

  /// @param next where the next part begins, empty when this is the last
  record Listed(List<DeliveryRecord> deliveries, Optional<MessageId> next) {
    public Listed {
      deliveries = List.copyOf(deliveries);
      requireNonNull(next, "next is null");
    }
  }
}
