package io.communityconnect.adapters.llm;

/// What one instance asks of one provider at most.
///
/// @param callsAtOnce how many calls may wait for it
/// @param callsPerSecond how many may begin in a second
public record ProviderLimits(int callsAtOnce, int callsPerSecond) {
  /// A fuse and not a throttle: thousands of conversations may wait on a slow model, at some ten
  /// kilobytes each. What it stops is a fault of our own that would ask without end, at the
  /// provider's prices. Whose account allows less sets less.
  public static final ProviderLimits USUAL = new ProviderLimits(10_000, 5_000);

  public ProviderLimits {
    if (callsAtOnce < 1 || callsPerSecond < 1) {
      throw new IllegalArgumentException("a provider that is never asked needs no limit");
    }
  }
}
