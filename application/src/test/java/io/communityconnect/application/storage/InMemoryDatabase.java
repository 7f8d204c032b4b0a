package io.communityconnect.application.storage;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.RemoteCall;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Rows that several fakes share. One unit of work at a time, so every unit is serialised with
/// every other.
final class InMemoryDatabase {
  private final ReentrantLock unit = new ReentrantLock();
  private final AtomicLong lastId = new AtomicLong();
  private Tables tables = new Tables();
  private @Nullable Actor actor;
  private boolean closed;

  <T> T run(Actor as, Supplier<T> work) {
    refuseInsideUnit();
    unit.lock();
    Tables before = tables.copy();
    boolean committed = false;
    try {
      actor = as;
      closed = false;
      T result = RemoteCall.barredDuring(work);
      committed = true;
      return result;
    } finally {
      if (!committed) {
        tables = before;
      }
      actor = null;
      unit.unlock();
    }
  }

  void refuseInsideUnit() {
    if (unit.isHeldByCurrentThread()) {
      throw new IllegalStateException("units of work do not nest");
    }
  }

  /// The rows, for a repository that anybody may call inside a unit.
  Tables tables() {
    if (!unit.isHeldByCurrentThread()) {
      throw new IllegalStateException("called outside a unit of work");
    }
    if (closed) {
      throw new IllegalStateException("called after the unit of work's last call");
    }
    return tables;
  }

  /// The rows, for a call of the server after which there is none in its unit.
  Tables lastSystemTables() {
    Tables rows = systemTables();
    closed = true;
    return rows;
  }

  /// The rows, for a repository that only the server may call.
  Tables systemTables() {
    Tables rows = tables();
    if (!(actor instanceof Actor.SystemTask)) {
      throw new IllegalStateException("called outside a system unit of work");
    }
    return rows;
  }

  /// Says whether the actor of the current unit may see the conversation.
  boolean shows(@Nullable ConversationRow conversation) {
    Actor current = actor;
    if (conversation == null || current == null) {
      return false;
    }
    return switch (current) {
      case Actor.Resident resident ->
          resident.id().equals(conversation.resident())
              && resident.community().equals(conversation.community());
      case Actor.Admin admin -> admin.community().equals(conversation.community());
      case Actor.SuperAdmin _, Actor.SystemTask _ -> true;
    };
  }

  /// Says whether the actor of the current unit may see what is a resident's in a community.
  boolean shows(CommunityId community, ResidentId whose) {
    return switch (requireNonNull(actor, "actor is null")) {
      case Actor.Resident resident -> resident.id().equals(whose);
      case Actor.Admin admin -> admin.community().equals(community) || admin.id().equals(whose);
      case Actor.SuperAdmin _, Actor.SystemTask _ -> true;
    };
  }

  /// Says whether the actor of the current unit may see what everybody in a community may.
  boolean showsAllOf(CommunityId community) {
    return switch (requireNonNull(actor, "actor is null")) {
      case Actor.Resident resident -> resident.community().equals(community);
      case Actor.Admin admin -> admin.community().equals(community);
      case Actor.SuperAdmin _, Actor.SystemTask _ -> true;
    };
  }

  /// Says whether the actor of the current unit may see the audit entry.
  boolean shows(AuditRecord record) {
    return switch (requireNonNull(actor, "actor is null")) {
      case Actor.Resident resident -> record.entry().about().equals(Optional.of(resident.id()));
      case Actor.Admin admin ->
          record.entry().chain().community().equals(Optional.of(admin.community()))
              || record.entry().about().equals(Optional.of(admin.id()));
      case Actor.SuperAdmin _, Actor.SystemTask _ -> true;
    };
  }

  /// On whose behalf the current unit runs.
  Actor actor() {
    tables();
    return requireNonNull(actor, "actor is null");
  }

  /// Says whether the actor of the current unit may see what the community shares.
  boolean shows(CommunityId community) {
    return switch (requireNonNull(actor, "actor is null")) {
      case Actor.Resident resident -> resident.community().equals(community);
      case Actor.Admin admin -> admin.community().equals(community);
      case Actor.SuperAdmin _, Actor.SystemTask _ -> true;
    };
  }

  /// Says whether the actor of the current unit may change what the community shares.
  boolean lets(CommunityId community) {
    return !(actor instanceof Actor.Resident) && shows(community);
  }

  /// Says whether the actor of the current unit may see what that person asked.
  boolean shows(ResidentId person, CommunityId community) {
    return actor instanceof Actor.Resident resident
        ? resident.id().equals(person)
        : shows(community);
  }

  /// A new key, greater than those made before it.
  UUID nextId() {
    return new UUID(0, lastId.incrementAndGet());
  }
}
