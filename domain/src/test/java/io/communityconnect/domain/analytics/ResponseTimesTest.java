package io.communityconnect.domain.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.analytics.ResponseTimes.Waits;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ResponseTimesTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final ReportPeriod PERIOD =
      new ReportPeriod(FIRST, FIRST.plusDays(1), ZoneId.of("UTC"));

  @Test
  void tellsOfDaysOnWhichNobodyWaited() {
    Waits waits = new Waits(2, Duration.ofSeconds(1), Duration.ofSeconds(2));

    ResponseTimes times =
        ResponseTimes.of(
            PERIOD, Optional.of(waits), Map.of(FIRST, waits), Collections.nCopies(24, 0L));

    assertThat(times.days())
        .containsExactly(
            new ResponseTimes.Day(FIRST, Optional.of(waits)),
            new ResponseTimes.Day(FIRST.plusDays(1), Optional.empty()));
  }

  @Test
  void knowsHowManyHoursADayHas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResponseTimes(Optional.empty(), List.of(), List.of(0L)));
  }
}
