package io.communityconnect.domain.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.usage.Spending;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CountsTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");

  private static Spending spent(long micros, String currency) {
    return new Spending(micros, Currency.getInstance(currency));
  }

  @Test
  void addsUpToTheLastMillionth() {
    Counts one = new Counts(1, 2, 3, 4, 5, List.of(spent(1, "USD"), spent(7, "EUR")));
    Counts two = new Counts(10, 20, 30, 40, 50, List.of(spent(999_999, "USD")));

    assertThat(one.plus(two))
        .isEqualTo(
            new Counts(11, 22, 33, 44, 55, List.of(spent(7, "EUR"), spent(1_000_000, "USD"))));
    assertThat(one.queries()).isEqualTo(10);
    assertThat(one.plus(Counts.NONE)).isEqualTo(one);
    assertThatIllegalArgumentException().isThrownBy(() -> new Counts(0, 0, -1, 0, 0, List.of()));
  }

  @Test
  void tellsOfDaysOnWhichNothingWas() {
    ReportPeriod period = new ReportPeriod(FIRST, FIRST.plusDays(2), ZoneId.of("UTC"));
    Counts counts = new Counts(1, 0, 0, 0, 0, List.of());

    Figures figures = Figures.of(period, Map.of(FIRST.plusDays(1), counts));

    assertThat(figures.days())
        .containsExactly(
            new Figures.Day(FIRST, Counts.NONE),
            new Figures.Day(FIRST.plusDays(1), counts),
            new Figures.Day(FIRST.plusDays(2), Counts.NONE));
    assertThat(figures.total()).isEqualTo(counts);
  }
}
