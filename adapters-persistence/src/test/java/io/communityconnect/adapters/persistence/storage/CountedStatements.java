package io.communityconnect.adapters.persistence.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/// Counts the statements that are prepared on connections of a pool.
final class CountedStatements implements AutoCloseable {
  private final AtomicLong count = new AtomicLong();
  private final List<HikariDataSource> pools = new ArrayList<>();

  /// A pool of connections of the given one, each of which is counted.
  HikariDataSource of(HikariDataSource pool) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(
        proxy(
            DataSource.class,
            pool,
            (_, method, arguments) -> {
              Object result = invoke(pool, method, arguments);
              return result instanceof Connection connection ? counted(connection) : result;
            }));
    config.setMaximumPoolSize(pool.getMaximumPoolSize());
    config.setPoolName("counted-" + pool.getPoolName());
    HikariDataSource counted = new HikariDataSource(config);
    pools.add(counted);
    return counted;
  }

  private Connection counted(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        (_, method, arguments) -> {
          if (method.getName().startsWith("prepare")
              || method.getName().equals("createStatement")) {
            count.incrementAndGet();
          }
          return invoke(connection, method, arguments);
        });
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, T target, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(target.getClass().getClassLoader(), new Class<?>[] {type}, handler));
  }

  long count() {
    return count.get();
  }

  @Override
  public void close() {
    pools.forEach(HikariDataSource::close);
  }
}
