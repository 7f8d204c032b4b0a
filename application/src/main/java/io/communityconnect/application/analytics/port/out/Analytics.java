package io.communityconnect.application.analytics.port.out;

import io.communityconnect.domain.analytics.Asking;
import io.communityconnect.domain.analytics.Figures;
import io.communityconnect.domain.analytics.ModelCosts;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.analytics.ResponseTimes;
import io.communityconnect.domain.analytics.Topics;
import io.communityconnect.domain.people.CommunityId;
import java.util.List;
import java.util.Set;

/// Counts what happened in a community. What is counted outlives the messages that it comes from,
/// but for the words of questions. Every method is called inside a unit of work, and counts
/// what its actor may see: for an admin, their own community.
public interface Analytics {
  /// How much was asked, and what came of it. A query belongs to the day on which it was counted
  /// against the plan, a handover to that on which it was asked for, a cost to that of the call.
  Figures figures(CommunityId community, ReportPeriod period);

  /// How long answers took, by the day on which their query was counted, and how many queries were
  /// counted in each hour of the day.
  ResponseTimes responseTimes(CommunityId community, ReportPeriod period);

  /// What models cost in all.
  ModelCosts modelCosts(CommunityId community, ReportPeriod period);

  /// The articles that answers rested on most, of those that answered enough different residents
  /// ([io.communityconnect.domain.analytics.Report#MIN_RESIDENTS]). Articles of one title count as
  /// one.
  ///
  /// @param limit how many at most
  List<Topics.ArticleUse> articles(CommunityId community, ReportPeriod period, int limit);

  /// Questions that nothing answered, as they were asked, the newest first. They go when the
  /// messages go that they were asked in.
  ///
  /// @param limit how many at most
  List<Asking> unanswered(CommunityId community, ReportPeriod period, int limit);

  /// Which of these words somebody in the community is called by, in lower case and without accents
  /// like the words themselves.
  Set<String> names(CommunityId community, Set<String> words);
}
