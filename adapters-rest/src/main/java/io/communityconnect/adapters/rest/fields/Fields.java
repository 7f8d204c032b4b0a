package io.communityconnect.adapters.rest.fields;

import io.communityconnect.adapters.rest.problem.FieldFault;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one request and gathers everything that is wrong with them, so that whoever
/// sent it learns all of it at once. What was read counts only after [#refuseFaulty].
public final class Fields {
  private static final Pattern UUID_SHAPE =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final Pattern DAY_SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final List<FieldFault> faults = new ArrayList<>();

  /// A field that must be there.
  ///
  /// @param wanted completes "must be …"
  public <T> Optional<T> required(
      String name,
      @Nullable String value,
      Predicate<String> isValid,
      Function<String, T> read,
      String wanted) {
    if (value == null) {
      missing(name);
      return Optional.empty();
    }
    return optional(name, value, isValid, read, wanted);
  }

  /// A field that may be left out.
  public <T> Optional<T> optional(
      String name,
      @Nullable String value,
      Predicate<String> isValid,
      Function<String, T> read,
      String wanted) {
    if (value == null) {
      return Optional.empty();
    }
    if (!isValid.test(value)) {
      faults.add(new FieldFault(name, "must be " + wanted));
      return Optional.empty();
    }
    return Optional.of(read.apply(value));
  }

  /// A phone number that must be there.
  public Optional<PhoneNumber> phone(String name, @Nullable String value) {
    return required(
        name,
        value,
        PhoneNumber::isValid,
        PhoneNumber::new,
        "a phone number in E.164, such as +15550100402");
  }

  /// Words that must be there, without blanks around them.
  public Optional<String> words(String name, @Nullable String value, int max) {
    return required(
        name, value, text -> isWords(text, max), String::strip, "1 to " + max + " characters");
  }

  /// Words that may be left out.
  public Optional<String> optionalWords(String name, @Nullable String value, int max) {
    return optional(
        name, value, text -> isWords(text, max), String::strip, "1 to " + max + " characters");
  }

  private static boolean isWords(String text, int max) {
    return !text.isBlank() && text.length() <= max && text.indexOf('\0') < 0;
  }

  /// A key that may be left out.
  public Optional<UUID> key(String name, @Nullable String value) {
    return optional(
        name, value, text -> UUID_SHAPE.matcher(text).matches(), UUID::fromString, "a UUID");
  }

  /// Whether something is wanted, written as `true` or `false`; not, where it is left out.
  public boolean flag(String name, @Nullable String value) {
    return optional(
            name,
            value,
            text -> text.equals("true") || text.equals("false"),
            Boolean::valueOf,
            "true or false")
        .orElse(false);
  }

  /// A day that may be left out.
  public Optional<LocalDate> day(String name, @Nullable String value) {
    return optional(name, value, Fields::isDay, LocalDate::parse, "a day, such as 2026-03-01");
  }

  private static boolean isDay(String text) {
    try {
      return DAY_SHAPE.matcher(text).matches() && LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeParseException _) {
      return false;
    }
  }

  /// A moment that may be left out.
  public Optional<Instant> moment(String name, @Nullable String value) {
    return optional(
        name, value, Fields::isMoment, Instant::parse, "a time, such as 2026-03-01T10:00:00Z");
  }

  /// In the years that everybody who reads it can write down.
  private static boolean isMoment(String text) {
    try {
      int year = Instant.parse(text).atOffset(ZoneOffset.UTC).getYear();
      return year > 0 && year < 10_000;
    } catch (DateTimeParseException _) {
      return false;
    }
  }

  /// Notes that a field is missing which must be there for this caller.
  public void missing(String name) {
    faults.add(new FieldFault(name, "is missing"));
  }

  /// One of an enumeration, written in lower case.
  public <E extends Enum<E>> Optional<E> oneOf(String name, @Nullable String value, Class<E> type) {
    String names =
        Arrays.stream(type.getEnumConstants())
            .map(Fields::nameOf)
            .collect(Collectors.joining(", "));
    return required(
        name,
        value,
        text -> Arrays.stream(type.getEnumConstants()).map(Fields::nameOf).anyMatch(text::equals),
        text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)),
        "one of " + names);
  }

  /// How an enumeration's constant is written outside.
  public static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// Ends the request where anything was wrong.
  ///
  /// @throws RequestRefused with everything that is
  public void refuseFaulty() {
    if (!faults.isEmpty()) {
      throw RequestRefused.of(faults);
    }
  }
}
