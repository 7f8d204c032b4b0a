package io.communityconnect.application;

import java.util.function.Supplier;

/// Tells the fakes of what is remote whether they are called where nothing remote may be: inside a
/// unit of work, where a slow provider would hold a connection and a lock.
public final class RemoteCall {
  private static final ScopedValue<Boolean> IN_UNIT_OF_WORK = ScopedValue.newInstance();

  private RemoteCall() {}

  /// Does the work of a unit, in which no call is let through.
  public static <T> T barredDuring(Supplier<T> work) {
    return ScopedValue.where(IN_UNIT_OF_WORK, true).call(work::get);
  }

  /// Called first by each fake of something remote. An error and no exception, so that no service
  /// takes it for a failure of the provider.
  public static void begin() {
    if (IN_UNIT_OF_WORK.isBound()) {
      throw new AssertionError("nothing remote is called inside a unit of work");
    }
  }
}
