package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.billing.port.out.QueryMeter.Reservation;
import io.communityconnect.application.conversation.port.out.ConversationPage.Entry;
import io.communityconnect.application.conversation.port.out.ConversationWork.Standing;
import io.communityconnect.application.conversation.port.out.Handovers.Taking;
import io.communityconnect.application.conversation.port.out.LiveConversations.Filter;
import io.communityconnect.application.conversation.port.out.Settlements.Settled;
import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.domain.conversation.Attendance;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a store promises about people who answer in the assistant's place.
public interface AttendanceContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private GivenAttendance admins() {
    return new GivenAttendance(storage());
  }

  @Test
  default void givesAConversationToOnePersonAtATime() {
    Lease ada = given().leaseFor("+15550000001");
    Actor.Admin first = admins().adminOf(ada);
    Actor.Admin second = admins().adminOf(ada);

    assertThat(admins().take(first, ada.conversation())).isEqualTo(Taking.TAKEN);
    Instant takenAt = storage().clock().instant();
    assertThat(admins().take(first, ada.conversation())).isEqualTo(Taking.KEPT);
    assertThat(admins().take(second, ada.conversation())).isEqualTo(Taking.HELD_BY_ANOTHER);

    assertThat(admins().find(second, ada).orElseThrow().attendance())
        .isEqualTo(new Attendance.Attended(first.id(), takenAt));
    assertThat(given().turn(ada.conversation()).standing().handling()).isEqualTo(Handling.HUMAN);
    admins().end(second, ada.conversation());
    assertThat(admins().find(second, ada).orElseThrow().attendance())
        .isEqualTo(new Attendance.Assistant());
    assertThat(admins().take(second, ada.conversation())).isEqualTo(Taking.TAKEN);
  }

  @Test
  default void takesWhoWaitsOffTheList() {
    Lease ada = given().leaseFor("+15550000001");
    Actor.Admin admin = admins().adminOf(ada);
    Instant asked = storage().clock().instant();
    given().inSystem(() -> storage().wishes().prefer(ada.conversation(), Handling.HUMAN, asked));
    assertThat(admins().find(admin, ada).orElseThrow().attendance())
        .isEqualTo(new Attendance.Waiting(asked));

    admins().take(admin, ada.conversation());

    assertThat(admins().as(admin, () -> storage().attendance().handovers().waiting(10))).isEmpty();
  }

  @Test
  default void throwsAwayWhatTheAssistantIsAboutToAnswer() {
    Lease ada = given().leaseFor("+15550000001");
    MessageId question = given().turn(ada.conversation()).unanswered().getFirst().id();
    Instant now = storage().clock().instant();
    Reservation reserved = storage().billing().meter().reserve(ada, question, now);
    assertThat(reserved.usage().used()).isEqualTo(1);
    Settlement answer = given().settlement(ada);

    admins().take(admins().adminOf(ada), ada.conversation());

    assertThat(given().standing(ada)).isEqualTo(Standing.LOST);
    assertThat(storage().settlements().settle(answer)).isEqualTo(new Settled.LeaseLost());
    assertThat(given().history(ada.conversation())).isEmpty();
    Lease again = given().claimed(10).getFirst();
    assertThat(again.conversation()).isEqualTo(ada.conversation());
    assertThat(again.attempt()).isEqualTo(1);
    assertThat(
            storage()
                .unitOfWork()
                .run(
                    ada.resident(),
                    () ->
                        storage()
                            .billing()
                            .accounts()
                            .of(ada.resident().id(), storage().clock().instant()))
                .orElseThrow()
                .used())
        .isZero();
  }

  @Test
  default void countsWhatWasSaidToAPersonAsDealtWith() {
    Lease ada = given().leaseFor("+15550000001");
    Actor.Admin admin = admins().adminOf(ada);
    admins().take(admin, ada.conversation());
    given().text("+15550000001", "to you alone");

    admins().end(admin, ada.conversation());
    given().text("+15550000001", "to the assistant");

    assertThat(given().unanswered(ada.conversation())).containsExactly("to the assistant");
  }

  @Test
  default void owesWhatTheHolderWritesBehindWhatIsOwedAlready() {
    Lease ada = given().leaseFor("+15550000001");
    Actor.Admin admin = admins().adminOf(ada);
    MessageId earlier = given().owed(ada.conversation(), "earlier").getFirst().id();
    admins().take(admin, ada.conversation());

    MessageId written = admins().write(admin, ada.conversation(), "from a person");

    assertThat(given().dispatched(10))
        .extracting(dispatch -> dispatch.message().id())
        .containsExactly(earlier);
    given().sent(earlier);
    Dispatch dispatch = given().dispatched(10).getFirst();
    assertThat(dispatch.message())
        .isEqualTo(
            new OutboundMessage(
                written,
                ada.conversation(),
                SampleCommunity.SENDER,
                given().turn(ada.conversation()).resident(),
                "from a person"));
    assertThat(dispatch.wanted()).isTrue();
    Entry entry =
        admins()
            .as(
                admin,
                () -> storage().attendance().pages().page(ada.conversation(), Optional.empty(), 1))
            .orElseThrow()
            .entries()
            .getFirst();
    assertThat(entry.author()).contains(admin.id());
    assertThat(entry.delivery().orElseThrow().status()).isEqualTo(DeliveryStatus.PENDING);
  }

  @Test
  default void letsNobodyWriteButTheHolder() {
    Lease ada = given().leaseFor("+15550000001");
    Actor.Admin holder = admins().adminOf(ada);
    Actor.Admin other = admins().adminOf(ada);
    assertThatThrownBy(() -> admins().write(holder, ada.conversation(), "too early"))
        .isInstanceOf(RuntimeException.class);
    admins().take(holder, ada.conversation());

    assertThatThrownBy(() -> admins().write(other, ada.conversation(), "not mine"))
        .isInstanceOf(RuntimeException.class);
    admins().end(holder, ada.conversation());
    assertThatThrownBy(() -> admins().write(holder, ada.conversation(), "too late"))
        .isInstanceOf(RuntimeException.class);

    assertThat(given().history(ada.conversation())).containsExactly("hello");
    assertThat(given().dispatched(10)).isEmpty();
  }

  @Test
  default void isForAdminsOfTheCommunityAloneToTake() {
    Lease ada = given().leaseFor("+15550000001");
    Actor.Admin stranger = admins().stranger();

    assertThat(admins().take(stranger, ada.conversation())).isEqualTo(Taking.UNKNOWN);
    assertThat(admins().find(stranger, ada)).isEmpty();
    assertThat(admins().listed(stranger, Filter.NONE)).doesNotContain(ada.conversation());
    assertThatThrownBy(() -> admins().write(stranger, ada.conversation(), "from elsewhere"))
        .isInstanceOf(RuntimeException.class);
    given()
        .tried(
            ada.resident(),
            () ->
                storage()
                    .attendance()
                    .handovers()
                    .take(ada.conversation(), ada.resident().id(), storage().clock().instant()));

    assertThat(given().turn(ada.conversation()).standing().handling())
        .isEqualTo(Handling.ASSISTANT);
    assertThat(admins().take(storage().superAdmin(), ada.conversation())).isEqualTo(Taking.TAKEN);
  }
}
