package io.communityconnect.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads a JSON object field by field and refuses what was not asked for. A test that misspells the
/// name of a fault must fail at once, not run without the fault.
public final class StrictFields {
  private final String path;
  private final JsonNode object;
  private final List<String> known = new ArrayList<>();

  private StrictFields(String path, JsonNode object) {
    this.path = path;
    this.object = object;
  }

  /// Starts to read a request body; an empty body counts as an empty object.
  public static StrictFields ofBody(String body) {
    String text = body.isBlank() ? "{}" : body;
    JsonNode node = Json.parse(text).orElseThrow(() -> new InvalidInput("The body is not JSON."));
    if (!node.isObject()) {
      throw new InvalidInput("The body must be a JSON object.");
    }
    return new StrictFields("", node);
  }

  /// Reads a nested object with its own strictness; one that is absent is the fallback.
  public <T> T section(String name, T fallback, Function<StrictFields, T> reader) {
    return field(name)
        .map(
            node -> {
              require(node.isObject(), name, "must be a JSON object");
              StrictFields fields = new StrictFields(path + name + ".", node);
              T value = reader.apply(fields);
              fields.refuseOthers();
              return value;
            })
        .orElse(fallback);
  }

  public Optional<String> text(String name, int maxLength) {
    return field(name)
        .map(
            node -> {
              require(node.isTextual(), name, "must be a text");
              require(node.textValue().length() <= maxLength, name, "is longer than " + maxLength);
              return node.textValue();
            });
  }

  public String requiredText(String name, int maxLength) {
    String text = text(name, maxLength).orElseThrow(() -> wrong(name, "is missing"));
    require(!text.isBlank(), name, "is empty");
    return text;
  }

  public boolean flag(String name, boolean fallback) {
    return field(name)
        .map(
            node -> {
              require(node.isBoolean(), name, "must be true or false");
              return node.booleanValue();
            })
        .orElse(fallback);
  }

  public Optional<Integer> integer(String name, int min, int max) {
    return field(name)
        .map(
            node -> {
              boolean inRange =
                  node.isIntegralNumber()
                      && node.canConvertToInt()
                      && node.intValue() >= min
                      && node.intValue() <= max;
              require(inRange, name, "must be a whole number from " + min + " to " + max);
              return node.intValue();
            });
  }

  public Optional<Double> number(String name, double min, double max) {
    return field(name)
        .map(
            node -> {
              boolean inRange =
                  node.isNumber() && node.doubleValue() >= min && node.doubleValue() <= max;
              require(inRange, name, "must be a number from " + min + " to " + max);
              return node.doubleValue();
            });
  }

  /// Reads one of the constants of an enum by its name.
  public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    return field(name)
        .map(
            node -> {
              List<E> constants = Arrays.asList(type.getEnumConstants());
              return constants.stream()
                  .filter(constant -> constant.name().equals(upper(node)))
                  .findFirst()
                  .orElseThrow(() -> wrong(name, "must be one of " + names(constants)));
            });
  }

  public Optional<URI> httpUrl(String name) {
    return text(name, 2000)
        .map(
            text ->
                HttpUrl.parse(text)
                    .orElseThrow(() -> wrong(name, "must be an http or https URL with a host")));
  }

  /// Ends the reading: throws when the object has fields that nobody asked for.
  public void refuseOthers() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw wrong(name, "is not known here; known are " + String.join(", ", known));
              }
            });
  }

  private Optional<JsonNode> field(String name) {
    known.add(name);
    JsonNode node = object.get(name);
    return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
  }

  private void require(boolean holds, String name, String complaint) {
    if (!holds) {
      throw wrong(name, complaint);
    }
  }

  private InvalidInput wrong(String name, String complaint) {
    return new InvalidInput(path + name + " " + complaint + ".");
  }

  private static String upper(JsonNode node) {
    return node.asText().toUpperCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> String names(List<E> constants) {
    return constants.stream().map(Enum::name).collect(Collectors.joining(", "));
  }
}
