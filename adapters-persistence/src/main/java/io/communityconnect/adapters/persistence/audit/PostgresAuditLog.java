package io.communityconnect.adapters.persistence.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.audit.port.out.AuditTrail;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditEntry;
import io.communityconnect.domain.audit.AuditEntryId;
import io.communityconnect.domain.audit.AuditHash;
import io.communityconnect.domain.audit.AuditHead;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.people.UnknownCommunityException;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/// Entries in `audit_logs`, each chain's end in `audit_heads`. A trigger moves the end; here it is
/// only read, under a lock of the chain, so that writers come one after the other.
public final class PostgresAuditLog implements AuditLog, AuditTrail {
  private static final UUID INSTALLATION = new UUID(0, 0);

  private static final String COMMUNITY_EXISTS = "audit_logs_community_id_fkey";

  /// A statement of its own: the next one then sees what the previous holder committed.
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('audit ' || cast(:chain as text), 0))";

  private static final String HEAD = "select sequence, hash from audit_heads where chain = :chain";

  private static final String APPEND =
      """
      insert into audit_logs (id, community_id, user_id, admin_id, action_type, details, timestamp,
        sequence, previous_hash, hash)
      values (:id, cast(:community as uuid), cast(:about as uuid), cast(:admin as uuid), :action,
        cast(:details as jsonb), :at, :sequence, :previous, :hash)
      """;

  private static final String PAGE =
      "select "
          + AuditRow.COLUMNS
          + "from audit_logs where chain = :chain and sequence > :after"
          + " order by sequence limit :limit";

  private static final String LATEST =
      "select "
          + AuditRow.COLUMNS
          + "from audit_logs where chain = :chain and sequence < :before"
          + " order by sequence desc limit :limit";

  private static final String CONTAINS =
      "select exists (select from audit_logs where chain = :chain and hash = :hash)";

  private static final String ABOUT =
      "select "
          + AuditRow.COLUMNS
          + "from audit_logs where user_id = :resident order by timestamp desc, id desc limit"
          + " :limit";

  @Override
  public void appendAll(Actor.SystemTask task, List<AuditNote> notes) {
    append(notes.stream().map(note -> AuditEntry.by(task, nextId(), note)).toList());
  }

  /// Appends an admin's entry inside their transaction.
  ///
  /// @throws UnknownCommunityException where there is no community to have the chain: a super admin
  ///     may name any
  public void append(Actor.Administrator admin, AuditNote note) {
    try {
      append(List.of(AuditEntry.by(admin, nextId(), note)));
    } catch (UnableToExecuteStatementException e) {
      throw note.chain()
          .community()
          .filter(_ -> isUnknownCommunity(e))
          .<RuntimeException>map(UnknownCommunityException::new)
          .orElse(e);
    }
  }

  private static boolean isUnknownCommunity(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException refused
          && refused.getServerErrorMessage() != null
          && COMMUNITY_EXISTS.equals(refused.getServerErrorMessage().getConstraint())) {
        return true;
      }
    }
    return false;
  }

  private static AuditEntryId nextId() {
    return new AuditEntryId(UuidCreator.getTimeOrderedEpoch());
  }

  private static void append(List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    UUID chain = chainOf(entries);
    Transactions.current().createQuery(LOCK).bind("chain", chain).map((_, _) -> chain).one();
    PreparedBatch batch = Transactions.current().prepareBatch(APPEND);
    AuditHead head = head(chain);
    for (AuditEntry entry : entries) {
      AuditRecord record = head.append(entry);
      bind(batch, record);
      head = record.head();
    }
    batch.execute();
  }

  private static UUID chainOf(List<AuditEntry> entries) {
    List<AuditChain> chains = entries.stream().map(AuditEntry::chain).distinct().toList();
    if (chains.size() > 1) {
      throw new IllegalArgumentException("a unit appends to one chain only");
    }
    return keyOf(chains.getFirst());
  }

  private static void bind(PreparedBatch batch, AuditRecord record) {
    AuditEntry entry = record.entry();
    batch
        .bind("id", entry.id().value())
        .bind("community", entry.chain().community().map(CommunityId::value).orElse(null))
        .bind("about", entry.about().map(ResidentId::value).orElse(null))
        .bind("admin", entry.admin().map(ResidentId::value).orElse(null))
        .bind("action", entry.action().value())
        .bind("details", DetailsColumn.write(entry.details()))
        .bind("at", entry.at())
        .bind("sequence", record.sequence())
        .bind("previous", record.previous().hex())
        .bind("hash", record.hash().hex())
        .add();
  }

  @Override
  public Page page(AuditChain chain, long after, int limit) {
    UUID key = keyOf(chain);
    AuditHead head = head(key);
    return new Page(
        head,
        Transactions.current()
            .createQuery(PAGE)
            .bind("chain", key)
            .bind("after", after)
            .bind("limit", limit)
            .map((row, _) -> AuditRow.readIfPossible(row))
            .list());
  }

  @Override
  public boolean contains(AuditChain chain, AuditHash hash) {
    return Transactions.current()
        .createQuery(CONTAINS)
        .bind("chain", keyOf(chain))
        .bind("hash", hash.hex())
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public List<Stored> about(ResidentId resident, int limit) {
    return Transactions.current()
        .createQuery(ABOUT)
        .bind("resident", resident.value())
        .bind("limit", limit)
        .map((row, _) -> AuditRow.readIfPossible(row))
        .list();
  }

  @Override
  public List<Stored> latest(AuditChain chain, OptionalLong before, int limit) {
    return Transactions.current()
        .createQuery(LATEST)
        .bind("chain", keyOf(chain))
        .bind("before", before.orElse(Long.MAX_VALUE))
        .bind("limit", limit)
        .map((row, _) -> AuditRow.readIfPossible(row))
        .list();
  }

  private static AuditHead head(UUID chain) {
    return Transactions.current()
        .createQuery(HEAD)
        .bind("chain", chain)
        .map((row, _) -> new AuditHead(row.getLong(1), new AuditHash(row.getString(2))))
        .findOne()
        .orElse(AuditHead.OF_NOTHING);
  }

  private static UUID keyOf(AuditChain chain) {
    return chain.community().map(CommunityId::value).orElse(INSTALLATION);
  }
}
