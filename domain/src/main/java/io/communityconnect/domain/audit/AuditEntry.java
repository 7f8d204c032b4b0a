package io.communityconnect.domain.audit;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// An act and who did it, not yet part of a chain.
///
/// @param about whom it concerns
/// @param admin who acted, absent for the server itself
/// @param at to the microsecond, which is what is kept
public record AuditEntry(
    AuditEntryId id,
    AuditChain chain,
    Optional<ResidentId> about,
    Optional<ResidentId> admin,
    ActionType action,
    AuditDetails details,
    Instant at) {
  /// The detail that names the server's own task.
  public static final String TASK = "task";

  public AuditEntry {
    requireNonNull(id, "id is null");
    requireNonNull(chain, "chain is null");
    requireNonNull(about, "about is null");
    requireNonNull(admin, "admin is null");
    requireNonNull(action, "action is null");
    requireNonNull(details, "details is null");
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /// An admin's act.
  public static AuditEntry by(Actor.Administrator admin, AuditEntryId id, AuditNote note) {
    return new AuditEntry(
        id,
        note.chain(),
        note.about(),
        Optional.of(admin.id()),
        note.action(),
        note.details(),
        note.at());
  }

  /// An act of the server itself, with the task's name among the details.
  public static AuditEntry by(Actor.SystemTask task, AuditEntryId id, AuditNote note) {
    return new AuditEntry(
        id,
        note.chain(),
        note.about(),
        Optional.empty(),
        note.action(),
        note.details().with(TASK, new Detail.Code(task.reason())),
        note.at());
  }
}
