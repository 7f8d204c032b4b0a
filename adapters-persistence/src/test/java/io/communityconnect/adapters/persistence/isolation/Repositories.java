package io.communityconnect.adapters.persistence.isolation;

import static java.util.Map.entry;

import io.communityconnect.adapters.persistence.analytics.PostgresAnalytics;
import io.communityconnect.adapters.persistence.analytics.RecentAnalytics;
import io.communityconnect.adapters.persistence.billing.PostgresQueryMeter;
import io.communityconnect.adapters.persistence.conversation.PostgresConversations;
import io.communityconnect.adapters.persistence.conversation.PostgresInbox;
import io.communityconnect.adapters.persistence.conversation.PostgresSettlements;
import io.communityconnect.adapters.persistence.delivery.PostgresDeliveries;
import io.communityconnect.adapters.persistence.delivery.PostgresSentLog;
import io.communityconnect.adapters.persistence.knowledge.held.CaffeineHeldKnowledge;
import io.communityconnect.adapters.persistence.transaction.PostgresAdminUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.PostgresSystemUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.PostgresUnitOfWork;
import io.communityconnect.adapters.persistence.usage.PostgresCostLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Every method of every port that the persistence adapter implements, found in its classes, so
/// that a new one cannot be forgotten.
final class Repositories {
  private static final String ADAPTER = "io/communityconnect/adapters/persistence";

  /// They open units of work, or do the server's own: nobody calls them as somebody.
  private static final Set<Class<?>> NOT_CALLED_AS_SOMEBODY =
      Set.of(
          CaffeineHeldKnowledge.class,
          PostgresCostLedger.class,
          PostgresDeliveries.class,
          PostgresInbox.class,
          PostgresQueryMeter.class,
          PostgresSentLog.class,
          PostgresSettlements.class,
          PostgresAdminUnitOfWork.class,
          PostgresUnitOfWork.class,
          PostgresSystemUnitOfWork.class);

  /// Those that need something to be made.
  private static final Map<Class<?>, Object> MADE =
      Map.of(RecentAnalytics.class, new RecentAnalytics(new PostgresAnalytics()));

  private Repositories() {}

  /// All calls, with examples of what they take that concern Anna.
  static List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    for (Class<?> type : implementations()) {
      Object repository = instance(type);
      for (Class<?> port : portsOf(type)) {
        Arrays.stream(port.getMethods())
            .filter(method -> !method.isDefault())
            .map(method -> new Call(repository, method, examplesFor(method)))
            .forEach(calls::add);
      }
    }
    return calls;
  }

  private static List<Object> examplesFor(Method method) {
    return Arrays.stream(method.getGenericParameterTypes())
        .map(type -> AnnasExamples.of(type.getTypeName()))
        .toList();
  }

  private static List<Class<?>> implementations() {
    try {
      URI place =
          PostgresConversations.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path root = Path.of(place);
      if (Files.isDirectory(root)) {
        return implementationsIn(root);
      }
      try (FileSystem jar = FileSystems.newFileSystem(root)) {
        return implementationsIn(jar.getPath("/"));
      }
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("the adapter's classes are not where they were loaded", e);
    }
  }

  private static List<Class<?>> implementationsIn(Path root) {
    try (Stream<Path> files = Files.walk(root.resolve(ADAPTER))) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .<Class<?>>map(Repositories::loaded)
          .filter(type -> !portsOf(type).isEmpty() && !NOT_CALLED_AS_SOMEBODY.contains(type))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> loaded(String file) {
    try {
      return Class.forName(file.substring(0, file.length() - ".class".length()).replace('/', '.'));
    } catch (ClassNotFoundException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /// What a port hands out is no port.
  private static List<Class<?>> portsOf(Class<?> type) {
    return Arrays.<Class<?>>stream(type.getInterfaces())
        .filter(port -> !port.isMemberClass())
        .filter(
            port ->
                port.getName()
                    .matches("io\\.communityconnect\\.application\\..*\\.port\\.out\\..*"))
        .toList();
  }

  private static Object instance(Class<?> type) {
    if (MADE.containsKey(type)) {
      return MADE.get(type);
    }
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("say how to make a " + type.getSimpleName(), e);
    }
  }

  /// One method with its arguments.
  record Call(Object repository, Method method, List<Object> arguments) {
    /// Calls it, within a unit of work of the caller's.
    Object perform() {
      try {
        method.setAccessible(true);
        Object result = method.invoke(repository, arguments.toArray());
        return result == null ? entry("nothing", method.getName()) : result;
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw new AssertionError(e.getCause());
      } catch (IllegalAccessException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }

    @Override
    public String toString() {
      return repository.getClass().getSimpleName() + "." + method.getName();
    }
  }
}
