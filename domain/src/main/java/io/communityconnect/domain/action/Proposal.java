package io.communityconnect.domain.action;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Something that the assistant offered to do and that waits for a yes or a no.
///
/// @param subject for whom it is done: whoever is asked, or whom an admin named
/// @param photo the message with the picture that belongs to it
public record Proposal(
    ProposalId id,
    Action action,
    ResidentId subject,
    Optional<MessageId> photo,
    Instant createdAt,
    Instant expiresAt) {
  /// How long an offer stands. Later than that, a "yes" probably means something else.
  public static final Duration LIFETIME = Duration.ofMinutes(30);

  public Proposal {
    requireNonNull(id, "id is null");
    requireNonNull(action, "action is null");
    requireNonNull(subject, "subject is null");
    requireNonNull(photo, "photo is null");
    requireNonNull(createdAt, "createdAt is null");
    if (!expiresAt.isAfter(createdAt)) {
      throw new IllegalArgumentException("an offer stands for a while");
    }
  }

  /// An offer that is made now.
  public static Proposal of(
      ProposalId id, Action action, ResidentId subject, Optional<MessageId> photo, Instant now) {
    return new Proposal(id, action, subject, photo, now, now.plus(LIFETIME));
  }

  /// Whether a yes comes too late.
  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
