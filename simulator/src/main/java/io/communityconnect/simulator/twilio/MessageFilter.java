package io.communityconnect.simulator.twilio;

import io.communityconnect.simulator.http.FormBody;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The filters of Twilio's message list: `To`, `From`, `DateSent`, `DateSent<` and `DateSent>`. The
/// latter two include the given moment, as Twilio writes them `DateSent<=` and `DateSent>=`; a date
/// stands for its whole day in GMT.
///
/// A queued message has no sent date yet and counts from its creation, so that a caller who asks
/// "was it accepted?" within the first second gets the right answer.
final class MessageFilter {
  private static final List<String> NAMES =
      List.of("To", "From", "DateSent", "DateSent<", "DateSent>");

  private final List<FormBody.Field> fields;

  private MessageFilter(List<FormBody.Field> fields) {
    this.fields = fields;
  }

  /// Reads the filters of a query, or is empty when a date is not one.
  static Optional<MessageFilter> read(FormBody query) {
    List<FormBody.Field> fields = new ArrayList<>();
    for (FormBody.Field field : query.fields()) {
      if (NAMES.contains(field.name()) && !field.value().isEmpty()) {
        if (field.name().startsWith("DateSent") && Period.parse(field.value()).isEmpty()) {
          return Optional.empty();
        }
        fields.add(field);
      }
    }
    return Optional.of(new MessageFilter(fields));
  }

  /// The given filters, for the links of a page.
  List<FormBody.Field> fields() {
    return fields;
  }

  /// The person whose messages alone can pass, if the filters name one; saves looking at the rest.
  Optional<WhatsAppAddress> person(WhatsAppAddress sender) {
    return fields.stream()
        .filter(field -> field.name().equals("To") || field.name().equals("From"))
        .filter(field -> !field.value().equals(sender.value()))
        .flatMap(field -> WhatsAppAddress.parse(field.value()).stream())
        .findFirst();
  }

  boolean passes(TwilioMessage message) {
    return fields.stream().map(MessageFilter::predicate).allMatch(test -> test.test(message));
  }

  private static Predicate<TwilioMessage> predicate(FormBody.Field field) {
    String value = field.value();
    return switch (field.name()) {
      case "To" -> message -> message.to().value().equals(value);
      case "From" -> message -> message.from().value().equals(value);
      default -> byDate(field.name(), Period.parse(value).orElseThrow());
    };
  }

  private static Predicate<TwilioMessage> byDate(String name, Period period) {
    return switch (name) {
      case "DateSent<" -> message -> second(message).isBefore(period.end());
      case "DateSent>" -> message -> !second(message).isBefore(period.start());
      default ->
          message ->
              !second(message).isBefore(period.start()) && second(message).isBefore(period.end());
    };
  }

  private static Instant second(TwilioMessage message) {
    return message.effectiveDate().truncatedTo(ChronoUnit.SECONDS);
  }

  /// From a moment up to, not including, another: a day, or one second.
  private record Period(Instant start, Instant end) {
    static Optional<Period> parse(String text) {
      try {
        if (text.length() == "2026-11-23".length()) {
          LocalDate day = LocalDate.parse(text);
          return Optional.of(
              new Period(
                  day.atStartOfDay().toInstant(ZoneOffset.UTC),
                  day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
        }
        Instant second = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
        return Optional.of(new Period(second, second.plusSeconds(1)));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }
}
