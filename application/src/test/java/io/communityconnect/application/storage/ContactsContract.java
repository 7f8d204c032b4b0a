package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.notice.port.out.Contacts.Contact;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.notice.port.out.Contacts] promises.
public interface ContactsContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private Optional<Contact> contact(ResidentId resident, CommunityId community) {
    return given().system(() -> storage().people().contacts().of(resident, community));
  }

  @Test
  default void tellsWhereSomebodyLastWrote() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    storage().clock().advance(Duration.ofHours(2));
    Instant last = storage().clock().instant();
    ConversationId conversation = given().text("+15550000001", "again").conversation();
    given().reply(conversation, "answer");
    given().inSystem(() -> storage().wishes().speak(conversation, Language.HINDI, true));

    assertThat(contact(ada.id(), ada.community()))
        .contains(
            new Contact(
                conversation,
                SampleCommunity.SENDER,
                WhatsAppIdentity.of(new PhoneNumber("+15550000001")),
                Optional.of(Language.HINDI),
                true,
                new ServiceWindow(last)));
  }

  @Test
  default void knowsWhoWantsNoMessages() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    ConversationId conversation = given().text("+15550000001", "stop").conversation();
    decide(conversation, Consent.WITHDRAWN);
    assertThat(contact(ada.id(), ada.community()).orElseThrow().wanted()).isFalse();

    storage().clock().advance(Duration.ofSeconds(1));
    decide(conversation, Consent.GIVEN);
    assertThat(contact(ada.id(), ada.community()).orElseThrow().wanted()).isTrue();
  }

  private void decide(ConversationId conversation, Consent decision) {
    given()
        .inSystem(
            () -> storage().wishes().decide(conversation, decision, storage().clock().instant()));
  }

  @Test
  default void knowsNobodyWhoNeverWroteThere() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();

    assertThat(contact(ada.id(), new CommunityId(new UUID(9, 9)))).isEmpty();
    assertThat(contact(new ResidentId(new UUID(9, 9)), ada.community())).isEmpty();
  }
}
