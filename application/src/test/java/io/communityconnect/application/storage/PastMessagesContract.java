package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.recall.port.out.PastMessages.Destination;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.recall.port.out.PastMessages] promises.
public interface PastMessagesContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private Remembering ada() {
    return Remembering.of(storage(), "+15550000001");
  }

  @Test
  default void putsWhatWasSaidBeforeInFrontOfWhatWasSaidSince() {
    Remembering ada = ada();
    given().reply(ada.conversation(), "good morning");

    ada.bring(longAgo(), "Ada", "one", "two");
    ada.bring(longAgo().minus(Duration.ofDays(1)), "Ada", "zero");

    assertThat(given().history(ada.conversation()))
        .containsExactly("zero", "one", "two", "hello", "good morning");
  }

  @Test
  default void pushesNothingRecentOutOfWhatTheAssistantRemembers() {
    Remembering ada = ada();
    given().reply(ada.conversation(), "good morning");

    ada.bring(longAgo(), "Ada", "one", "two", "three");

    List<Message> last =
        given()
            .system(() -> storage().conversations().turn(ada.conversation(), 3))
            .orElseThrow()
            .history();
    assertThat(Given.words(last)).containsExactly("three", "hello", "good morning");
  }

  @Test
  default void leavesNothingToAnswerNorToSend() {
    Lease lease = given().leaseFor("+15550000001");
    given().answer(lease);
    Remembering ada = new Remembering(storage(), lease.resident(), lease.conversation());
    storage().clock().advance(Duration.ofHours(1));

    ada.bring(longAgo(), "Ada", "one");
    ada.bring(longAgo(), "Assistant", "two");

    assertThat(given().unanswered(ada.conversation())).isEmpty();
    assertThat(given().claimed(10)).isEmpty();
    assertThat(given().dispatched(10)).isEmpty();
  }

  @Test
  default void knowsOurMessagesByTheSpeaker() {
    Remembering ada = ada();

    ada.bring(longAgo(), SampleCommunity.NAME, "ours");
    ada.bring(longAgo(), "assistant", "ours, too");
    ada.bring(longAgo(), "Melanie", "hers");

    assertThat(given().turn(ada.conversation()).history())
        .extracting(Message::direction)
        .containsExactly(Direction.OUTBOUND, Direction.OUTBOUND, Direction.INBOUND);
    MessageId ours = ada.message("ours");
    assertThat(storage().facts().statusOf(ours)).isEqualTo(DeliveryStatus.DELIVERED);
  }

  @Test
  default void storesTheSameMessageOnce() {
    Remembering ada = ada();

    assertThat(ada.bring(longAgo(), "Ada", "one", "two")).isEqualTo(2);
    assertThat(ada.bring(longAgo(), "Ada", "one", "two", "three")).isEqualTo(1);
    assertThat(ada.bring(longAgo(), "Melanie", "one")).isEqualTo(1);

    assertThat(given().turn(ada.conversation()).history()).hasSize(4);
  }

  @Test
  default void keepsTheConversationsOfTwoApart() {
    Remembering ada = ada();
    Remembering ben = Remembering.of(storage(), "+15550000002");

    ada.bring(longAgo(), "Ada", "same");
    ben.bring(longAgo(), "Ada", "same");

    assertThat(given().history(ada.conversation())).containsExactly("same");
    assertThat(given().history(ben.conversation())).containsExactly("same");
  }

  @Test
  default void opensTheSameConversationAgain() {
    Remembering ada = ada();

    Destination first = given().system(ada::destination);
    Destination second = given().system(ada::destination);

    assertThat(first.conversation()).isEqualTo(ada.conversation());
    assertThat(second).isEqualTo(first);
    assertThat(storage().facts().conversations()).isEqualTo(1);
  }

  @Test
  default void knowsWhereAResidentLives() {
    Remembering ada = ada();

    assertThat(given().system(() -> storage().pastMessages().home(ada.resident().id())))
        .contains(ada.resident().community());
    assertThat(given().system(() -> storage().pastMessages().home(new ResidentId(new UUID(9, 9)))))
        .isEmpty();
  }

  @Test
  default void opensNothingForStrangers() {
    Remembering ada = ada();
    given().community("Oak House", new PhoneNumber("+14155239999"));
    CommunityId elsewhere = new CommunityId(new UUID(9, 9));

    assertThat(given().system(() -> storage().pastMessages().open(elsewhere, ada.resident().id())))
        .isEmpty();
    assertThat(
            given()
                .system(
                    () ->
                        storage()
                            .pastMessages()
                            .open(ada.resident().community(), new ResidentId(new UUID(9, 9)))))
        .isEmpty();
    assertThat(storage().facts().conversations()).isEqualTo(1);
  }

  @Test
  default void opensNoServiceWindow() {
    Remembering ada = ada();
    Instant spoke = TestClock.START;
    storage().clock().advance(Duration.ofDays(3));
    ada.bring(storage().clock().instant().minus(Duration.ofHours(1)), "Ada", "one");
    given().owed(ada.conversation(), "news");

    assertThat(given().dispatched(1))
        .singleElement()
        .satisfies(dispatch -> assertThat(dispatch.window().lastInboundAt()).isEqualTo(spoke));
  }

  private static Instant longAgo() {
    return HistoryContract.LONG_AGO;
  }
}
