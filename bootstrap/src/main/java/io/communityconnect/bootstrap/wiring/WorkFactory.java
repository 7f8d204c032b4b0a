package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.wakeup.PostgresWakeUps;
import io.communityconnect.application.conversation.port.in.ClaimConversationsUseCase;
import io.communityconnect.application.conversation.port.in.RenewLeasesUseCase;
import io.communityconnect.application.delivery.port.in.ClaimOutboxUseCase;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.bootstrap.Database;
import io.communityconnect.bootstrap.work.Answering;
import io.communityconnect.bootstrap.work.DispatchLoop;
import io.communityconnect.bootstrap.work.HeldLeases;
import io.communityconnect.bootstrap.work.Sending;
import io.communityconnect.bootstrap.work.WakeUps;
import io.communityconnect.bootstrap.work.WakeUps.Topic;
import io.communityconnect.domain.conversation.Lease;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// Starts the loops that answer and send, where this instance is to do so.
@Factory
final class WorkFactory {
  /// Answers mostly wait for a model, so many may be under way; each costs a few kilobytes.
  private static final int MAX_ANSWERS = 10_000;

  /// As many as the connections to the provider.
  private static final int MAX_SENDS = 64;

  private static final Duration POLL = Duration.ofSeconds(2);

  @Context
  @Bean(preDestroy = "close")
  PostgresWakeUps wakeUpsOfOthers(Database database, WakeUps wakeUps, InstantSource clock) {
    PostgresWakeUps others =
        new PostgresWakeUps(
            database.listeningUrl(),
            topic -> wakeUps.tellHere(Topic.valueOf(topic), clock.instant()));
    wakeUps.relay(topic -> others.tell(topic.name()));
    return others;
  }

  @Singleton
  HeldLeases heldLeases(RenewLeasesUseCase renewing, InstantSource clock) {
    return new HeldLeases(renewing, clock);
  }

  @Context
  @Bean(preDestroy = "close")
  @Requires(property = "community-connect.worker-enabled", value = "true")
  @Named("renewing-leases")
  AutoCloseable renewingLeases(HeldLeases leases) {
    return leases.keep();
  }

  @Context
  @Bean(preDestroy = "close")
  @Requires(property = "community-connect.worker-enabled", value = "true")
  DispatchLoop<Lease> answeringLoop(
      ClaimConversationsUseCase claim, Answering answering, WakeUps wakeUps, InstantSource clock) {
    DispatchLoop<Lease> loop =
        new DispatchLoop<>(
            "answer",
            limit -> {
              ClaimConversationsUseCase.Claimed claimed = claim.claim(limit);
              return new DispatchLoop.Batch<>(claimed.leases(), claimed.nextDueAt());
            },
            answering::answer,
            MAX_ANSWERS,
            POLL,
            clock);
    wakeUps.subscribe(Topic.CONVERSATIONS, loop::wakeAt);
    return loop;
  }

  @Context
  @Bean(preDestroy = "close")
  @Requires(property = "community-connect.worker-enabled", value = "true")
  DispatchLoop<Dispatch> sendingLoop(
      ClaimOutboxUseCase claim, Sending sending, WakeUps wakeUps, InstantSource clock) {
    DispatchLoop<Dispatch> loop =
        new DispatchLoop<>(
            "send",
            limit -> {
              ClaimOutboxUseCase.Claimed claimed = claim.claim(limit);
              return new DispatchLoop.Batch<>(claimed.dispatches(), claimed.nextDueAt());
            },
            sending::send,
            MAX_SENDS,
            POLL,
            clock);
    wakeUps.subscribe(Topic.OUTBOX, loop::wakeAt);
    return loop;
  }
}
