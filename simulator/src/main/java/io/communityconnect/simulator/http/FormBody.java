package io.communityconnect.simulator.http;

import static java.util.Objects.requireNonNull;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The fields of an `application/x-www-form-urlencoded` body, in order and with repetitions, for
/// both matter: `MediaUrl` may repeat, and captures of webhooks show a fixed order.
public record FormBody(List<Field> fields) {
  /// One name and one value, decoded.
  public record Field(String name, String value) {
    public Field {
      requireNonNull(name, "name is null");
      requireNonNull(value, "value is null");
    }

    private String encoded() {
      return encode(name) + "=" + encode(value);
    }
  }

  public FormBody {
    fields = List.copyOf(fields);
  }

  /// Reads a body or a query string.
  ///
  /// @throws IllegalArgumentException when a percent sign is not followed by two hex digits
  public static FormBody parse(String text) {
    List<Field> fields = new ArrayList<>();
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        fields.add(new Field(decode(name), decode(value)));
      }
    }
    return new FormBody(fields);
  }

  /// The first value of this name that is not empty: Twilio takes an empty parameter for none.
  public Optional<String> value(String name) {
    return values(name).stream().filter(value -> !value.isEmpty()).findFirst();
  }

  /// All values of this name, in order.
  public List<String> values(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(Field::value)
        .collect(Collectors.toUnmodifiableList());
  }

  /// The body as it goes over the wire.
  public String encoded() {
    return fields.stream().map(Field::encoded).collect(Collectors.joining("&"));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
