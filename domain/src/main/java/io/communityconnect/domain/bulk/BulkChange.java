package io.communityconnect.domain.bulk;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.Language;
import java.util.Optional;

/// What is to be another for many people at once.
///
/// @param language that they are to be spoken to in, unless they chose one themselves
/// @param flat another beginning for flats
public record BulkChange(Optional<Language> language, Optional<FlatPrefix> flat) {
  public BulkChange {
    requireNonNull(language, "language is null");
    requireNonNull(flat, "flat is null");
    if (language.isEmpty() && flat.isEmpty()) {
      throw new IllegalArgumentException("a change changes something");
    }
  }

  /// Another name for a block: what flats begin with is replaced.
  ///
  /// @param from as it is written
  public record FlatPrefix(String from, String to) {
    /// The longest flat, and the longest beginning of one.
    public static final int MAX_LENGTH = 100;

    public FlatPrefix {
      requireNonNull(from, "from is null");
      requireNonNull(to, "to is null");
      if (from.isEmpty() || from.length() > MAX_LENGTH || to.length() > MAX_LENGTH) {
        throw new IllegalArgumentException("a beginning has 1 to " + MAX_LENGTH + " characters");
      }
      if (from.equals(to)) {
        throw new IllegalArgumentException("a beginning is replaced by another");
      }
    }

    Optional<String> replacedIn(String flat) {
      return Optional.of(flat)
          .filter(text -> text.startsWith(from))
          .map(text -> (to + text.substring(from.length())).strip())
          .filter(text -> !text.isEmpty() && text.length() <= MAX_LENGTH && !text.equals(flat));
    }
  }

  /// The flat that somebody has afterwards; empty where it stays.
  public Optional<String> flatAfter(Optional<String> was) {
    return flat.flatMap(prefix -> was.flatMap(prefix::replacedIn));
  }

  /// The language that somebody is spoken to in afterwards; empty where it stays.
  ///
  /// @param chosen whether they chose theirs themselves
  public Optional<Language> languageAfter(Optional<Language> was, boolean chosen) {
    return language.filter(other -> !chosen && !was.equals(Optional.of(other)));
  }
}
