package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.notice.port.out.CommunityAdmins] promises.
public interface CommunityAdminsContract {
  /// Of another community.
  PhoneNumber ELSEWHERE = new PhoneNumber("+14155550100");

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private ResidentId person(String phone, PhoneNumber house) {
    return given()
        .system(() -> storage().identity().accounts().registered(new PhoneNumber(phone), house))
        .id();
  }

  private Account boss() {
    return given()
        .system(
            () ->
                storage()
                    .identity()
                    .accounts()
                    .appointFirstSuperAdmin(
                        new PhoneNumber("+15550000009"), SampleCommunity.SENDER))
        .orElseThrow();
  }

  private List<ResidentId> admins(CommunityId community) {
    return given().system(() -> storage().people().communityAdmins().of(community));
  }

  @Test
  default void areThoseWhoLookAfterItAndLiveThere() {
    given().community("Oak House", ELSEWHERE);
    Account boss = boss();
    CommunityId home = boss.community().orElseThrow();
    ResidentId admin = person("+15550000001", SampleCommunity.SENDER);
    ResidentId neighbour = person("+15550000002", SampleCommunity.SENDER);
    ResidentId stranger = person("+15550000003", ELSEWHERE);
    appoint(boss, admin);
    appoint(boss, stranger);

    assertThat(admins(home)).containsExactlyInAnyOrder(boss.id(), admin).doesNotContain(neighbour);
  }

  private void appoint(Account boss, ResidentId person) {
    storage()
        .unitOfWork()
        .run(
            new Actor.SuperAdmin(boss.id()),
            () -> storage().identity().roles().assign(person, Role.USER, Role.ADMIN));
  }
}
