package io.communityconnect.domain.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.analytics.ReportPeriod.Choice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReportPeriodTest {
  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /// Already tomorrow in India.
  private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Choice chosen(String from, String until) {
    return ReportPeriod.chosen(
        Optional.of(from).filter(text -> !text.isEmpty()).map(LocalDate::parse),
        Optional.of(until).filter(text -> !text.isEmpty()).map(LocalDate::parse),
        NOW,
        KOLKATA);
  }

  @Test
  void endsTodayWhereTheCommunityIsAndHasThirtyDaysUnlessOtherwiseWanted() {
    assertThat(chosen("", ""))
        .isEqualTo(
            new Choice.Chosen(new ReportPeriod(day("2026-02-01"), day("2026-03-02"), KOLKATA)));
    assertThat(chosen("2026-03-02", ""))
        .isEqualTo(
            new Choice.Chosen(new ReportPeriod(day("2026-03-02"), day("2026-03-02"), KOLKATA)));
    assertThat(chosen("", "2025-12-31"))
        .isEqualTo(
            new Choice.Chosen(new ReportPeriod(day("2025-12-02"), day("2025-12-31"), KOLKATA)));
  }

  @Test
  void refusesWhatIsNoPeriodOrALongOne() {
    assertThat(chosen("2026-03-02", "2026-03-01")).isEqualTo(new Choice.EndsBeforeItBegins());
    assertThat(chosen("2026-03-03", "")).isEqualTo(new Choice.EndsBeforeItBegins());
    assertThat(chosen("2024-01-01", "2024-12-31")).isInstanceOf(Choice.Chosen.class);
    assertThat(chosen("2024-01-01", "2025-01-01")).isEqualTo(new Choice.TooLong());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReportPeriod(day("2026-03-02"), day("2026-03-01"), KOLKATA));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReportPeriod(day("2024-01-01"), day("2025-01-01"), KOLKATA));
  }

  @Test
  void goesByTheClocksOfTheCommunity() {
    ReportPeriod period = new ReportPeriod(day("2026-03-01"), day("2026-03-02"), KOLKATA);

    assertThat(period.begins()).isEqualTo("2026-02-28T18:30:00Z");
    assertThat(period.ends()).isEqualTo("2026-03-02T18:30:00Z");
    assertThat(period.days()).containsExactly(day("2026-03-01"), day("2026-03-02"));
    assertThat(period.daysBegin())
        .containsExactly(period.begins(), Instant.parse("2026-03-01T18:30:00Z"));
  }

  @Test
  void knowsWhenClocksAreChanged() {
    ReportPeriod period = new ReportPeriod(day("2026-03-29"), day("2026-03-30"), BERLIN);

    assertThat(period.daysBegin())
        .containsExactly(
            Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z"));
    assertThat(period.ends()).isEqualTo("2026-03-30T22:00:00Z");
  }

  /// In all of these days are skipped, doubled or shifted at some time.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "America/New_York",
        "America/Santiago",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Africa/Casablanca"
      })
  void findsTheDayOfEveryMoment(String zone) {
    ReportPeriod period = new ReportPeriod(day("2011-01-01"), day("2011-12-31"), ZoneId.of(zone));
    List<LocalDate> days = period.days();
    List<Instant> begin = period.daysBegin();

    int place = 0;
    Instant moment = period.begins();
    while (moment.isBefore(period.ends())) {
      while (place + 1 < begin.size() && !begin.get(place + 1).isAfter(moment)) {
        place++;
      }
      assertThat(days.get(place)).isEqualTo(LocalDate.ofInstant(moment, period.zone()));
      moment = moment.plusSeconds(900);
    }
  }
}
