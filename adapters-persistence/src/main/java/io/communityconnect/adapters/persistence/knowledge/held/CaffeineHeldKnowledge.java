package io.communityconnect.adapters.persistence.knowledge.held;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.communityconnect.adapters.persistence.knowledge.held.SnapshotReader.Held;
import io.communityconnect.application.knowledge.port.out.HeldKnowledge;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.knowledge.KnowledgeVersion;
import io.communityconnect.domain.people.CommunityId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds what communities know that are asked, as much as there is room for, and reads it while
/// others answer.
///
/// Kept by community alone: a policy shows all of a community's knowledge to each of its members.
/// Whose community it is, and that the asker may see it, the version says, which was read under
/// the policies; no word of a user decides it.
public final class CaffeineHeldKnowledge implements HeldKnowledge, AutoCloseable {
  /// What usually is held at most, in bytes: a quarter of the heap, and no more than 256 MB. An
  /// eighth of 512 MB was too little for 10,000 passages with vectors of 1,536 numbers.
  public static final long USUAL_ROOM = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 4);

  private static final Logger log = LoggerFactory.getLogger(CaffeineHeldKnowledge.class);
  private static final int UNIT = 1024;

  private final Cache<CommunityId, Held> held;
  private final LoadingTimes times = new LoadingTimes();
  private final SnapshotReader reader;
  private final ExecutorService readers;
  private final InstantSource clock;

  /// @param unitOfWork knowledge is read in
  /// @param readers reads it, and is closed with this; one thread, so that one is read at a time
  /// @param clock tells how long knowledge has been the same
  /// @param room in bytes
  public CaffeineHeldKnowledge(
      SystemUnitOfWork unitOfWork, ExecutorService readers, InstantSource clock, long room) {
    this.reader = new SnapshotReader(unitOfWork, new WordForms(unitOfWork));
    this.readers = requireNonNull(readers, "readers is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.held =
        Caffeine.newBuilder()
            .maximumWeight(room / UNIT)
            .weigher((CommunityId _, Held each) -> units(each))
            .evictionListener(this::displaced)
            .executor(Runnable::run)
            .build();
  }

  private static int units(Held each) {
    return Math.toIntExact(1 + each.snapshot().bytes() / UNIT);
  }

  private void displaced(@Nullable CommunityId community, @Nullable Held each, RemovalCause cause) {
    if (community != null && each != null) {
      times.displaced(community, each.version(), clock.instant());
    }
  }

  @Override
  public Optional<Knowledge> of(CommunityId community, KnowledgeVersion version) {
    Held now = held.getIfPresent(community);
    if (now != null && now.version().equals(version)) {
      return Optional.of(now.snapshot());
    }
    if (times.isTimeFor(community, version, clock.instant())) {
      readers.execute(() -> read(community));
    }
    return Optional.empty();
  }

  /// What is out of date makes room, whether the new can be held or not.
  private void read(CommunityId community) {
    try {
      held.invalidate(community);
      reader.read(community).ifPresent(each -> held.put(community, each));
    } catch (RuntimeException e) {
      log.atWarn()
          .addKeyValue("community", community.value())
          .setCause(e)
          .log("what a community knows could not be read, Postgres goes on searching");
    }
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
