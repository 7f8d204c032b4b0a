package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.community.port.out.CommunityDirectory;
import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What [CommunityDirectory] promises.
public interface CommunityDirectoryContract {
  /// Of a community that is not there before.
  PhoneNumber OAK = new PhoneNumber("+14155550100");

  /// Where Oak House is.
  ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

  /// Elsewhere.
  ZoneId LIMA = ZoneId.of("America/Lima");

  /// What is under contract, the same throughout a test.
  Storage storage();

  /// The same.
  CommunityDirectory communities();

  private Given given() {
    return new Given(storage());
  }

  private <T> T as(Actor.Person who, Supplier<T> work) {
    return storage().unitOfWork().run(who, work);
  }

  private Community sample() {
    return as(storage().superAdmin(), () -> communities().list(Optional.empty(), 1)).getFirst();
  }

  private Community oak() {
    return as(storage().superAdmin(), () -> communities().open("Oak House", OAK, KOLKATA))
        .orElseThrow();
  }

  @Test
  default void opensACommunityThatTakesMessagesFromThenOn() {
    Community oak = oak();

    assertThat(oak.name()).isEqualTo("Oak House");
    assertThat(oak.zone()).isEqualTo(KOLKATA);
    assertThat(sample().zone()).isEqualTo(Community.USUAL_ZONE);
    assertThat(as(storage().superAdmin(), () -> communities().find(oak.id()))).contains(oak);
    given().accepted(InboundMessages.writtenTo(InboundMessages.text("+15550000001", "hi"), OAK));
  }

  @Test
  default void opensNoSecondCommunityAtANumber() {
    oak();

    assertThat(as(storage().superAdmin(), () -> communities().open("Elm House", OAK, KOLKATA)))
        .isEmpty();
    assertThat(storage().facts().communities()).isEqualTo(2);
  }

  @Test
  default void listsPartByPart() {
    Community sample = sample();
    Community oak = oak();

    assertThat(list(Optional.empty(), 1)).containsExactly(sample);
    assertThat(list(Optional.of(sample.id()), 2)).containsExactly(oak);
    assertThat(list(Optional.of(oak.id()), 2)).isEmpty();
  }

  private List<Community> list(Optional<CommunityId> after, int limit) {
    return as(storage().superAdmin(), () -> communities().list(after, limit));
  }

  @Test
  default void changesOneAndNoOther() {
    Community sample = sample();
    Community oak = oak();

    as(
        storage().superAdmin(),
        () -> {
          assertThat(communities().lock(oak.id())).contains(oak);
          communities().change(oak.id(), "Elm House", LIMA);
          return oak;
        });

    assertThat(list(Optional.empty(), 10))
        .containsExactly(sample, new Community(oak.id(), "Elm House", OAK, LIMA));
  }

  @Test
  default void knowsOfNoneThatIsNot() {
    CommunityId nobody = new CommunityId(new UUID(9, 9));

    assertThat(as(storage().superAdmin(), () -> communities().find(nobody))).isEmpty();
    assertThat(as(storage().superAdmin(), () -> communities().lock(nobody))).isEmpty();
  }

  @Test
  default void showsAnAdminTheirOwnOnlyAndLetsThemWriteNothing() {
    Community sample = sample();
    Community oak = oak();
    Actor.Admin admin = storage().adminOf(sample.id());

    assertThat(as(admin, () -> communities().list(Optional.empty(), 10))).containsExactly(sample);
    assertThat(as(admin, () -> communities().find(oak.id()))).isEmpty();
    PhoneNumber free = new PhoneNumber("+14155550101");
    assertThat(given().tried(admin, () -> communities().open("Mine", free, KOLKATA)).isPresent())
        .isFalse();
    given()
        .tried(
            admin,
            () -> {
              communities().change(sample.id(), "Mine", LIMA);
              return admin;
            });
    assertThat(list(Optional.empty(), 10)).containsExactly(sample, oak);
  }
}
