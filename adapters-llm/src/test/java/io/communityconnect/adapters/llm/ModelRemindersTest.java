package io.communityconnect.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.communityconnect.domain.usage.ModelPrice;
import io.communityconnect.domain.usage.ModelProfile;
import io.communityconnect.domain.usage.ModelProvider;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class ModelRemindersTest {
  private static final LocalDate TODAY = LocalDate.ofInstant(ManualTime.START, ZoneOffset.UTC);

  private final ManualTime time = new ManualTime();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(ModelReminders.class);

  @BeforeEach
  void listen() {
    lines.start();
    logger.setLevel(Level.WARN);
    logger.addAppender(lines);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(lines);
    logger.setLevel(null);
  }

  @Test
  void warnsOnceADayInTheLastSixtyDays() {
    ModelReminders ends = ends(ending(TODAY.plusDays(61)));
    ends.remind();
    assertThat(lines.list).isEmpty();

    time.pass(Duration.ofDays(1));
    ends.remind();
    ends.remind();

    assertThat(lines.list)
        .singleElement()
        .satisfies(line -> assertThat(daysLeft(line)).isEqualTo(60));
    time.pass(Duration.ofDays(1));
    ends.remind();
    assertThat(lines.list).hasSize(2);
    assertThat(lines.list).extracting(ILoggingEvent::getLevel).containsOnly(Level.WARN);
  }

  @Test
  void goesOnWarningWhenItIsOver() {
    ends(ending(TODAY.minusDays(3))).remind();

    assertThat(lines.list)
        .singleElement()
        .satisfies(line -> assertThat(daysLeft(line)).isEqualTo(-3));
  }

  @Test
  void saysNothingOfAModelThatStays() {
    ends(profile(Optional.empty())).remind();

    assertThat(lines.list).isEmpty();
    assertThat(meters.getMeters()).isEmpty();
  }

  @Test
  void measuresTheDaysThatAreLeft() {
    ModelReminders ends = ends(ending(TODAY.plusDays(90)));
    ends.remind();

    assertThat(meters.get("llm.model.days.left").tag("model", "m").gauge().value()).isEqualTo(90);
  }

  @Test
  void saysThatNobodyKnowsAPriceAnyMore() {
    ModelReminders reminders = ends(profile(Optional.empty(), Optional.of(TODAY)));
    reminders.remind();
    assertThat(lines.list).isEmpty();

    time.pass(Duration.ofDays(1));
    reminders.remind();

    assertThat(lines.list)
        .singleElement()
        .satisfies(line -> assertThat(line.getMessage()).contains("no price of today"));
  }

  private static long daysLeft(ILoggingEvent line) {
    return line.getKeyValuePairs().stream()
        .filter(pair -> pair.key.equals("days_left"))
        .map(pair -> (Long) pair.value)
        .findFirst()
        .orElseThrow();
  }

  private ModelReminders ends(ModelProfile model) {
    return new ModelReminders(List.of(model), time, meters);
  }

  private static ModelProfile ending(LocalDate day) {
    return profile(Optional.of(day));
  }

  private static ModelProfile profile(Optional<LocalDate> endsOn) {
    return profile(endsOn, Optional.empty());
  }

  /// @param pricedUntil the last day of its price
  private static ModelProfile profile(Optional<LocalDate> endsOn, Optional<LocalDate> pricedUntil) {
    ModelPrice price =
        new ModelPrice(
            "v",
            TODAY.minusYears(1),
            pricedUntil,
            Currency.getInstance("USD"),
            BigDecimal.ONE,
            BigDecimal.ONE);
    return new ModelProfile("m", ModelProvider.DEEPINFRA, List.of(price), 1_000, Set.of(), endsOn);
  }
}
