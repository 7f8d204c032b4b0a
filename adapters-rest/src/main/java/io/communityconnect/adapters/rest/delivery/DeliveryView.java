package io.communityconnect.adapters.rest.delivery;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.application.delivery.port.out.DeliveryRecords.DeliveryRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message to a resident, without its words.
///
/// @param state `pending`, `accepted`, `sending`, `sent`, `failed`, `delivered` or `read`
/// @param error the provider's code, or one of ours for what was given up; null where it arrived or
///     still may
/// @param at when it was written
record DeliveryView(
    String messageId,
    String conversationId,
    String residentId,
    String communityId,
    String state,
    @Nullable String error,
    Instant at) {
  static DeliveryView of(DeliveryRecord record) {
    return new DeliveryView(
        record.message().value().toString(),
        record.conversation().value().toString(),
        record.resident().value().toString(),
        record.community().value().toString(),
        Fields.nameOf(record.delivery().status()),
        record.delivery().errorCode().orElse(null),
        record.writtenAt());
  }
}
