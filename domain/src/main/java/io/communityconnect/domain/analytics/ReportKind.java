package io.communityconnect.domain.analytics;

import java.util.Arrays;
import java.util.Locale;

/// The kinds of [Report].
public enum ReportKind {
  FIGURES(Figures.class, false),
  RESPONSE_TIMES(ResponseTimes.class, true),
  MODEL_COSTS(ModelCosts.class, true),
  TOPICS(Topics.class, true);

  private final Class<? extends Report> type;
  private final boolean advanced;

  ReportKind(Class<? extends Report> type, boolean advanced) {
    this.type = type;
    this.advanced = advanced;
  }

  /// The kind of a type of reports.
  ///
  /// @throws IllegalArgumentException for the type of all reports
  public static ReportKind of(Class<? extends Report> type) {
    return Arrays.stream(values())
        .filter(kind -> kind.type.equals(type))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of report"));
  }

  /// Whether it comes with a plan that has advanced analytics, and otherwise not.
  public boolean isAdvanced() {
    return advanced;
  }

  /// How it is noted.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
