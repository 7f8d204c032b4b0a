package io.communityconnect.domain.issue;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Something that is broken or wished for, and how far it has come. `toString` does not tell what.
///
/// @param resident for whom it is
/// @param title what it is in a few words
/// @param photo the message with the picture that belongs to it, as long as that is kept
public record ServiceRequest(
    ServiceRequestId id,
    ResidentId resident,
    Category category,
    Priority priority,
    RequestStatus status,
    String title,
    String description,
    Optional<String> location,
    Optional<MessageId> photo,
    Instant createdAt,
    Instant updatedAt) {
  private static final int SHOWN = 8;

  public ServiceRequest {
    requireNonNull(id, "id is null");
    requireNonNull(resident, "resident is null");
    requireNonNull(category, "category is null");
    requireNonNull(priority, "priority is null");
    requireNonNull(status, "status is null");
    requireNonNull(title, "title is null");
    requireNonNull(description, "description is null");
    requireNonNull(location, "location is null");
    requireNonNull(photo, "photo is null");
    requireNonNull(createdAt, "createdAt is null");
    requireNonNull(updatedAt, "updatedAt is null");
  }

  /// What people call it by: the end of its key, where the chance is.
  public static String reference(ServiceRequestId id) {
    String key = id.value().toString().replace("-", "");
    return key.substring(key.length() - SHOWN).toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "ServiceRequest[" + id.value() + ", " + status + "]";
  }
}
