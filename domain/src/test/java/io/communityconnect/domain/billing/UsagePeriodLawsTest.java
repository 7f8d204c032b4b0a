package io.communityconnect.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/// What holds for every anchor and every moment after it.
final class UsagePeriodLawsTest {
  private static final long HUNDRED_YEARS = 3_155_760_000L;

  @Property
  void everyMomentIsInItsPeriod(
      @ForAll @LongRange(min = 0, max = HUNDRED_YEARS) long anchor,
      @ForAll @LongRange(min = 0, max = HUNDRED_YEARS) long later) {
    Instant at = Instant.ofEpochSecond(anchor + later);
    UsagePeriod period = UsagePeriod.monthOf(Instant.ofEpochSecond(anchor), at);

    assertThat(period.start()).isBeforeOrEqualTo(at);
    assertThat(period.end().orElseThrow()).isAfter(at);
  }

  @Property
  void onePeriodBeginsWhereTheOneBeforeEnds(
      @ForAll @LongRange(min = 0, max = HUNDRED_YEARS) long anchor,
      @ForAll @LongRange(min = 0, max = HUNDRED_YEARS) long later) {
    Instant first = Instant.ofEpochSecond(anchor);
    UsagePeriod period = UsagePeriod.monthOf(first, Instant.ofEpochSecond(anchor + later));
    Instant end = period.end().orElseThrow();

    assertThat(UsagePeriod.monthOf(first, end).start()).isEqualTo(end);
    assertThat(UsagePeriod.monthOf(first, end.minusNanos(1))).isEqualTo(period);
  }

  @Property
  void noMonthIsMovedByAShorterOneBefore(
      @ForAll @LongRange(min = 0, max = HUNDRED_YEARS) long anchor,
      @ForAll @LongRange(min = 0, max = HUNDRED_YEARS) long later) {
    Instant first = Instant.ofEpochSecond(anchor);
    UsagePeriod period = UsagePeriod.monthOf(first, Instant.ofEpochSecond(anchor + later));
    int wanted = first.atZone(ZoneOffset.UTC).getDayOfMonth();
    var start = period.start().atZone(ZoneOffset.UTC);

    assertThat(start.getDayOfMonth())
        .isEqualTo(Math.min(wanted, start.toLocalDate().lengthOfMonth()));
  }
}
