package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.identity.port.out.Roles;
import io.communityconnect.application.identity.port.out.Roles.Assignment;
import io.communityconnect.application.identity.port.out.Roles.Holder;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What [Roles] promises.
public interface RolesContract {
  /// Of another community.
  PhoneNumber ELSEWHERE = new PhoneNumber("+14155550100");

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private Roles roles() {
    return storage().identity().roles();
  }

  private Account person(String phone, PhoneNumber house) {
    return given()
        .system(() -> storage().identity().accounts().registered(new PhoneNumber(phone), house));
  }

  private Account person(String phone) {
    return person(phone, SampleCommunity.SENDER);
  }

  private Actor.SuperAdmin boss() {
    Account first =
        given()
            .system(
                () ->
                    storage()
                        .identity()
                        .accounts()
                        .appointFirstSuperAdmin(
                            new PhoneNumber("+15550000009"), SampleCommunity.SENDER))
            .orElseThrow();
    return new Actor.SuperAdmin(first.id());
  }

  private <T> T as(Actor.Person who, Supplier<T> work) {
    return storage().unitOfWork().run(who, work);
  }

  private Assignment assigned(Actor.Person by, ResidentId person, Role from, Role to) {
    return given().tried(by, () -> roles().assign(person, from, to)).orElse(Assignment.OVERTAKEN);
  }

  private Optional<Role> roleOf(Account account) {
    return given()
        .system(() -> storage().identity().accounts().find(account.id()))
        .map(Account::role);
  }

  private Actor.Admin adminBy(Actor.SuperAdmin boss, String phone) {
    Account account = person(phone);
    assertThat(assigned(boss, account.id(), Role.USER, Role.ADMIN)).isEqualTo(Assignment.MADE);
    return new Actor.Admin(account.id(), account.community().orElseThrow());
  }

  @Test
  default void anAdminSeesAndChangesTheirCommunitysRoles() {
    Actor.Admin admin = adminBy(boss(), "+15550000001");
    Account neighbour = person("+15550000002");

    assertThat(as(admin, () -> roles().find(neighbour.id())))
        .contains(new Holder(Role.USER, neighbour.community()));
    assertThat(assigned(admin, neighbour.id(), Role.USER, Role.ADMIN)).isEqualTo(Assignment.MADE);
    assertThat(roleOf(neighbour)).contains(Role.ADMIN);
  }

  @Test
  default void anAdminNeitherSeesNorChangesStrangers() {
    given().community("Oak House", ELSEWHERE);
    Actor.Admin admin = adminBy(boss(), "+15550000001");
    Account stranger = person("+15550000003", ELSEWHERE);

    assertThat(as(admin, () -> roles().find(stranger.id()))).isEmpty();
    assertThat(assigned(admin, stranger.id(), Role.USER, Role.ADMIN))
        .isEqualTo(Assignment.OVERTAKEN);
    assertThat(roleOf(stranger)).contains(Role.USER);
  }

  @Test
  default void anAdminGivesAndTakesNoHigherRole() {
    Actor.SuperAdmin boss = boss();
    Actor.Admin admin = adminBy(boss, "+15550000001");
    Account neighbour = person("+15550000002");

    assertThat(assigned(admin, neighbour.id(), Role.USER, Role.SUPER_ADMIN))
        .isEqualTo(Assignment.OVERTAKEN);
    assertThat(assigned(admin, boss.id(), Role.SUPER_ADMIN, Role.USER))
        .isEqualTo(Assignment.OVERTAKEN);
    assertThat(roleOf(neighbour)).contains(Role.USER);
  }

  @Test
  default void nobodyChangesTheirOwn() {
    Actor.SuperAdmin boss = boss();
    Actor.Admin admin = adminBy(boss, "+15550000001");
    Account second = person("+15550000002");
    assertThat(assigned(boss, second.id(), Role.USER, Role.SUPER_ADMIN)).isEqualTo(Assignment.MADE);

    assertThat(assigned(admin, admin.id(), Role.ADMIN, Role.SUPER_ADMIN))
        .isEqualTo(Assignment.OVERTAKEN);
    assertThat(assigned(boss, boss.id(), Role.SUPER_ADMIN, Role.USER))
        .isEqualTo(Assignment.OVERTAKEN);
    Account resident = person("+15550000004");
    assertThat(assigned(resident.actor(), resident.id(), Role.USER, Role.ADMIN))
        .isEqualTo(Assignment.OVERTAKEN);
    assertThat(roleOf(resident)).contains(Role.USER);
  }

  @Test
  default void doesNotChangeWhatIsNotAsThought() {
    Actor.SuperAdmin boss = boss();
    Account neighbour = person("+15550000002");

    assertThat(assigned(boss, neighbour.id(), Role.ADMIN, Role.USER))
        .isEqualTo(Assignment.OVERTAKEN);
  }

  @Test
  default void twoSuperAdminsWhoRemoveEachOtherAtOnceLeaveOne() throws InterruptedException {
    Actor.SuperAdmin boss = boss();
    Account second = person("+15550000002");
    assertThat(assigned(boss, second.id(), Role.USER, Role.SUPER_ADMIN)).isEqualTo(Assignment.MADE);
    Actor.SuperAdmin other = new Actor.SuperAdmin(second.id());

    List<Assignment> results =
        Together.run(
            2, number -> number == 0 ? removed(boss, other.id()) : removed(other, boss.id()));

    assertThat(results).containsExactlyInAnyOrder(Assignment.MADE, Assignment.OVERTAKEN);
  }

  private Assignment removed(Actor.SuperAdmin by, ResidentId person) {
    return as(
        by,
        () ->
            roles().countSuperAdmins() < 2
                ? Assignment.OVERTAKEN
                : roles().assign(person, Role.SUPER_ADMIN, Role.USER));
  }
}
