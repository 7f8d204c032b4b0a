package io.communityconnect.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.privacy.RetentionPolicy;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlanTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final PlanTerms TERMS =
      new PlanTerms(20, new Money(1000, USD), new Money(2500, USD));

  @Test
  void areTheSpecifiedOnes() {
    List<Plan> plans = TERMS.plans();

    assertThat(plans)
        .extracting(plan -> plan.id().value())
        .containsExactly("trial", "basic", "pro", "enterprise");
    assertThat(plans).extracting(Plan::name).containsExactly("Trial", "Basic", "Pro", "Enterprise");
    assertThat(plans)
        .extracting(Plan::price)
        .containsExactly(
            Optional.of(new Money(0, USD)),
            Optional.of(new Money(1000, USD)),
            Optional.of(new Money(2500, USD)),
            Optional.empty());
    assertThat(plans)
        .extracting(Plan::allowance)
        .containsExactly(
            new Allowance.Limited(20),
            new Allowance.Limited(100),
            new Allowance.Limited(1000),
            new Allowance.Unlimited());
    assertThat(plans)
        .extracting(Plan::history)
        .containsExactly(
            new RetentionPolicy.Days(30),
            new RetentionPolicy.Days(30),
            new RetentionPolicy.Days(90),
            new RetentionPolicy.Unlimited());
    assertThat(plans)
        .extracting(Plan::support)
        .containsExactly(Support.STANDARD, Support.STANDARD, Support.PRIORITY, Support.DEDICATED);
    assertThat(plans).extracting(Plan::advancedAnalytics).containsExactly(false, false, true, true);
  }

  @Test
  void areForSaleWhereTheyHaveAPrice() {
    assertThat(TERMS.plans()).extracting(Plan::isForSale).containsExactly(false, true, true, false);
  }

  @Test
  void areSoldInOneCurrency() {
    Money yen = new Money(1000, Currency.getInstance("JPY"));

    assertThat(new PlanTerms(5, yen, yen).currency()).isEqualTo(yen.currency());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlanTerms(5, yen, new Money(2500, USD)));
    assertThatIllegalArgumentException().isThrownBy(() -> new PlanTerms(-1, yen, yen));
    assertThat(new PlanTerms(0, yen, yen).trialQueries()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"12.50, USD, 1250", "1500, JPY, 1500", "1.234, KWD, 1234", "0, EUR, 0"})
  void costAsMuchAsTheCurrencyCanSay(BigDecimal amount, String currency, long minorUnits) {
    Money money = Money.of(amount, Currency.getInstance(currency));

    assertThat(money.minorUnits()).isEqualTo(minorUnits);
    assertThat(money.amount()).isEqualByComparingTo(amount);
  }

  @Test
  void areWrittenWithTheCurrencysDecimals() {
    assertThat(new Money(1000, USD).amount()).hasToString("10.00");
    assertThat(new Money(5, Currency.getInstance("XAU")).amount()).hasToString("5");
  }

  @ParameterizedTest
  @CsvSource({"1.005, USD", "0.5, JPY", "-1, USD"})
  void costNothingThatCannotBePaid(BigDecimal amount, String currency) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(amount, Currency.getInstance(currency)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Pro", "1pro", "pro plan", "p'; drop table plans"})
  void areNamedInLowerCase(String name) {
    assertThat(PlanId.isValid(name)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new PlanId(name));
  }

  @Test
  void haveANameForPeople() {
    Plan basic = TERMS.plans().get(1);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Plan(
                    basic.id(),
                    " ",
                    basic.price(),
                    basic.allowance(),
                    basic.history(),
                    basic.support(),
                    false));
  }
}
