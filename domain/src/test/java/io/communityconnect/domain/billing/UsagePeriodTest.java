package io.communityconnect.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UsagePeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-15T10:30:00Z, 2026-01-15T10:30:00Z, 2026-01-15T10:30:00Z, 2026-02-15T10:30:00Z",
    "2026-01-15T10:30:00Z, 2026-02-15T10:29:59Z, 2026-01-15T10:30:00Z, 2026-02-15T10:30:00Z",
    "2026-01-15T10:30:00Z, 2026-02-15T10:30:00Z, 2026-02-15T10:30:00Z, 2026-03-15T10:30:00Z",
    "2026-01-15T10:30:00Z, 2025-12-24T00:00:00Z, 2026-01-15T10:30:00Z, 2026-02-15T10:30:00Z",
    // The 31st: months begin on their last day and go back to the 31st.
    "2026-01-31T10:00:00Z, 2026-02-28T09:59:59Z, 2026-01-31T10:00:00Z, 2026-02-28T10:00:00Z",
    "2026-01-31T10:00:00Z, 2026-02-28T10:00:00Z, 2026-02-28T10:00:00Z, 2026-03-31T10:00:00Z",
    "2026-01-31T10:00:00Z, 2026-03-30T23:00:00Z, 2026-02-28T10:00:00Z, 2026-03-31T10:00:00Z",
    "2026-01-31T10:00:00Z, 2026-05-01T00:00:00Z, 2026-04-30T10:00:00Z, 2026-05-31T10:00:00Z",
    // A leap day.
    "2027-11-30T00:00:00Z, 2028-02-29T00:00:00Z, 2028-02-29T00:00:00Z, 2028-03-30T00:00:00Z",
    "2028-02-29T12:00:00Z, 2029-02-28T12:00:00Z, 2029-02-28T12:00:00Z, 2029-03-29T12:00:00Z",
    "2028-02-29T12:00:00Z, 2032-02-29T11:59:59Z, 2032-01-29T12:00:00Z, 2032-02-29T12:00:00Z"
  })
  void beginsOnTheDayOfTheAnchor(Instant anchor, Instant at, Instant start, Instant end) {
    assertThat(UsagePeriod.monthOf(anchor, at)).isEqualTo(new UsagePeriod(start, Optional.of(end)));
  }

  @Test
  void hasNoEndWhereThereIsNoSubscription() {
    Instant came = Instant.parse("2026-01-15T10:30:00Z");
    Entitlement trial =
        new Entitlement(PlanId.TRIAL, new Allowance.Limited(20), Optional.empty(), came, List.of());

    assertThat(trial.periodAt(came.plusSeconds(100_000_000)))
        .isEqualTo(new UsagePeriod(came, Optional.empty()));
  }

  @Test
  void followsTheAnchorWhereThereIsASubscription() {
    Instant came = Instant.parse("2026-01-15T10:30:00Z");
    Instant anchor = Instant.parse("2026-02-01T00:00:00Z");
    Entitlement paid =
        new Entitlement(
            new PlanId("pro"), new Allowance.Unlimited(), Optional.of(anchor), came, List.of());

    assertThat(paid.periodAt(Instant.parse("2026-03-07T00:00:00Z")).start())
        .isEqualTo("2026-03-01T00:00:00Z");
  }

  @Test
  void endsAfterItBegan() {
    Instant now = Instant.parse("2026-01-15T10:30:00Z");

    assertThatIllegalArgumentException().isThrownBy(() -> new UsagePeriod(now, Optional.of(now)));
    assertThat(new UsagePeriod(now, Optional.of(now.plusNanos(1))).start()).isEqualTo(now);
  }
}
