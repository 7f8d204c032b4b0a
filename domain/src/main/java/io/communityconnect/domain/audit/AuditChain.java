package io.communityconnect.domain.audit;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.CommunityId;
import java.util.Optional;

/// Which chain an entry belongs to: each community has one of its own, so that communities neither
/// wait for each other nor need each other's entries to verify theirs.
public sealed interface AuditChain {
  /// The community whose chain it is, if it is one's.
  Optional<CommunityId> community();

  /// The chain of a community.
  record OfCommunity(CommunityId id) implements AuditChain {
    public OfCommunity {
      requireNonNull(id, "id is null");
    }

    @Override
    public Optional<CommunityId> community() {
      return Optional.of(id);
    }
  }

  /// The chain of what concerns no community alone.
  record OfInstallation() implements AuditChain {
    @Override
    public Optional<CommunityId> community() {
      return Optional.empty();
    }
  }

  /// The chain of a community, or the installation's where there is none.
  static AuditChain of(Optional<CommunityId> community) {
    return community.<AuditChain>map(OfCommunity::new).orElseGet(OfInstallation::new);
  }
}
