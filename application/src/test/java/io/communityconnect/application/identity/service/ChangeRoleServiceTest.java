package io.communityconnect.application.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.communityconnect.application.identity.port.in.AppointSuperAdminUseCase;
import io.communityconnect.application.identity.port.in.ChangeRoleUseCase.Command;
import io.communityconnect.application.identity.port.in.ChangeRoleUseCase.Outcome;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.SampleCommunity;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class ChangeRoleServiceTest {
  private static final PhoneNumber ELSEWHERE = new PhoneNumber("+14155550100");
  private static final PhoneNumber BOSS = new PhoneNumber("+15550000009");

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final AppointSuperAdminService appoint =
      new AppointSuperAdminService(
          storage.systemUnitOfWork(),
          storage.identity().accounts(),
          storage.auditLog(),
          storage.clock());
  private final ChangeRoleService service =
      new ChangeRoleService(
          storage.adminUnitOfWork(),
          storage.identity().roles(),
          storage.residents(),
          storage.clock());
  private final Actor.SuperAdmin boss = appointed();
  private final Account asha = person("+15550000001", SampleCommunity.SENDER);
  private final Account neighbour = person("+15550000002", SampleCommunity.SENDER);

  private Actor.SuperAdmin appointed() {
    if (appoint.appoint(new AppointSuperAdminUseCase.Command(BOSS, SampleCommunity.SENDER))
        instanceof AppointSuperAdminUseCase.Outcome.Appointed(ResidentId person)) {
      return new Actor.SuperAdmin(person);
    }
    throw new AssertionError("nobody appointed");
  }

  private Account person(String phone, PhoneNumber house) {
    return given.system(
        () -> storage.identity().accounts().registered(new PhoneNumber(phone), house));
  }

  private Actor.Admin ashaAsAdmin() {
    assertThat(change(boss, asha.id(), Role.ADMIN)).satisfies(changed(Role.USER, Role.ADMIN));
    return new Actor.Admin(asha.id(), asha.community().orElseThrow());
  }

  private static Consumer<Outcome> changed(Role from, Role to) {
    return outcome ->
        assertThat(outcome)
            .asInstanceOf(type(Outcome.Changed.class))
            .satisfies(
                changed -> {
                  assertThat(changed.from()).isEqualTo(from);
                  assertThat(changed.now().role()).isEqualTo(to);
                });
  }

  private Outcome change(Actor.Administrator by, ResidentId person, Role role) {
    return service.change(new Command(by, person, role));
  }

  @Test
  void theFirstSuperAdminIsAppointedOnceAndWrittenDown() {
    assertThat(appoint.appoint(new AppointSuperAdminUseCase.Command(BOSS, SampleCommunity.SENDER)))
        .isEqualTo(new AppointSuperAdminUseCase.Outcome.AlreadyAppointed());
    assertThat(given.recordsAbout(boss.id()))
        .singleElement()
        .satisfies(
            record ->
                assertThat(record.entry().action()).isEqualTo(AppointSuperAdminService.APPOINTED));
  }

  @Test
  void writesDownWhoBecameWhat() {
    ashaAsAdmin();

    assertThat(given.recordsAbout(asha.id()))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.entry().admin()).contains(boss.id());
              assertThat(record.entry().details())
                  .isEqualTo(
                      AuditDetails.of("from", new Detail.Code("user"))
                          .with("to", new Detail.Code("admin"))
                          .with("outcome", new Detail.Code("changed")));
            });
  }

  @Test
  void leavesWhoeverIsAnotherThanWasSeen() {
    Actor.Admin admin = ashaAsAdmin();

    assertThat(
            service.change(
                new Command(boss, admin.id(), Role.USER, seen -> seen.role() == Role.USER)))
        .isEqualTo(new Outcome.ChangedMeanwhile());

    assertThat(change(boss, admin.id(), Role.USER)).satisfies(changed(Role.ADMIN, Role.USER));
    assertThat(given.recordsAbout(asha.id()))
        .extracting(record -> record.entry().details().values().get("outcome"))
        .containsExactly(
            new Detail.Code("changed"),
            new Detail.Code("changed-meanwhile"),
            new Detail.Code("changed"));
  }

  @Test
  void anAdminMakesAdminsInTheirCommunityAlone() {
    given.community("Oak House", ELSEWHERE);
    Account stranger = person("+15550000003", ELSEWHERE);
    Actor.Admin admin = ashaAsAdmin();

    assertThat(change(admin, neighbour.id(), Role.ADMIN)).satisfies(changed(Role.USER, Role.ADMIN));
    assertThat(change(admin, neighbour.id(), Role.USER)).satisfies(changed(Role.ADMIN, Role.USER));
    assertThat(change(admin, stranger.id(), Role.ADMIN)).isEqualTo(new Outcome.UnknownPerson());
    assertThat(change(admin, new ResidentId(new UUID(9, 9)), Role.ADMIN))
        .isEqualTo(new Outcome.UnknownPerson());
  }

  @Test
  void anAdminNeitherMakesNorUnmakesSuperAdmins() {
    Actor.Admin admin = ashaAsAdmin();
    Outcome notAllowed = new Outcome.NotAllowed(Permission.MANAGE_ADMINS);

    assertThat(change(admin, neighbour.id(), Role.SUPER_ADMIN)).isEqualTo(notAllowed);
    assertThat(change(admin, boss.id(), Role.USER)).isEqualTo(notAllowed);
  }

  @Test
  void nobodyPromotesThemselvesOrStepsDownAlone() {
    Actor.Admin admin = ashaAsAdmin();

    assertThat(change(admin, asha.id(), Role.SUPER_ADMIN)).isEqualTo(new Outcome.OwnRole());
    assertThat(change(admin, asha.id(), Role.USER)).isEqualTo(new Outcome.OwnRole());
    assertThat(change(boss, boss.id(), Role.USER)).isEqualTo(new Outcome.OwnRole());
  }

  @Test
  void theLastSuperAdminStays() {
    change(boss, asha.id(), Role.SUPER_ADMIN);
    Actor.SuperAdmin second = new Actor.SuperAdmin(asha.id());
    assertThat(change(second, boss.id(), Role.USER))
        .satisfies(changed(Role.SUPER_ADMIN, Role.USER));

    assertThat(change(boss, asha.id(), Role.USER)).isEqualTo(new Outcome.LastSuperAdmin());
  }

  @Test
  void changesNothingThatIsSoAlready() {
    assertThat(change(boss, asha.id(), Role.USER)).satisfies(changed(Role.USER, Role.USER));
  }
}
