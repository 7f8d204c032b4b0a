package io.communityconnect.adapters.whatsapp.webhook;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.whatsapp.webhook.WebhookAnswer.Outcome;
import io.communityconnect.adapters.whatsapp.webhook.WebhookAnswer.Refused;
import io.communityconnect.adapters.whatsapp.webhook.WebhookAnswer.Taken;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts one webhook's requests by what became of them. All counters exist from the start, so that
/// an alert on the first forgery has a zero to compare with, and a request looks none up.
final class WebhookMeters {
  private static final Logger log = LoggerFactory.getLogger(WebhookMeters.class);
  private static final String NAME = "whatsapp.webhooks";

  private final String webhook;
  private final Map<Outcome, Counter> taken = new EnumMap<>(Outcome.class);
  private final Map<Refusal, Counter> refused = new EnumMap<>(Refusal.class);
  private final Map<Refusal, AtomicLong> occurrences = new EnumMap<>(Refusal.class);

  WebhookMeters(MeterRegistry registry, String webhook) {
    this.webhook = webhook;
    for (Outcome outcome : Outcome.values()) {
      taken.put(outcome, counter(registry, outcome));
    }
    for (Refusal refusal : Refusal.values()) {
      refused.put(refusal, counter(registry, refusal));
      occurrences.put(refusal, new AtomicLong());
    }
  }

  void count(WebhookAnswer answer) {
    switch (answer) {
      case Taken(Outcome outcome) -> requireNonNull(taken.get(outcome)).increment();
      case Refused(Refusal refusal, var _) -> count(refusal);
    }
  }

  private void count(Refusal refusal) {
    requireNonNull(refused.get(refusal)).increment();
    long occurrence = requireNonNull(occurrences.get(refusal)).incrementAndGet();
    if (Long.bitCount(occurrence) == 1) {
      log(refusal, occurrence);
    }
  }

  /// Logs the first, second, fourth, eighth … refusal of a kind: enough for whoever has set a wrong
  /// `PUBLIC_BASE_URL`, and too little for an attacker who wants to fill a disk.
  private void log(Refusal refusal, long occurrence) {
    log.atWarn()
        .addKeyValue("webhook", webhook)
        .addKeyValue("reason", tag(refusal))
        .addKeyValue("occurrence", occurrence)
        .log("webhook refused");
  }

  private Counter counter(MeterRegistry registry, Enum<?> outcome) {
    return Counter.builder(NAME)
        .description("Webhooks from Twilio by what became of them")
        .tag("webhook", webhook)
        .tag("outcome", tag(outcome))
        .register(registry);
  }

  private static String tag(Enum<?> outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
