package io.communityconnect.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

final class ModelPriceTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate FIRST = LocalDate.of(2025, 10, 18);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  @Example
  void costsWhatThePriceListSays() {
    ModelPrice large = price("0.35", "0.40");

    assertThat(large.costMicros(1_000_000, 1_000_000)).isEqualTo(750_000);
    assertThat(large.costMicros(0, 0)).isZero();
    assertThat(price("0.055", "0.055").costMicros(512, 12)).isEqualTo(29);
  }

  @Property
  void roundsUpByLessThanOneMillionth(
      @ForAll @BigRange(min = "0", max = "100") @Scale(4) BigDecimal in,
      @ForAll @BigRange(min = "0", max = "100") @Scale(4) BigDecimal out,
      @ForAll @IntRange(max = 2_000_000) int tokensIn,
      @ForAll @IntRange(max = 2_000_000) int tokensOut) {
    ModelPrice price = new ModelPrice("v", FIRST, Optional.empty(), USD, in, out);
    BigDecimal exact =
        in.multiply(new BigDecimal(tokensIn))
            .add(out.multiply(new BigDecimal(tokensOut)))
            .divide(MILLION, MathContext.UNLIMITED)
            .multiply(MILLION);

    BigDecimal booked = BigDecimal.valueOf(price.costMicros(tokensIn, tokensOut));

    assertThat(booked.subtract(exact)).isGreaterThanOrEqualTo(BigDecimal.ZERO);
    assertThat(booked.subtract(exact)).isLessThan(BigDecimal.ONE);
  }

  @Property
  void costsNoLessForMore(
      @ForAll @IntRange(max = 1_000_000) int tokens, @ForAll @IntRange(max = 1_000_000) int more) {
    ModelPrice price = price("0.055", "0.055");

    assertThat(price.costMicros(tokens + more, tokens))
        .isGreaterThanOrEqualTo(price.costMicros(tokens, tokens));
  }

  @Example
  void holdsFromItsFirstDayToItsLast() {
    ModelPrice price = ended(FIRST, FIRST.plusDays(1));

    assertThat(price.holdsOn(FIRST.minusDays(1))).isFalse();
    assertThat(price.holdsOn(FIRST)).isTrue();
    assertThat(price.holdsOn(FIRST.plusDays(1))).isTrue();
    assertThat(price.holdsOn(FIRST.plusDays(2))).isFalse();
  }

  @Example
  void leavesAModelWithoutAPriceUnknownAndNotFree() {
    ModelProfile model = profile(List.of(ended(FIRST, FIRST.plusDays(1))), Optional.empty());

    assertThat(model.priceOn(FIRST)).isPresent();
    assertThat(model.priceOn(FIRST.plusDays(2))).isEmpty();
  }

  @Example
  void refusesTwoPricesForOneDay() {
    List<ModelPrice> twice =
        List.of(ended(FIRST, FIRST.plusDays(5)), ended(FIRST.plusDays(5), FIRST.plusDays(9)));

    assertThatIllegalArgumentException().isThrownBy(() -> profile(twice, Optional.empty()));
  }

  @Example
  void countsTheDaysThatAreLeft() {
    ModelProfile model = profile(List.of(), Optional.of(FIRST));

    assertThat(model.daysLeft(FIRST.minusDays(30))).hasValue(30);
    assertThat(model.daysLeft(FIRST.plusDays(1))).hasValue(-1);
    assertThat(profile(List.of(), Optional.empty()).daysLeft(FIRST)).isEmpty();
  }

  private static ModelPrice price(String in, String out) {
    return new ModelPrice(
        "v", FIRST, Optional.empty(), USD, new BigDecimal(in), new BigDecimal(out));
  }

  private static ModelPrice ended(LocalDate from, LocalDate until) {
    return new ModelPrice("v", from, Optional.of(until), USD, BigDecimal.ONE, BigDecimal.ONE);
  }

  private static ModelProfile profile(List<ModelPrice> prices, Optional<LocalDate> endsOn) {
    return new ModelProfile("m", ModelProvider.DEEPINFRA, prices, 1_000, Set.of(), endsOn);
  }
}
