package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.in.RenewLeasesUseCase;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.conversation.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RenewLeasesServiceTest {
  private final Storage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final RenewLeasesUseCase service =
      new RenewLeasesService(
          storage.systemUnitOfWork(), storage.work(), SamplePolicies.ANSWERS, storage.clock());

  @Test
  void givesAWholeLeaseFromNow() {
    Lease lease = given.leaseFor("+15550000001");
    Instant now = storage.clock().advance(Duration.ofSeconds(25));

    service.renew(List.of(lease));

    assertThat(given.system(storage.work()::nextDueAt))
        .contains(now.plus(SamplePolicies.ANSWERS.lease()));
  }
}
