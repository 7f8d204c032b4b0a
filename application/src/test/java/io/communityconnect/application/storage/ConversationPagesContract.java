package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.conversation.port.out.ConversationPage;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.recall.PastMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.conversation.port.out.ConversationPages] promises.
public interface ConversationPagesContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void readsThroughAConversationFromItsEnd() {
    Lease lease = given().leaseFor("+15550000001");
    given().reply(lease.conversation(), "one", "two", "three");
    Actor.Admin admin = storage().adminOf(lease.resident().community());

    ConversationPage newest = page(admin, lease.conversation(), Optional.empty(), 3).orElseThrow();
    ConversationPage oldest = page(admin, lease.conversation(), newest.next(), 3).orElseThrow();

    assertThat(Given.words(newest.messages())).containsExactly("three", "two", "one");
    assertThat(Given.words(oldest.messages())).containsExactly("hello");
    assertThat(oldest.next()).isEmpty();
    assertThat(newest.resident()).isEqualTo(lease.resident().id());
    assertThat(newest.community()).isEqualTo(lease.resident().community());
  }

  @Test
  default void showsWhatWasBroughtAlongWhereItWasSaid() {
    Lease lease = given().leaseFor("+15550000001");
    given().reply(lease.conversation(), "one");
    PastMessage longAgo =
        new PastMessage(storage().clock().instant().minus(Duration.ofDays(90)), "Ada", "long ago");
    given()
        .inSystem(
            () ->
                storage()
                    .pastMessages()
                    .add(
                        storage()
                            .pastMessages()
                            .open(lease.resident().community(), lease.resident().id())
                            .orElseThrow(),
                        List.of(longAgo)));

    ConversationPage newest =
        page(lease.resident(), lease.conversation(), Optional.empty(), 2).orElseThrow();
    ConversationPage oldest =
        page(lease.resident(), lease.conversation(), newest.next(), 2).orElseThrow();

    assertThat(Given.words(newest.messages())).containsExactly("one", "hello");
    assertThat(Given.words(oldest.messages())).containsExactly("long ago");
  }

  @Test
  default void saysThatNothingFollowsAFullLastPart() {
    Lease lease = given().leaseFor("+15550000001");
    given().reply(lease.conversation(), "one");

    ConversationPage all =
        page(lease.resident(), lease.conversation(), Optional.empty(), 2).orElseThrow();

    assertThat(all.messages()).hasSize(2);
    assertThat(all.next()).isEmpty();
  }

  @Test
  default void findsNothingBeforeAMessageOfElsewhere() {
    Lease ada = given().leaseFor("+15550000001");
    Lease ben = given().leaseFor("+15550000002");
    MessageId elsewhere = given().turn(ben.conversation()).unanswered().getFirst().id();

    ConversationPage page =
        page(ada.resident(), ada.conversation(), Optional.of(elsewhere), 2).orElseThrow();

    assertThat(page.messages()).isEmpty();
    assertThat(page.next()).isEmpty();
  }

  @Test
  default void hidesConversationsOfOthers() {
    Lease ada = given().leaseFor("+15550000001");
    Lease ben = given().leaseFor("+15550000002");

    assertThat(page(ben.resident(), ada.conversation(), Optional.empty(), 2)).isEmpty();
    assertThat(page(ada.resident(), new ConversationId(new UUID(9, 9)), Optional.empty(), 2))
        .isEmpty();
    assertThat(page(ada.resident(), ada.conversation(), Optional.empty(), 2)).isPresent();
  }

  @Test
  default void hidesConversationsOfAnotherCommunityFromAnAdmin() {
    Lease ada = given().leaseFor("+15550000001");
    given().community("Oak House", new PhoneNumber("+14155550100"));
    List<Actor.Admin> admins =
        List.of(storage().adminOf(ada.resident().community()), storage().adminOf(oakHouse()));

    assertThat(admins)
        .extracting(admin -> page(admin, ada.conversation(), Optional.empty(), 2).isPresent())
        .containsExactly(true, false);
  }

  @Test
  default void readsThroughTheConversationOfAResident() {
    Lease ada = given().leaseFor("+15550000001");
    given().leaseFor("+15550000002");
    given().reply(ada.conversation(), "one", "two");

    ConversationPage newest =
        pageOf(ada.resident(), ada.resident(), Optional.empty(), 2).orElseThrow();
    ConversationPage oldest =
        pageOf(ada.resident(), ada.resident(), newest.next(), 2).orElseThrow();

    assertThat(Given.words(newest.messages())).containsExactly("two", "one");
    assertThat(Given.words(oldest.messages())).containsExactly("hello");
    assertThat(oldest.next()).isEmpty();
    assertThat(newest.resident()).isEqualTo(ada.resident().id());
    assertThat(newest.community()).isEqualTo(ada.resident().community());
  }

  @Test
  default void hidesTheConversationOfAResidentFromOthers() {
    Lease ada = given().leaseFor("+15550000001");
    Lease ben = given().leaseFor("+15550000002");

    assertThat(pageOf(ben.resident(), ada.resident(), Optional.empty(), 2)).isEmpty();
    assertThat(pageOf(ada.resident(), ada.resident(), Optional.empty(), 2)).isPresent();
  }

  @Test
  default void findsNoConversationOfWhomNothingWasSaidTo() {
    Lease ada = given().leaseFor("+15550000001");
    Actor.Resident newcomer =
        new Actor.Resident(new ResidentId(new UUID(9, 9)), ada.resident().community());
    Actor.Resident elsewhere =
        new Actor.Resident(ada.resident().id(), new CommunityId(new UUID(9, 9)));

    assertThat(pageOf(newcomer, newcomer, Optional.empty(), 2)).isEmpty();
    assertThat(pageOf(ada.resident(), elsewhere, Optional.empty(), 2)).isEmpty();
  }

  @Test
  default void needsAUnitOfWork() {
    Lease lease = given().leaseFor("+15550000001");

    assertThatIllegalStateException()
        .isThrownBy(
            () -> storage().attendance().pages().page(lease.conversation(), Optional.empty(), 1));
    assertThatIllegalStateException()
        .isThrownBy(
            () -> storage().attendance().pages().pageOf(lease.resident(), Optional.empty(), 1));
  }

  private CommunityId oakHouse() {
    PhoneNumber number = new PhoneNumber("+14155550100");
    return given()
        .turn(
            given()
                .accepted(
                    InboundMessages.writtenTo(
                        InboundMessages.text("+15550000009", "hello", storage().clock().instant()),
                        number))
                .conversation())
        .community()
        .id();
  }

  private Optional<ConversationPage> page(
      Actor.Person person, ConversationId conversation, Optional<MessageId> before, int limit) {
    return storage()
        .unitOfWork()
        .run(person, () -> storage().attendance().pages().page(conversation, before, limit));
  }

  private Optional<ConversationPage> pageOf(
      Actor.Person person, Actor.Resident whose, Optional<MessageId> before, int limit) {
    return storage()
        .unitOfWork()
        .run(person, () -> storage().attendance().pages().pageOf(whose, before, limit));
  }
}
