package io.communityconnect.application.limit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.limit.port.in.SpendRequestUseCase;
import io.communityconnect.application.limit.port.in.SpendRequestUseCase.Outcome;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.limit.RateLimit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SpendRequestServiceTest {
  private static final RateLimit ONCE =
      new RateLimit("logins", 1, Duration.ofMinutes(1), RateLimit.Unchecked.CLOSED);

  private final InMemoryStorage storage = new InMemoryStorage();
  private final SpendRequestUseCase service =
      new SpendRequestService(
          storage.systemUnitOfWork(),
          storage.identity().rateLimits(),
          (purpose, text) -> SecretHash.of(purpose + text),
          storage.clock());

  private Outcome spend(String subject) {
    return service.spend(new SpendRequestUseCase.Command(ONCE, subject));
  }

  @Test
  void saysWhenToComeBack() {
    assertThat(spend("asha")).isEqualTo(new Outcome.Allowed());
    assertThat(spend("asha")).isEqualTo(new Outcome.Exhausted(Duration.ofMinutes(1)));
    assertThat(spend("bela")).isEqualTo(new Outcome.Allowed());
  }
}
