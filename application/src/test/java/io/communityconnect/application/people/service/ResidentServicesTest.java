package io.communityconnect.application.people.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.communityconnect.application.people.port.in.ChangeResidentUseCase;
import io.communityconnect.application.people.port.in.ListResidentsUseCase;
import io.communityconnect.application.people.port.in.ReadResidentUseCase;
import io.communityconnect.application.people.port.in.RegisterResidentUseCase;
import io.communityconnect.application.people.port.in.RegisterResidentUseCase.Outcome;
import io.communityconnect.application.people.port.out.ResidentFilter;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class ResidentServicesTest {
  private static final ResidentId NOBODY = new ResidentId(new UUID(9, 9));

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final CommunityId house = given.leaseFor("+15550000001").resident().community();
  private final Actor.Admin admin = storage.adminOf(house);
  private final Actor.SuperAdmin superAdmin = storage.superAdmin();

  private final RegisterResidentService registering =
      new RegisterResidentService(
          storage.systemUnitOfWork(), storage.residents(), storage.auditLog(), storage.clock());
  private final ReadResidentService reading =
      new ReadResidentService(storage.adminUnitOfWork(), storage.residents(), storage.clock());
  private final ChangeResidentService changing =
      new ChangeResidentService(
          storage.unitOfWork(), storage.adminUnitOfWork(), storage.residents(), storage.clock());
  private final ListResidentsService listing =
      new ListResidentsService(storage.adminUnitOfWork(), storage.residents(), storage.clock());

  private Outcome register(Actor.Administrator by, String phone, Optional<CommunityId> community) {
    return registering.register(
        new RegisterResidentUseCase.Command(
            by, new PhoneNumber(phone), Optional.of("Bela"), Optional.empty(), community));
  }

  private Account bela() {
    return switch (register(admin, "+15550000002", Optional.empty())) {
      case Outcome.Registered(Account resident) -> resident;
      case Outcome.PhoneTaken _, Outcome.UnknownCommunity _, Outcome.CommunityMissing _ ->
          throw new AssertionError("Bela was not registered");
    };
  }

  private List<AuditRecord> entriesAbout(ResidentId resident) {
    return Given.records(
        storage.unitOfWork().run(admin, () -> storage.auditTrail().about(resident, 10)));
  }

  @Test
  void registersWhereTheAdminIsAndNamesTheAdmin() {
    Account bela = bela();

    assertThat(bela.community()).contains(house);
    assertThat(entriesAbout(bela.id()))
        .extracting(
            each -> each.entry().action(), each -> each.entry().details().values().get("admin"))
        .containsExactly(
            tuple(RegisterResidentService.REGISTERED, new Detail.Id(admin.id().value())));
  }

  @Test
  void registersNobodyElsewhereOrTwice() {
    CommunityId elsewhere = new CommunityId(new UUID(9, 9));

    assertThat(register(admin, "+15550000002", Optional.of(elsewhere)))
        .isEqualTo(new Outcome.UnknownCommunity());
    assertThat(register(admin, "+15550000001", Optional.of(house)))
        .isEqualTo(new Outcome.PhoneTaken());
    assertThat(register(superAdmin, "+15550000002", Optional.empty()))
        .isEqualTo(new Outcome.CommunityMissing());
    assertThat(register(superAdmin, "+15550000002", Optional.of(elsewhere)))
        .isEqualTo(new Outcome.UnknownCommunity());
    assertThat(storage.facts().residents()).isEqualTo(1);
  }

  @Test
  void readsUnderAudit() {
    Account bela = bela();
    ResidentId nobody = new ResidentId(new UUID(9, 9));

    assertThat(reading.read(new ReadResidentUseCase.Command(admin, bela.id())))
        .isEqualTo(new ReadResidentUseCase.Outcome.Found(bela));
    assertThat(reading.read(new ReadResidentUseCase.Command(admin, nobody)))
        .isEqualTo(new ReadResidentUseCase.Outcome.Unknown());
    assertThat(entriesAbout(bela.id()))
        .extracting(each -> each.entry().action())
        .contains(ReadResidentService.READ);
  }

  @Test
  void letsResidentsChangeThemselvesAndTakesNothingDown() {
    Account bela = bela();
    Actor.Resident resident = bela.resident().orElseThrow();

    assertThat(change(resident, bela.id(), bela::equals))
        .isInstanceOfSatisfying(
            ChangeResidentUseCase.Outcome.Changed.class,
            changed -> assertThat(changed.resident().apartment()).contains("B-2"));
    assertThat(change(resident, bela.id(), bela::equals))
        .isInstanceOf(ChangeResidentUseCase.Outcome.ChangedMeanwhile.class);
    assertThat(change(new Actor.Resident(NOBODY, house), NOBODY, _ -> true))
        .isEqualTo(new ChangeResidentUseCase.Outcome.Unknown());
    assertThat(entriesAbout(bela.id())).hasSize(1);
  }

  @Test
  void letsResidentsChangeNobodyElse() {
    Account bela = bela();
    Actor.Resident neighbour = given.leaseFor("+15550000003").resident();

    assertThat(change(neighbour, bela.id(), _ -> true))
        .isEqualTo(new ChangeResidentUseCase.Outcome.Unknown());
  }

  @Test
  void takesDownWhatAnAdminChangesOfTheirOwn() {
    Account own = bela();

    assertThat(change(new Actor.Admin(own.id(), house), own.id(), own::equals))
        .isInstanceOf(ChangeResidentUseCase.Outcome.Changed.class);
    assertThat(entriesAbout(own.id()))
        .extracting(each -> each.entry().action())
        .contains(ChangeResidentService.CHANGED);
  }

  @Test
  void listsThoseOfTheCommunity() {
    Account bela = bela();

    assertThat(
            listing.list(
                new ListResidentsUseCase.Command(
                    admin, ResidentFilter.NONE, Optional.empty(), 100)))
        .isInstanceOfSatisfying(
            ListResidentsUseCase.Outcome.Listed.class,
            listed -> assertThat(listed.page().residents()).contains(bela));
  }

  @Test
  void changesOnlyWhatIsAsTheAdminSawIt() {
    Account bela = bela();

    assertThat(change(admin, bela.id(), _ -> false))
        .isEqualTo(new ChangeResidentUseCase.Outcome.ChangedMeanwhile(bela));
    assertThat(reading.read(new ReadResidentUseCase.Command(admin, bela.id())))
        .isEqualTo(new ReadResidentUseCase.Outcome.Found(bela));

    assertThat(change(admin, bela.id(), bela::equals))
        .isInstanceOfSatisfying(
            ChangeResidentUseCase.Outcome.Changed.class,
            changed -> assertThat(changed.resident().apartment()).contains("B-2"));
    assertThat(change(admin, NOBODY, _ -> true))
        .isEqualTo(new ChangeResidentUseCase.Outcome.Unknown());
  }

  private ChangeResidentUseCase.Outcome change(
      Actor.Person by, ResidentId resident, Predicate<Account> stillIs) {
    return changing.change(
        new ChangeResidentUseCase.Command(
            by, resident, stillIs, Optional.empty(), Optional.of("B-2")));
  }
}
