package io.communityconnect.adapters.rest.document;

import io.communityconnect.adapters.rest.ApiServer;
import io.communityconnect.adapters.rest.Doorkeeper;
import io.communityconnect.adapters.rest.request.RepeatedRequests;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Controller;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.BeanDefinitionReference;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Objects;

/// A server with every route that there is, over use cases that do nothing.
final class AllRoutes {
  private AllRoutes() {}

  static ApiServer open() {
    return new ApiServer(useCases());
  }

  private static Object[] useCases() {
    try (ApplicationContext context = ApplicationContext.run()) {
      return context.getBeanDefinitionReferences().stream()
          .map(BeanDefinitionReference::load)
          .filter(AllRoutes::needsUseCases)
          .flatMap(bean -> Arrays.stream(bean.getConstructor().getArguments()))
          .<Class<?>>map(Argument::getType)
          .filter(type -> type.isInterface() && !type.isAssignableFrom(Doorkeeper.class))
          .distinct()
          .map(AllRoutes::idle)
          .toArray();
    }
  }

  /// A form's route takes keys of requests itself.
  private static boolean needsUseCases(BeanDefinition<?> bean) {
    return bean.hasAnnotation(Controller.class) || bean.getBeanType() == RepeatedRequests.class;
  }

  private static Object idle(Class<?> useCase) {
    return Proxy.newProxyInstance(
        useCase.getClassLoader(),
        new Class<?>[] {useCase},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" -> proxy.hashCode() == Objects.hashCode(arguments[0]);
              case "toString" -> "idle " + useCase.getSimpleName();
              default -> throw new UnsupportedOperationException("no request gets this far");
            });
  }
}
