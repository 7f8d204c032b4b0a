package io.communityconnect.adapters.persistence.audit;

import io.communityconnect.application.audit.port.out.AuditTrail.Stored;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditEntry;
import io.communityconnect.domain.audit.AuditEntryId;
import io.communityconnect.domain.audit.AuditHash;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// A row of `audit_logs`.
final class AuditRow {
  static final String COLUMNS =
      """
      id, community_id, user_id, admin_id, action_type, details, timestamp, sequence,
        previous_hash, hash
      """;

  private AuditRow() {}

  private static AuditRecord read(ResultSet row) throws SQLException {
    return new AuditRecord(
        new AuditEntry(
            new AuditEntryId(row.getObject("id", UUID.class)),
            AuditChain.of(key(row, "community_id").map(CommunityId::new)),
            key(row, "user_id").map(ResidentId::new),
            key(row, "admin_id").map(ResidentId::new),
            new ActionType(row.getString("action_type")),
            DetailsColumn.read(row.getString("details")),
            row.getTimestamp("timestamp").toInstant()),
        row.getLong("sequence"),
        new AuditHash(row.getString("previous_hash")),
        new AuditHash(row.getString("hash")));
  }

  /// Reads what may have been changed by hand into what we would never write.
  static Stored readIfPossible(ResultSet row) throws SQLException {
    try {
      return new Stored.Intelligible(read(row));
    } catch (IllegalArgumentException _) {
      return new Stored.Unintelligible(row.getLong("sequence"));
    }
  }

  private static Optional<UUID> key(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }
}
