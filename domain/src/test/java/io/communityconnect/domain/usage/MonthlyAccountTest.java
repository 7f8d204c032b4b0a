package io.communityconnect.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.usage.MonthlyAccount.State;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MonthlyAccountTest {
  @ParameterizedTest
  @CsvSource({"0, OPEN", "799, OPEN", "800, NEARLY_SPENT", "999, NEARLY_SPENT", "1000, SPENT"})
  void tellsHowMuchIsLeft(long spent, State state) {
    assertThat(account(Optional.of(money(1_000, "USD")), money(spent, "USD")).state())
        .isEqualTo(state);
  }

  @Test
  void hasNoLimitWithoutABudget() {
    assertThat(account(Optional.empty(), money(Long.MAX_VALUE, "USD")).state())
        .isEqualTo(State.OPEN);
  }

  @Test
  void takesWhatCannotBeComparedForTooMuch() {
    Optional<Spending> budget = Optional.of(money(1_000, "USD"));

    assertThat(account(budget, money(1, "USD"), money(1, "EUR")).state()).isEqualTo(State.SPENT);
    assertThat(account(budget, money(1, "USD"), money(0, "EUR")).state()).isEqualTo(State.OPEN);
  }

  @Test
  void warnsAtAnyAmount() {
    Spending most = money(Long.MAX_VALUE, "USD");

    assertThat(MonthlyAccount.isNearlySpent(most, Long.MAX_VALUE - 1)).isTrue();
    assertThat(MonthlyAccount.isNearlySpent(money(1, "USD"), 0)).isFalse();
  }

  @Test
  void knowsNoSpendingBelowNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> money(-1, "USD"));
  }

  private static MonthlyAccount account(Optional<Spending> budget, Spending... spent) {
    return new MonthlyAccount(YearMonth.of(2026, 11), budget, List.of(spent), Optional.empty());
  }

  private static Spending money(long micros, String currency) {
    return new Spending(micros, Currency.getInstance(currency));
  }
}
