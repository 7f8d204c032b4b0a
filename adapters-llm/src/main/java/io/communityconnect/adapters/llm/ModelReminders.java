package io.communityconnect.adapters.llm;

import io.communityconnect.domain.usage.ModelProfile;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Warns before a provider stops serving a model, and when nobody knows any more what a model
/// costs: a line in the log on each day on which anybody is answered, and a gauge of the days that
/// are left.
final class ModelReminders {
  private static final Logger LOGGER = LoggerFactory.getLogger(ModelReminders.class);
  private static final int SOON_DAYS = 60;

  private final List<ModelProfile> models;
  private final InstantSource time;
  private final AtomicLong reminded = new AtomicLong(Long.MIN_VALUE);

  ModelReminders(List<ModelProfile> models, InstantSource time, MeterRegistry meters) {
    this.models = List.copyOf(models);
    this.time = time;
    models.stream()
        .filter(model -> model.endsOn().isPresent())
        .forEach(model -> measure(model, meters));
  }

  private void measure(ModelProfile model, MeterRegistry meters) {
    Gauge.builder("llm.model.days.left", () -> model.daysLeft(Today.of(time)).orElse(0))
        .description("Days on which the provider will still serve the model")
        .tag("model", model.id())
        .strongReference(true)
        .register(meters);
  }

  /// Says once a day what ends soon, and what has no price.
  void remind() {
    LocalDate today = Today.of(time);
    long day = today.toEpochDay();
    if (reminded.getAndSet(day) != day) {
      models.forEach(model -> remind(model, today));
    }
  }

  private static void remind(ModelProfile model, LocalDate today) {
    long left = model.daysLeft(today).orElse(Long.MAX_VALUE);
    if (left <= SOON_DAYS) {
      LOGGER
          .atWarn()
          .addKeyValue("model", model.id())
          .addKeyValue("days_left", left)
          .log("a model is served for a few more days only: choose its successor");
    }
    if (model.priceOn(today).isEmpty()) {
      LOGGER
          .atWarn()
          .addKeyValue("model", model.id())
          .log("a model has no price of today and is not asked: complete the list of models");
    }
  }
}
