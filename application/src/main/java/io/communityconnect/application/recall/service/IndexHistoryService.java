package io.communityconnect.application.recall.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.recall.port.in.IndexHistoryUseCase;
import io.communityconnect.application.recall.port.out.HistoryIndex;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.time.InstantSource;

/// Collects in one transaction and arranges each conversation in another, so that neither the place
/// in all messages nor a conversation is held for long.
public final class IndexHistoryService implements IndexHistoryUseCase {
  private static final Actor.SystemTask INDEX = new Actor.SystemTask("index-history");

  private final SystemUnitOfWork unitOfWork;
  private final HistoryIndex index;
  private final InstantSource clock;

  /// @param clock tells when to look for messages that turned up late
  public IndexHistoryService(SystemUnitOfWork unitOfWork, HistoryIndex index, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.index = requireNonNull(index, "index is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Progress index(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit is positive");
    }
    int collected = unitOfWork.run(INDEX, () -> index.collect(clock.instant(), limit));
    return new Progress(collected, arrange(limit));
  }

  private int arrange(int limit) {
    int arranged = 0;
    int some;
    do {
      int left = limit - arranged;
      some = unitOfWork.run(INDEX, () -> index.arrange(left));
      arranged += some;
    } while (some > 0 && arranged < limit);
    return arranged;
  }
}
