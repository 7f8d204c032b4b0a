package io.communityconnect.adapters.rest.analytics;

import io.communityconnect.application.analytics.port.in.ReadAnalyticsUseCase.Outcome.Found;
import io.communityconnect.domain.analytics.Topics;
import io.communityconnect.domain.analytics.Topics.WordUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What residents want to know: only what at least three of them wanted.
///
/// @param timeZone the community's, by which days are told apart
/// @param from the first day
/// @param until the last day
/// @param articles those that answered most, the most used first
/// @param words of questions that nothing answered, those of the most questions first
record TopicsView(
    String timeZone,
    String from,
    String until,
    List<AnsweringArticle> articles,
    List<SoughtWord> words) {
  /// @param articleId the newest that bears the title; absent where none does any more
  /// @param answers how many rested on it
  /// @param residents how many different people it answered
  record AnsweringArticle(String title, @Nullable String articleId, long answers, long residents) {
    static AnsweringArticle of(Topics.ArticleUse use) {
      return new AnsweringArticle(
          use.title(),
          use.article().map(article -> article.value().toString()).orElse(null),
          use.answers(),
          use.residents());
    }
  }

  /// @param word as most write it
  /// @param questions how many have it
  /// @param residents how many different people used it
  record SoughtWord(String word, long questions, long residents) {
    static SoughtWord of(WordUse use) {
      return new SoughtWord(use.word(), use.questions(), use.residents());
    }
  }

  static TopicsView of(Found<Topics> found) {
    return new TopicsView(
        found.period().zone().getId(),
        found.period().from().toString(),
        found.period().until().toString(),
        found.report().articles().stream().map(AnsweringArticle::of).toList(),
        found.report().words().stream().map(SoughtWord::of).toList());
  }
}
