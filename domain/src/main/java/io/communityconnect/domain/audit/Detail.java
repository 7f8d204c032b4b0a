package io.communityconnect.domain.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// A fact about an act that says nothing of a person by itself.
///
/// There is no free text on purpose. Entries are never changed, so what they hold could not be
/// erased: words, names and phone numbers have no form here.
public sealed interface Detail {
  /// The key of something.
  record Id(UUID value) implements Detail {
    public Id {
      requireNonNull(value, "value is null");
    }
  }

  /// How many.
  record Count(long value) implements Detail {
    /// The greatest count. Phone numbers are longer as a rule.
    public static final long MAX = 999_999_999L;

    public Count {
      if (value < 0 || value > MAX) {
        throw new IllegalArgumentException("a count is from 0 to " + MAX);
      }
    }
  }

  /// A time, to the microsecond.
  record Moment(Instant value) implements Detail {
    public Moment {
      value = value.truncatedTo(ChronoUnit.MICROS);
    }
  }

  /// A name that stands in the code: of a field, a role, a reason.
  record Code(String value) implements Detail {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_.-]{0,63}");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public Code {
      requireNonNull(value, "value is null");
      if (!isValid(value)) {
        throw new IllegalArgumentException("not a name that stands in code");
      }
    }

    /// Says whether the text is a name, and no key.
    public static boolean isValid(String text) {
      return SHAPE.matcher(text).matches() && !KEY.matcher(text).matches();
    }
  }

  /// Several names, such as those of the fields that were changed.
  record Codes(List<Code> values) implements Detail {
    public Codes {
      values = List.copyOf(values);
    }
  }
}
