package io.communityconnect.adapters.persistence.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.generic.GenericType;

/// What Jdbi has to be told of values that may be absent.
final class OptionalTypes {
  static final GenericType<Optional<String>> TEXT = new GenericType<>() {};
  static final GenericType<Optional<UUID>> ID = new GenericType<>() {};
  static final GenericType<Optional<LocalDate>> DATE = new GenericType<>() {};
  static final GenericType<Optional<Instant>> TIME = new GenericType<>() {};

  private OptionalTypes() {}
}
