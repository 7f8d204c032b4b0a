package io.communityconnect.application.knowledge.service;

import io.communityconnect.domain.people.CommunityId;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Lets few of a community's questions be searched for in the database at once; the others stand in
/// line, first come, first served. Connections are left to other communities that way, and when the
/// line dissolves, those in it go on one after the other: all at once they would take the processor
/// from each other until the models' time is over.
final class SearchLines {
  /// So many that two communities with a crowd seldom share one; where they do, they wait for each
  /// other.
  private static final int LINES = 64;

  private final List<Semaphore> lines;

  /// @param atOnce how many questions of a community are searched for at the same time
  SearchLines(int atOnce) {
    if (atOnce < 1) {
      throw new IllegalArgumentException("nothing would ever be searched for");
    }
    lines = Stream.generate(() -> new Semaphore(atOnce, true)).limit(LINES).toList();
  }

  /// Does it when its turn comes.
  <T> T inTurn(CommunityId community, Supplier<T> work) {
    Semaphore line = lines.get(Math.floorMod(community.hashCode(), LINES));
    line.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      line.release();
    }
  }
}
