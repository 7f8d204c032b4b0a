package io.communityconnect.domain.recall;

import static java.util.Objects.requireNonNull;

/// A word of a query as it was found in a conversation.
///
/// @param weight how surely it is the word that was meant: 1 for itself, less for one spelt alike
public record SoughtWord(Postings postings, double weight) {
  public SoughtWord {
    requireNonNull(postings, "postings is null");
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException("a weight is above 0 and at most 1");
    }
  }
}
