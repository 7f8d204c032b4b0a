package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.application.conversation.port.out.Photos;
import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [Photos] promises.
public interface PhotosContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private Photos photos() {
    return storage().attendance().photos();
  }

  private Optional<Attachment> seenBy(Actor.Person person, MessageId message) {
    return storage().unitOfWork().run(person, () -> photos().find(message));
  }

  @Test
  default void showsThemToWhoeverSentThemAndTheAdminsOfTheCommunity() {
    Lease ada = given().leaseFor("+15550000001");
    MessageId photo = SampleReports.photoFrom(storage(), "+15550000001");
    CommunityId house = ada.resident().community();
    ResidentId neighbour = given().leaseFor("+15550000002").resident().id();
    Actor.Admin foreigner =
        new Actor.Admin(new ResidentId(new UUID(8, 8)), new CommunityId(new UUID(9, 9)));

    assertThat(seenBy(storage().adminOf(house), photo)).contains(SampleReports.PICTURE);
    assertThat(seenBy(storage().superAdmin(), photo)).contains(SampleReports.PICTURE);
    assertThat(seenBy(ada.resident(), photo)).contains(SampleReports.PICTURE);
    assertThat(seenBy(new Actor.Resident(neighbour, house), photo)).isEmpty();
    assertThat(seenBy(foreigner, photo)).isEmpty();
  }

  @Test
  default void findsNoneInWordsAndInWhatIsNotThere() {
    Lease ada = given().leaseFor("+15550000001");
    MessageId words = given().turn(ada.conversation()).unanswered().getFirst().id();

    assertThat(given().system(() -> photos().find(words))).isEmpty();
    assertThat(given().system(() -> photos().find(new MessageId(new UUID(9, 9))))).isEmpty();
  }

  @Test
  default void forgetsThemWithWhoeverSentThem() {
    Lease ada = given().leaseFor("+15550000001");
    MessageId photo = SampleReports.photoFrom(storage(), "+15550000001");

    given()
        .inSystem(
            () ->
                storage()
                    .residentRecords()
                    .erase(ada.resident().id(), storage().clock().instant()));

    assertThat(given().system(() -> photos().find(photo))).isEmpty();
  }

  @Test
  default void needsAUnitOfWork() {
    MessageId photo = SampleReports.photoFrom(storage(), "+15550000001");

    assertThatIllegalStateException().isThrownBy(() -> photos().find(photo));
  }
}
