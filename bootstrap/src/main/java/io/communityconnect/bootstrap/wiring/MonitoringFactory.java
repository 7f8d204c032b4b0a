package io.communityconnect.bootstrap.wiring;

import io.communityconnect.bootstrap.configuration.Settings;
import io.communityconnect.bootstrap.monitoring.ErrorTracking;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;

/// Who is told what goes wrong.
@Factory
final class MonitoringFactory {
  /// Made with the context, for nobody asks for it.
  @Context
  @Bean(preDestroy = "close")
  ErrorTracking errorTracking(Settings settings) {
    return ErrorTracking.start(settings.monitoring());
  }
}
