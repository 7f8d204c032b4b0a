package io.communityconnect.domain.conversation;

import static io.communityconnect.domain.conversation.DeliveryStatus.ACCEPTED;
import static io.communityconnect.domain.conversation.DeliveryStatus.DELIVERED;
import static io.communityconnect.domain.conversation.DeliveryStatus.FAILED;
import static io.communityconnect.domain.conversation.DeliveryStatus.READ;
import static io.communityconnect.domain.conversation.DeliveryStatus.SENDING;
import static io.communityconnect.domain.conversation.DeliveryStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DeliveryStatusTest {
  @ParameterizedTest
  @EnumSource
  void followsOnlyWhatRanksHigher(DeliveryStatus known) {
    Set<DeliveryStatus> followedBy = EnumSet.noneOf(DeliveryStatus.class);
    Arrays.stream(DeliveryStatus.values())
        .filter(status -> status.supersedes(known))
        .forEach(followedBy::add);

    assertThat(followedBy)
        .isEqualTo(
            switch (known) {
              case PENDING -> EnumSet.of(ACCEPTED, SENDING, SENT, FAILED, DELIVERED, READ);
              case ACCEPTED -> EnumSet.of(SENDING, SENT, FAILED, DELIVERED, READ);
              case SENDING -> EnumSet.of(SENT, FAILED, DELIVERED, READ);
              case SENT -> EnumSet.of(FAILED, DELIVERED, READ);
              case FAILED -> EnumSet.of(DELIVERED, READ);
              case DELIVERED -> EnumSet.of(READ);
              case READ -> EnumSet.noneOf(DeliveryStatus.class);
            });
  }
}
