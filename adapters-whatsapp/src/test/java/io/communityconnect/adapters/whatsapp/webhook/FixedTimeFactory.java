package io.communityconnect.adapters.whatsapp.webhook;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.time.InstantSourceFactory;
import java.time.InstantSource;

/// Stops the clock that Micronaut provides.
@Factory
final class FixedTimeFactory {
  @Bean
  @Replaces(value = InstantSource.class, factory = InstantSourceFactory.class)
  InstantSource clock() {
    return InstantSource.fixed(WebhookServer.NOW);
  }
}
