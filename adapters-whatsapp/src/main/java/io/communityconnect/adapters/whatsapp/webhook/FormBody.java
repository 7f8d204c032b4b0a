package io.communityconnect.adapters.whatsapp.webhook;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// The body of an HTML form post (`application/x-www-form-urlencoded`,
/// <https://url.spec.whatwg.org/#urlencoded-parsing>), read strictly.
///
/// Web frameworks replace what they cannot decode; then a signature fails for no visible reason, or
/// half a character reaches the database. Here such a body is refused, and so is the character NUL,
/// which Postgres cannot store. Empty values and repeated names are kept: they are signed.
public sealed interface FormBody {
  /// Reads the bytes as they came.
  static FormBody parse(byte[] body) {
    return new FormDecoder(body).decode();
  }

  /// A name and its value, decoded.
  record Parameter(String name, String value) {
    public Parameter {
      requireNonNull(name, "name is null");
      requireNonNull(value, "value is null");
    }

    /// The name only: values are what people write.
    @Override
    public String toString() {
      return name + "=…";
    }
  }

  /// The parameters in the order of the body.
  record Parsed(List<Parameter> parameters) implements FormBody {
    public Parsed {
      parameters = List.copyOf(parameters);
    }

    /// The first value of that name, unless it is blank.
    public Optional<String> first(String name) {
      for (Parameter parameter : parameters) {
        if (parameter.name().equals(name)) {
          return Optional.of(parameter.value()).filter(value -> !value.isBlank());
        }
      }
      return Optional.empty();
    }
  }

  /// Not a form.
  ///
  /// @param reason what is wrong, without a part of the body
  record Malformed(String reason) implements FormBody {
    public Malformed {
      requireNonNull(reason, "reason is null");
    }
  }
}
