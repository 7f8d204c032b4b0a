package io.communityconnect.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ActorTest {
  private static final ResidentId ID = new ResidentId(new UUID(0, 1));
  private static final CommunityId COMMUNITY = new CommunityId(new UUID(0, 2));

  @Test
  void isAPersonUnlessItIsTheServerItself() {
    assertThat(Arrays.asList(Actor.class.getPermittedSubclasses()))
        .filteredOn(type -> !Actor.Person.class.isAssignableFrom(type))
        .containsExactly(Actor.SystemTask.class);
  }

  @Test
  void isNotTheSameActorInAnotherRole() {
    assertThat(new Actor.Resident(ID, COMMUNITY)).isNotEqualTo(new Actor.Admin(ID, COMMUNITY));
    assertThat(new Actor.Resident(ID, COMMUNITY)).isEqualTo(new Actor.Resident(ID, COMMUNITY));
  }
}
