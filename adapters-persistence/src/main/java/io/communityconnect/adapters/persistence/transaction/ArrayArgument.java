package io.communityconnect.adapters.persistence.transaction;

import static java.util.Objects.requireNonNull;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// A column of values as one array parameter.
///
/// Jdbi's own arrays look their element type up by reflection at every call, which takes longer
/// than the binding itself.
public final class ArrayArgument implements Argument {
  private final String type;
  private final @Nullable Object[] elements;

  private ArrayArgument(String type, @Nullable Object[] elements) {
    this.type = requireNonNull(type, "type is null");
    this.elements = elements;
  }

  /// Values of `uuid[]`, one of each row.
  public static <R> ArrayArgument uuids(
      List<R> rows, Function<? super R, ? extends @Nullable UUID> value) {
    return of("uuid", rows, value);
  }

  /// Values of `text[]`, one of each row.
  public static <R> ArrayArgument texts(
      List<R> rows, Function<? super R, ? extends @Nullable String> value) {
    return of("text", rows, value);
  }

  /// Values of `timestamptz[]`, one of each row.
  public static <R> ArrayArgument times(
      List<R> rows, Function<? super R, ? extends @Nullable Instant> value) {
    return of("timestamptz", rows, value);
  }

  /// Values of `integer[]`, one of each row.
  public static <R> ArrayArgument integers(
      List<R> rows, Function<? super R, ? extends @Nullable Integer> value) {
    return of("int4", rows, value);
  }

  /// Values of `bigint[]`, one of each row.
  public static <R> ArrayArgument longs(List<R> rows, Function<? super R, Long> value) {
    return of("int8", rows, value);
  }

  /// Values of `boolean[]`, one of each row.
  public static <R> ArrayArgument flags(List<R> rows, Function<? super R, Boolean> value) {
    return of("boolean", rows, value);
  }

  private static <R> ArrayArgument of(
      String type, List<R> rows, Function<? super R, ? extends @Nullable Object> value) {
    @Nullable Object[] elements = new @Nullable Object[rows.size()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = value.apply(rows.get(i));
    }
    return new ArrayArgument(type, elements);
  }

  @Override
  public void apply(int position, PreparedStatement statement, StatementContext context)
      throws SQLException {
    statement.setArray(position, statement.getConnection().createArrayOf(type, elements));
  }

  /// How many values there are, and not what they are.
  @Override
  public String toString() {
    return type + "[" + elements.length + "]";
  }
}
