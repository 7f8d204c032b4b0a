package io.communityconnect.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UsageTest {
  private static final UsagePeriod PERIOD = UsagePeriod.ever(Instant.EPOCH);

  @ParameterizedTest
  @CsvSource({
    "MOST_USED, 100, 80",
    "MOST_USED, 20, 16",
    "MOST_USED, 5, 4",
    "MOST_USED, 7, 6",
    "MOST_USED, 1, 1",
    "MOST_USED, 2147483647, 1717986918",
    "ALL_USED, 100, 100",
    "ALL_USED, 1, 1"
  })
  void isSpokenOfWhenSoMuchIsUsed(UsageNotice notice, int allowed, int query) {
    assertThat(notice.firstQuery(new Allowance.Limited(allowed))).contains(query);
  }

  @ParameterizedTest
  @CsvSource({"MOST_USED", "ALL_USED"})
  void isNotSpokenOfWhereNothingIsCounted(UsageNotice notice) {
    assertThat(notice.firstQuery(new Allowance.Unlimited())).isEmpty();
    assertThat(notice.firstQuery(new Allowance.Limited(0))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "99, 1", "100, 0", "120, 0"})
  void leavesWhatIsNotUsed(int used, int left) {
    assertThat(new Usage(new PlanId("basic"), new Allowance.Limited(100), PERIOD, used).left())
        .contains(left);
  }

  @Test
  void leavesNoNumberWithoutALimit() {
    assertThat(new Usage(new PlanId("enterprise"), new Allowance.Unlimited(), PERIOD, 7).left())
        .isEqualTo(Optional.empty());
  }

  @Test
  void isNeverLessThanNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Allowance.Limited(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Money(-1, java.util.Currency.getInstance("USD")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Usage(PlanId.TRIAL, new Allowance.Unlimited(), PERIOD, -1));
  }
}
