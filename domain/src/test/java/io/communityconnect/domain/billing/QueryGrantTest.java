package io.communityconnect.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is given beyond a plan, and what that makes of it.
final class QueryGrantTest {
  private static final Instant CAME = Instant.parse("2026-01-15T10:30:00Z");
  private static final UsagePeriod EVER = UsagePeriod.ever(CAME);

  private static Entitlement entitlement(Allowance allowance, QueryGrant... grants) {
    return new Entitlement(PlanId.TRIAL, allowance, Optional.empty(), CAME, List.of(grants));
  }

  @Test
  void addsUpInItsPeriodAlone() {
    Entitlement given =
        entitlement(
            new Allowance.Limited(20),
            new QueryGrant(CAME, 5),
            new QueryGrant(CAME, 1),
            new QueryGrant(CAME.plus(Duration.ofDays(31)), 100));

    assertThat(given.allowanceIn(EVER)).isEqualTo(new Allowance.Limited(26));
    assertThat(given.allowance()).isEqualTo(new Allowance.Limited(20));
  }

  @Test
  void addsNothingWhereThereIsNoEnd() {
    assertThat(entitlement(new Allowance.Unlimited(), new QueryGrant(CAME, 5)).allowanceIn(EVER))
        .isEqualTo(new Allowance.Unlimited());
  }

  @Test
  void endsWhereNumbersDo() {
    assertThat(
            entitlement(new Allowance.Limited(Integer.MAX_VALUE), new QueryGrant(CAME, 5))
                .allowanceIn(EVER))
        .isEqualTo(new Allowance.Limited(Integer.MAX_VALUE));
  }

  @Test
  void isOneAtLeastAndNotWithoutEnd() {
    assertThatIllegalArgumentException().isThrownBy(() -> new QueryGrant(CAME, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new QueryGrant(CAME, QueryGrant.MAX + 1));
    assertThatCode(() -> new QueryGrant(CAME, QueryGrant.MAX)).doesNotThrowAnyException();
    assertThatCode(() -> new QueryGrant(CAME, 1)).doesNotThrowAnyException();
  }
}
