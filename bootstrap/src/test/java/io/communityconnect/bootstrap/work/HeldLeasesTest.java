package io.communityconnect.bootstrap.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class HeldLeasesTest {
  private static final Lease LEASE =
      new Lease(
          new ConversationId(new UUID(0, 1)),
          new Actor.Resident(new ResidentId(new UUID(0, 2)), new CommunityId(new UUID(0, 3))),
          1,
          1);

  private Instant now = Instant.parse("2026-11-27T12:00:00Z");
  private final List<Lease> renewed = new ArrayList<>();
  private final HeldLeases leases = new HeldLeases(renewed::addAll, () -> now);

  @Test
  void renewsWhatIsHeldForAWhile() {
    leases.during(
        LEASE,
        () -> {
          assertThat(afterHeldFor(Duration.ofSeconds(1))).isEmpty();
          assertThat(afterHeldFor(Duration.ofSeconds(10))).containsExactly(LEASE);
        });
  }

  @Test
  void renewsNothingThatIsAnswered() {
    leases.during(LEASE, () -> now = now.plusSeconds(10));

    assertThat(afterHeldFor(Duration.ofSeconds(10))).isEmpty();
  }

  @Test
  void renewsNothingThatFailed() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                leases.during(
                    LEASE,
                    () -> {
                      throw new IllegalStateException("it broke");
                    }));

    assertThat(afterHeldFor(Duration.ofSeconds(10))).isEmpty();
  }

  @Test
  void givesUpWhatHangs() {
    leases.during(LEASE, () -> assertThat(afterHeldFor(Duration.ofMinutes(5))).isEmpty());
  }

  private List<Lease> afterHeldFor(Duration time) {
    now = now.plus(time);
    renewed.clear();
    leases.renew();
    return List.copyOf(renewed);
  }
}
