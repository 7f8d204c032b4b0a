package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.adapters.persistence.knowledge.KnowledgeVersionColumns;
import io.communityconnect.adapters.persistence.knowledge.held.CaffeineHeldKnowledge;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.TestClock;
import io.communityconnect.application.knowledge.port.out.HeldKnowledge.Knowledge;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.KnowledgeVersion;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// An index that finds nothing but what is held in memory. It is held for whoever sees the version
/// in the unit of work that they search in.
final class HeldIndex implements KnowledgeIndex {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

  private final TestClock clock = new TestClock();
  private final ExecutorService readers =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
  private final CaffeineHeldKnowledge held;

  HeldIndex(SystemUnitOfWork unitOfWork) {
    this(unitOfWork, CaffeineHeldKnowledge.USUAL_ROOM);
  }

  /// @param room in bytes
  HeldIndex(SystemUnitOfWork unitOfWork, long room) {
    held = new CaffeineHeldKnowledge(unitOfWork, readers, clock, room);
  }

  @Override
  public Optional<EmbeddingModelId> searchable(CommunityId community) {
    KnowledgeVersion version = version(community);
    return version.isOfNothing()
        ? Optional.empty()
        : outside(() -> read(community, version).searchable());
  }

  @Override
  public List<FoundPassage> find(CommunityId community, LocalDate day, Query query, int limit) {
    KnowledgeVersion version = version(community);
    return version.isOfNothing()
        ? List.of()
        : outside(() -> read(community, version).find(day, query, limit));
  }

  /// As the actor of the current unit of work sees it.
  static KnowledgeVersion version(CommunityId community) {
    return Transactions.current()
        .createQuery("select " + KnowledgeVersionColumns.of(":community"))
        .bind("community", community.value())
        .map((row, _) -> KnowledgeVersionColumns.read(row))
        .one();
  }

  private Knowledge read(CommunityId community, KnowledgeVersion version) {
    return asked(community, version)
        .orElseThrow(() -> new AssertionError("it is not held, though everything was done for it"));
  }

  /// What is held once somebody has asked often enough.
  Optional<Knowledge> asked(CommunityId community, KnowledgeVersion version) {
    for (int i = 0; i < 2; i++) {
      held.of(community, version);
      clock.advance(LONG_ENOUGH);
    }
    CompletableFuture.runAsync(() -> {}, readers).join();
    return now(community, version);
  }

  /// What is held.
  Optional<Knowledge> now(CommunityId community, KnowledgeVersion version) {
    return held.of(community, version);
  }

  /// Units of work do not nest.
  private static <T> T outside(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work).join();
  }
}
