package io.communityconnect.application.storage;

import io.communityconnect.domain.people.PhoneNumber;

/// The community that tests find open.
public final class SampleCommunity {
  /// What it is called.
  public static final String NAME = "Maple Court";

  /// The number residents write to.
  public static final PhoneNumber SENDER = new PhoneNumber("+14155238886");

  private SampleCommunity() {}
}
