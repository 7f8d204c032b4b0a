package io.communityconnect.adapters.persistence.analytics;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.communityconnect.adapters.persistence.transaction.Audience;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.analytics.port.out.Analytics;
import io.communityconnect.domain.analytics.Asking;
import io.communityconnect.domain.analytics.Figures;
import io.communityconnect.domain.analytics.ModelCosts;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.analytics.ResponseTimes;
import io.communityconnect.domain.analytics.Topics.ArticleUse;
import io.communityconnect.domain.people.CommunityId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Keeps what was counted for half a minute, for those who are shown the same.
///
/// Counting goes through all of a period's rows, while a page of reports is opened, left and
/// opened again by each of the admins. Who asks for the same meanwhile waits for the one count.
/// Residents' words are never kept: what is erased is gone at once.
public final class RecentAnalytics implements Analytics {
  /// How old a figure may be.
  public static final Duration KEPT = Duration.ofSeconds(30);

  private static final int MOST_KEPT = 1_000;

  private final Analytics counting;
  private final Cache<Asked, Figures> figures;
  private final Cache<Asked, ResponseTimes> responseTimes;
  private final Cache<Asked, ModelCosts> modelCosts;
  private final Cache<Asked, List<ArticleUse>> articles;

  /// @param limit of a list; 0 of what is none
  private record Asked(Audience audience, CommunityId community, ReportPeriod period, int limit) {}

  /// @param counting asked for what is not known, or no longer
  public RecentAnalytics(Analytics counting) {
    this(counting, Ticker.systemTicker());
  }

  /// @param counting asked for what is not known, or no longer
  /// @param ticker tells how old things are
  public RecentAnalytics(Analytics counting, Ticker ticker) {
    this.counting = requireNonNull(counting, "counting is null");
    this.figures = cache(ticker);
    this.responseTimes = cache(ticker);
    this.modelCosts = cache(ticker);
    this.articles = cache(ticker);
  }

  private static <V> Cache<Asked, V> cache(Ticker ticker) {
    return Caffeine.newBuilder()
        .expireAfterWrite(KEPT)
        .maximumSize(MOST_KEPT)
        .ticker(ticker)
        .build();
  }

  @Override
  public Figures figures(CommunityId community, ReportPeriod period) {
    return recent(figures, community, period, 0, () -> counting.figures(community, period));
  }

  @Override
  public ResponseTimes responseTimes(CommunityId community, ReportPeriod period) {
    return recent(
        responseTimes, community, period, 0, () -> counting.responseTimes(community, period));
  }

  @Override
  public ModelCosts modelCosts(CommunityId community, ReportPeriod period) {
    return recent(modelCosts, community, period, 0, () -> counting.modelCosts(community, period));
  }

  @Override
  public List<ArticleUse> articles(CommunityId community, ReportPeriod period, int limit) {
    return recent(
        articles, community, period, limit, () -> counting.articles(community, period, limit));
  }

  @Override
  public List<Asking> unanswered(CommunityId community, ReportPeriod period, int limit) {
    return counting.unanswered(community, period, limit);
  }

  @Override
  public Set<String> names(CommunityId community, Set<String> words) {
    return counting.names(community, words);
  }

  private static <V> V recent(
      Cache<Asked, V> cache,
      CommunityId community,
      ReportPeriod period,
      int limit,
      Supplier<V> count) {
    Asked asked = new Asked(Transactions.audience(), community, period, limit);
    return cache.get(asked, _ -> count.get());
  }
}
