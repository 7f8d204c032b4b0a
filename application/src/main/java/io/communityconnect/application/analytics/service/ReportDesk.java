package io.communityconnect.application.analytics.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.analytics.port.out.Analytics;
import io.communityconnect.domain.analytics.CommonWords;
import io.communityconnect.domain.analytics.Report;
import io.communityconnect.domain.analytics.ReportKind;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.analytics.Topics;
import io.communityconnect.domain.analytics.Topics.WordUse;
import io.communityconnect.domain.people.CommunityId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Draws up reports, inside a unit of work.
public final class ReportDesk {
  /// The newest count where there are more.
  static final int MOST_QUESTIONS = 5_000;

  /// Enough to be left with some when names are taken out.
  private static final int CANDIDATES = 5 * Topics.MOST;

  private final Analytics analytics;

  /// @param analytics counts
  public ReportDesk(Analytics analytics) {
    this.analytics = requireNonNull(analytics, "analytics is null");
  }

  <R extends Report> R drawUp(Class<R> wanted, CommunityId community, ReportPeriod period) {
    Report report =
        switch (ReportKind.of(wanted)) {
          case FIGURES -> analytics.figures(community, period);
          case RESPONSE_TIMES -> analytics.responseTimes(community, period);
          case MODEL_COSTS -> analytics.modelCosts(community, period);
          case TOPICS -> topics(community, period);
        };
    return wanted.cast(report);
  }

  private Topics topics(CommunityId community, ReportPeriod period) {
    return new Topics(analytics.articles(community, period, Topics.MOST), words(community, period));
  }

  /// What people are called is no topic, however many ask for them.
  private List<WordUse> words(CommunityId community, ReportPeriod period) {
    Map<String, WordUse> words = new LinkedHashMap<>();
    CommonWords.of(analytics.unanswered(community, period, MOST_QUESTIONS)).stream()
        .limit(CANDIDATES)
        .forEach(word -> words.put(word.getKey(), word.getValue()));
    Set<String> names = words.isEmpty() ? Set.of() : analytics.names(community, words.keySet());
    names.forEach(words::remove);
    return words.values().stream().limit(Topics.MOST).toList();
  }
}
