package io.communityconnect.application.storage;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

final class InMemoryAuditLog implements AuditLog, AuditTrail {
  private final InMemoryDatabase database;

  InMemoryAuditLog(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void appendAll(Actor.SystemTask task, List<AuditNote> notes) {
    if (notes.stream().map(AuditNote::chain).distinct().count() > 1) {
      throw new IllegalArgumentException("a unit appends to one chain only");
    }
    notes.forEach(note -> append(database.systemTables(), AuditEntry.by(task, nextId(), note)));
  }

  /// Appends in the name of an admin, to the chains that are theirs.
  void append(Actor.Administrator admin, AuditNote note) {
    boolean theirs =
        switch (admin) {
          case Actor.Admin(_, var community) ->
              note.chain().community().equals(Optional.of(community));
          case Actor.SuperAdmin _ -> true;
        };
    if (!theirs) {
      throw new IllegalStateException("not a chain of this admin");
    }
    if (admin instanceof Actor.SuperAdmin) {
      note.chain().community().ifPresent(this::requireCommunity);
    }
    append(database.tables(), AuditEntry.by(admin, nextId(), note));
  }

  private void requireCommunity(CommunityId community) {
    if (!database.tables().communities.containsKey(community)) {
      throw new UnknownCommunityException(community);
    }
  }

  private void append(Tables tables, AuditEntry entry) {
    AuditRecord record = head(tables, entry.chain()).append(entry);
    tables.audit.put(entry.id(), record);
  }

  private AuditEntryId nextId() {
    return new AuditEntryId(database.nextId());
  }

  @Override
  public Page page(AuditChain chain, long after, int limit) {
    Tables tables = database.systemTables();
    return new Page(
        head(tables, chain),
        chain(tables, chain)
            .filter(record -> record.sequence() > after)
            .limit(limit)
            .<Stored>map(Stored.Intelligible::new)
            .toList());
  }

  @Override
  public boolean contains(AuditChain chain, AuditHash hash) {
    return chain(database.systemTables(), chain).anyMatch(record -> record.hash().equals(hash));
  }

  @Override
  public List<Stored> about(ResidentId resident, int limit) {
    return database.tables().audit.values().stream()
        .filter(record -> record.entry().about().filter(resident::equals).isPresent())
        .filter(database::shows)
        .sorted(Comparator.comparing((AuditRecord record) -> record.entry().at()).reversed())
        .limit(limit)
        .<Stored>map(Stored.Intelligible::new)
        .toList();
  }

  @Override
  public List<Stored> latest(AuditChain chain, OptionalLong before, int limit) {
    return chain(database.tables(), chain)
        .filter(database::shows)
        .filter(record -> record.sequence() < before.orElse(Long.MAX_VALUE))
        .sorted(Comparator.comparingLong(AuditRecord::sequence).reversed())
        .limit(limit)
        .<Stored>map(Stored.Intelligible::new)
        .toList();
  }

  private static AuditHead head(Tables tables, AuditChain chain) {
    return chain(tables, chain)
        .reduce((_, later) -> later)
        .map(AuditRecord::head)
        .orElse(AuditHead.OF_NOTHING);
  }

  private static Stream<AuditRecord> chain(Tables tables, AuditChain chain) {
    return tables.audit.values().stream().filter(record -> record.entry().chain().equals(chain));
  }
}
