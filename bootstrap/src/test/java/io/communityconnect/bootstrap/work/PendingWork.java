package io.communityconnect.bootstrap.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;

/// Work in memory that knows how it was asked for.
final class PendingWork {
  private final Queue<Integer> pieces = new ArrayDeque<>();
  private int claims;
  private int largestClaim;

  synchronized void add(int... more) {
    IntStream.of(more).forEach(pieces::add);
  }

  synchronized void addUpTo(int last) {
    IntStream.rangeClosed(1, last).forEach(pieces::add);
  }

  synchronized DispatchLoop.Batch<Integer> claim(int limit) {
    claims++;
    largestClaim = Math.max(largestClaim, limit);
    List<Integer> claimed = new ArrayList<>();
    while (claimed.size() < limit && !pieces.isEmpty()) {
      claimed.add(pieces.remove());
    }
    return new DispatchLoop.Batch<>(claimed, Optional.empty());
  }

  synchronized int claims() {
    return claims;
  }

  synchronized int largestClaim() {
    return largestClaim;
  }

  synchronized int left() {
    return pieces.size();
  }
}
