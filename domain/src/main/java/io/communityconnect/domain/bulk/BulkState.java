package io.communityconnect.domain.bulk;

import java.util.Locale;

/// How far a change of many people has come.
public enum BulkState {
  /// It is under way.
  RUNNING,
  /// Everybody was looked at.
  DONE,
  /// Whoever wanted it may do so no more; what was changed until then stays, until it is undone.
  STOPPED,
  /// It is being put back.
  UNDOING,
  /// It was put back.
  UNDONE;

  /// As it is stored and told outside.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Of a stored word.
  ///
  /// @throws IllegalArgumentException for any other
  public static BulkState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
