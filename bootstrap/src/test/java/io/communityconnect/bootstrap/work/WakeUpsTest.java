package io.communityconnect.bootstrap.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.work.WakeUps.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WakeUpsTest {
  private static final Instant DUE_AT = Instant.parse("2026-11-23T10:00:00Z");

  private final WakeUps wakeUps = new WakeUps();
  private final List<Instant> heard = new ArrayList<>();
  private final List<Topic> relayed = new ArrayList<>();

  @Test
  void wakesEverySubscriberOfATopicAtTheTimeOfTheWork() {
    wakeUps.subscribe(Topic.CONVERSATIONS, heard::add);
    wakeUps.subscribe(Topic.CONVERSATIONS, heard::add);

    wakeUps.tellAll(Topic.CONVERSATIONS, DUE_AT);

    assertThat(heard).containsExactly(DUE_AT, DUE_AT);
  }

  @Test
  void letsSubscribersOfOtherTopicsSleep() {
    wakeUps.subscribe(Topic.OUTBOX, heard::add);

    wakeUps.tellAll(Topic.CONVERSATIONS, DUE_AT);

    assertThat(heard).isEmpty();
  }

  @Test
  void tellsTheOtherInstancesOfItsOwnNews() {
    wakeUps.relay(relayed::add);

    wakeUps.tellAll(Topic.OUTBOX, DUE_AT);

    assertThat(relayed).containsExactly(Topic.OUTBOX);
  }

  @Test
  void doesNotSendNewsBackToWhereItCameFrom() {
    wakeUps.relay(relayed::add);
    wakeUps.subscribe(Topic.OUTBOX, heard::add);

    wakeUps.tellHere(Topic.OUTBOX, DUE_AT);

    assertThat(heard).containsExactly(DUE_AT);
    assertThat(relayed).isEmpty();
  }

  @Test
  void isHeardByNobodyWithoutComplaint() {
    wakeUps.tellAll(Topic.OUTBOX, DUE_AT);

    assertThat(heard).isEmpty();
  }
}
