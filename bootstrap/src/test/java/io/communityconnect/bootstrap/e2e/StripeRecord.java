package io.communityconnect.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// A subscription as Stripe has it, and what the server ought to make of it: said here once more
/// and in other words, so that the two can be held against each other.
///
/// @param periodStart when the running month began
record StripeRecord(
    String customer,
    String id,
    String plan,
    String status,
    Instant anchor,
    Instant periodStart,
    Instant periodEnd,
    Optional<Instant> endsAt) {
  private static final Duration GRACE = Duration.ofDays(7);

  static StripeRecord of(JsonNode json) {
    JsonNode item = json.at("/items/data/0");
    Instant periodEnd = time(item.path("current_period_end")).orElseThrow();
    Optional<Instant> leaves =
        json.path("cancel_at_period_end").asBoolean() ? Optional.of(periodEnd) : Optional.empty();
    return new StripeRecord(
        json.path("customer").asText(),
        json.path("id").asText(),
        item.at("/price/metadata/plan").asText(),
        json.path("status").asText(),
        time(json.path("billing_cycle_anchor")).orElseThrow(),
        time(item.path("current_period_start")).orElseThrow(),
        periodEnd,
        time(json.path("ended_at")).or(() -> leaves));
  }

  private static Optional<Instant> time(JsonNode seconds) {
    return seconds.isNumber()
        ? Optional.of(Instant.ofEpochSecond(seconds.asLong()))
        : Optional.empty();
  }

  /// Whether it gives what its plan entitles to.
  boolean isOpenAt(Instant now) {
    return status.equals("active")
        || (status.equals("past_due") && now.isBefore(periodStart.plus(GRACE)));
  }

  /// What is to be read of it in the server's database.
  String row() {
    return Stream.of(
            customer,
            id,
            plan,
            status.equals("canceled") ? "cancelled" : "active",
            seconds(Optional.of(anchor)),
            seconds(Optional.of(periodEnd)),
            seconds(Optional.of(periodStart.plus(GRACE)).filter(_ -> status.equals("past_due"))),
            seconds(endsAt))
        .reduce((left, right) -> left + "|" + right)
        .orElseThrow();
  }

  private static String seconds(Optional<Instant> time) {
    return time.map(at -> Long.toString(at.getEpochSecond())).orElse("never");
  }
}
