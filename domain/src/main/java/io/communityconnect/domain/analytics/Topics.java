package io.communityconnect.domain.analytics;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.knowledge.ArticleId;
import java.util.List;
import java.util.Optional;

/// What residents want to know: the articles that answers rested on most, and the words of
/// questions that nothing answered. Only what at least [Report#MIN_RESIDENTS] residents wanted.
///
/// @param articles those that answered most first
/// @param words those of the most questions first
public record Topics(List<ArticleUse> articles, List<WordUse> words) implements Report {
  /// So many of each at most.
  public static final int MOST = 20;

  public Topics {
    articles = List.copyOf(articles);
    words = List.copyOf(words);
  }

  /// An article that answers rested on.
  ///
  /// @param article the newest that bears the title; empty where none does any more
  /// @param residents how many different people it answered
  public record ArticleUse(
      String title, Optional<ArticleId> article, long answers, long residents) {
    public ArticleUse {
      requireNonNull(title, "title is null");
      requireNonNull(article, "article is null");
    }
  }

  /// A word of questions that nothing answered.
  ///
  /// @param word as most write it
  /// @param residents how many different people used it
  public record WordUse(String word, long questions, long residents) {
    public WordUse {
      requireNonNull(word, "word is null");
    }
  }
}
