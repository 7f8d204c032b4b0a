package io.communityconnect.application.delivery.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Delivery;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What became of messages of ours on WhatsApp, as an admin looks at it: without their words.
/// Called inside a unit of work, and sees what its actor may see.
@FunctionalInterface
public interface DeliveryRecords {
  /// A part of them, the newest first.
  ///
  /// @param before where the part before ended, empty for the first
  List<DeliveryRecord> list(Filter filter, Optional<MessageId> before, int limit);

  /// A message of ours.
  ///
  /// @param writtenAt when it was owed
  record DeliveryRecord(
      MessageId message,
      ConversationId conversation,
      CommunityId community,
      ResidentId resident,
      Delivery delivery,
      Instant writtenAt) {
    public DeliveryRecord {
      requireNonNull(message, "message is null");
      requireNonNull(conversation, "conversation is null");
      requireNonNull(community, "community is null");
      requireNonNull(resident, "resident is null");
      requireNonNull(delivery, "delivery is null");
      requireNonNull(writtenAt, "writtenAt is null");
    }
  }

  /// Which ones; what is empty is no condition.
  ///
  /// @param from the first moment of being written
  /// @param until the first moment that is too late
  record Filter(
      Optional<CommunityId> community,
      Optional<DeliveryStatus> status,
      Optional<Instant> from,
      Optional<Instant> until) {
    /// All of them.
    public static final Filter NONE =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Filter {
      requireNonNull(community, "community is null");
      requireNonNull(status, "status is null");
      requireNonNull(from, "from is null");
      requireNonNull(until, "until is null");
    }
  }
}
