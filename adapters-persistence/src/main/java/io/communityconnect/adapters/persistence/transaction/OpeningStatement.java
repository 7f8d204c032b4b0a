package io.communityconnect.adapters.persistence.transaction;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A statement that goes behind another in the same trip: it looks as if it were alone. What is
/// bound to it is bound behind the parameters of the one before, and the results of that one are
/// passed over.
///
/// Batches and results that are read portion by portion do not go that way. Where one is asked for,
/// the two are sent one after the other.
final class OpeningStatement implements InvocationHandler {
  /// What works on both ways and tells nothing about which it is.
  private static final Set<String> FOR_BOTH =
      Set.of("getConnection", "close", "isClosed", "equals", "toString", "hashCode");

  private final PreparedStatement both;
  private final int before;
  private final Alone alone;
  private final List<Binding> bindings = new ArrayList<>();
  private @Nullable PreparedStatement chosen;

  /// Sends the first statement by itself and prepares the second one.
  @FunctionalInterface
  interface Alone {
    PreparedStatement prepare() throws SQLException;
  }

  @FunctionalInterface
  private interface Binding {
    @Nullable Object to(PreparedStatement statement) throws Throwable;
  }

  private OpeningStatement(PreparedStatement both, int before, Alone alone) {
    this.both = both;
    this.before = before;
    this.alone = alone;
  }

  /// @param both the two statements as one, the parameters of the first bound
  /// @param before how many these are
  static PreparedStatement of(PreparedStatement both, int before, Alone alone) {
    return (PreparedStatement)
        Proxy.newProxyInstance(
            OpeningStatement.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            new OpeningStatement(both, before, alone));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (chosen != null) {
      return call(chosen, method, arguments);
    }
    if (arguments != null && isBinding(method, arguments)) {
      bindings.add(statement -> call(statement, method, arguments));
      return call(both, method, shifted(arguments, before));
    }
    if (method.getName().equals("execute") && arguments == null) {
      return executeBoth();
    }
    return FOR_BOTH.contains(method.getName())
        ? call(both, method, arguments)
        : call(goAlone(), method, arguments);
  }

  private static boolean isBinding(Method method, Object[] arguments) {
    return method.getName().startsWith("set")
        && arguments.length > 1
        && arguments[0] instanceof Integer;
  }

  private static Object[] shifted(Object[] arguments, int by) {
    Object[] shifted = arguments.clone();
    shifted[0] = (int) arguments[0] + by;
    return shifted;
  }

  private boolean executeBoth() throws SQLException {
    chosen = both;
    both.execute();
    return both.getMoreResults();
  }

  private PreparedStatement goAlone() throws Throwable {
    both.close();
    PreparedStatement second = alone.prepare();
    chosen = second;
    for (Binding binding : bindings) {
      binding.to(second);
    }
    return second;
  }

  private static @Nullable Object call(
      PreparedStatement statement, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(statement, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
