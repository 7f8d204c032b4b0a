package io.communityconnect.domain.recall;

/// What those are called whom nobody named.
public final class Speakers {
  /// The community's assistant, in every conversation.
  public static final String ASSISTANT = "Assistant";

  /// A resident whose name is not known.
  public static final String RESIDENT = "Resident";

  private Speakers() {}
}
