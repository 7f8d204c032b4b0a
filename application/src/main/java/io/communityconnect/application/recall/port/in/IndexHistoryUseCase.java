package io.communityconnect.application.recall.port.in;

/// Makes what was said findable, some messages at a time.
@FunctionalInterface
public interface IndexHistoryUseCase {
  /// Takes the next messages. Called again until nothing was done, and then from time to time.
  ///
  /// @param limit how many messages to take at most; each call is some short transactions
  /// @throws IllegalArgumentException when the limit is not positive
  Progress index(int limit);

  /// @param collected how many messages were seen for the first time
  /// @param arranged how many became findable
  record Progress(int collected, int arranged) {
    /// Whether there was nothing to do.
    public boolean isIdle() {
      return collected == 0 && arranged == 0;
    }
  }
}
