package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who sees and changes what: a resident their own conversation, an admin those of their community,
/// a super admin and the server all.
public interface IsolationContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void showsAResidentTheirOwnConversation() {
    Lease ada = given().leaseFor("+15550000001");

    Turn turn = turnAs(ada.resident(), ada.conversation()).orElseThrow();

    assertThat(Given.words(turn.unanswered())).containsExactly("hello");
    assertThat(turn.community().id()).isEqualTo(ada.resident().community());
    assertThat(turn.resident().phone()).contains(new PhoneNumber("+15550000001"));
    assertThat(arrivalsAs(ada.resident(), ada.conversation())).isEqualTo(1);
  }

  @Test
  default void hidesAConversationFromOtherResidents() {
    Lease ada = given().leaseFor("+15550000001");
    Lease ben = given().leaseFor("+15550000002");

    assertThat(turnAs(ben.resident(), ada.conversation())).isEmpty();
    assertThat(arrivalsAs(ben.resident(), ada.conversation())).isZero();
    assertThat(turnAs(ben.resident(), ben.conversation())).isPresent();
  }

  @Test
  default void hidesAConversationFromTheSamePersonInAnotherCommunity() {
    Lease maple = given().leaseFor("+15550000001");
    Lease oak = leaseInOakHouse("+15550000001");

    assertThat(turnAs(oak.resident(), maple.conversation())).isEmpty();
    assertThat(turnAs(maple.resident(), oak.conversation())).isEmpty();
  }

  @Test
  default void letsNoResidentChangeTheConversationOfAnother() {
    Lease ada = given().leaseFor("+15550000001");
    Lease ben = given().leaseFor("+15550000002");
    List<MessageId> messages =
        given().turn(ada.conversation()).unanswered().stream().map(Message::id).toList();
    List<OutboundMessage> forged = given().texts(ada.conversation(), "forged");

    tryAs(
        ben.resident(),
        () -> storage().conversations().markAnswered(messages, storage().clock().instant()));
    tryAs(
        ben.resident(),
        () -> storage().conversations().append(forged, storage().clock().instant()));

    assertThat(given().unanswered(ada.conversation())).containsExactly("hello");
    assertThat(given().history(ada.conversation())).isEmpty();
  }

  @Test
  default void letsNoAdminChangeTheConversationsOfAnotherCommunity() {
    Lease maple = given().leaseFor("+15550000001");
    Actor.Admin oak = storage().adminOf(leaseInOakHouse("+15550000002").resident().community());
    List<MessageId> messages =
        given().turn(maple.conversation()).unanswered().stream().map(Message::id).toList();
    List<OutboundMessage> forged = given().texts(maple.conversation(), "forged");

    tryAs(oak, () -> storage().conversations().markAnswered(messages, storage().clock().instant()));
    tryAs(oak, () -> storage().conversations().append(forged, storage().clock().instant()));

    assertThat(given().unanswered(maple.conversation())).containsExactly("hello");
    assertThat(given().history(maple.conversation())).isEmpty();
  }

  @Test
  default void showsAnAdminTheConversationsOfTheirCommunity() {
    Lease maple = given().leaseFor("+15550000001");
    Lease oak = leaseInOakHouse("+15550000002");
    CommunityId community = maple.resident().community();

    Actor.Admin admin = storage().adminOf(community);

    assertThat(turnAs(admin, maple.conversation())).isPresent();
    assertThat(arrivalsAs(admin, maple.conversation())).isEqualTo(1);
    assertThat(turnAs(admin, oak.conversation())).isEmpty();
    assertThat(arrivalsAs(admin, oak.conversation())).isZero();
  }

  @Test
  default void showsASuperAdminAllConversations() {
    Lease maple = given().leaseFor("+15550000001");
    Lease oak = leaseInOakHouse("+15550000002");

    Actor.SuperAdmin superAdmin = storage().superAdmin();

    assertThat(turnAs(superAdmin, maple.conversation())).isPresent();
    assertThat(turnAs(superAdmin, oak.conversation())).isPresent();
  }

  @Test
  default void showsTheServerAllConversations() {
    Lease maple = given().leaseFor("+15550000001");
    Lease oak = leaseInOakHouse("+15550000002");

    assertThat(given().unanswered(maple.conversation())).containsExactly("hello");
    assertThat(given().unanswered(oak.conversation())).containsExactly("hello, oak");
  }

  @Test
  default void forgetsWhoAskedBeforeOnceTheUnitEnds() {
    Lease ada = given().leaseFor("+15550000001");
    Lease ben = given().leaseFor("+15550000002");

    assertThat(turnAs(storage().superAdmin(), ada.conversation())).isPresent();
    assertThat(turnAs(ben.resident(), ada.conversation())).isEmpty();
    assertThat(turnAs(ada.resident(), ada.conversation())).isPresent();
    assertThat(turnAs(ben.resident(), ada.conversation())).isEmpty();
  }

  @Test
  default void keepsPeopleApartWhoAskAtTheSameTime() throws InterruptedException {
    List<Lease> leases =
        List.of(given().leaseFor("+15550000001"), given().leaseFor("+15550000002"));

    List<Boolean> own =
        Together.run(
            40,
            number ->
                turnAs(leases.get(number % 2).resident(), leases.getFirst().conversation())
                        .isPresent()
                    == (number % 2 == 0));

    assertThat(own).containsOnly(true);
  }

  private Lease leaseInOakHouse(String phone) {
    PhoneNumber number = new PhoneNumber("+14155550100");
    given().community("Oak House", number);
    ConversationId conversation =
        given()
            .accepted(
                InboundMessages.writtenTo(
                    InboundMessages.text(phone, "hello, oak", storage().clock().instant()), number))
            .conversation();
    storage().clock().advance(Storage.DEBOUNCE.max());
    return given().claimed(100).stream()
        .filter(lease -> lease.conversation().equals(conversation))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Turn> turnAs(Actor.Person person, ConversationId conversation) {
    return storage()
        .unitOfWork()
        .run(person, () -> storage().conversations().turn(conversation, 5));
  }

  private int arrivalsAs(Actor.Person person, ConversationId conversation) {
    return storage()
        .unitOfWork()
        .run(person, () -> storage().conversations().unansweredArrivals(conversation))
        .size();
  }

  private void tryAs(Actor.Person person, Runnable change) {
    given()
        .tried(
            person,
            () -> {
              change.run();
              return person;
            });
  }
}
