package io.communityconnect.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class LeaseTest {
  @Test
  void countsFencesAndAttemptsFromOne() {
    assertThat(lease(1, 1).fence()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> lease(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> lease(1, 0));
  }

  private static Lease lease(long fence, int attempt) {
    return new Lease(
        new ConversationId(new UUID(0, 1)),
        new Actor.Resident(new ResidentId(new UUID(0, 2)), new CommunityId(new UUID(0, 3))),
        fence,
        attempt);
  }
}
