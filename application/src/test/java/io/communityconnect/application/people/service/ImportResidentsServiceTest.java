package io.communityconnect.application.people.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Column;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Command;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Counts;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Fault;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Flaw;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Line;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Outcome;
import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditEntry;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ImportResidentsServiceTest {
  private static final String BELA = "+15550000002";
  private static final String CEM = "+15550000003";

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final CommunityId house = given.leaseFor("+15550000001").resident().community();
  private final Actor.Admin admin = storage.adminOf(house);
  private final ImportResidentsService importing =
      new ImportResidentsService(
          storage.systemUnitOfWork(), storage.roster(), storage.auditLog(), storage.clock());

  private static Line row(long number, String phone, String name, String flat, String language) {
    return new Line.Row(
        number, Optional.of(phone), Optional.of(name), Optional.of(flat), Optional.of(language));
  }

  private Outcome bringIn(Line... lines) {
    return importing.bringIn(new Command(admin, Optional.empty(), List.of(lines), false));
  }

  private Outcome preview(Line... lines) {
    return importing.bringIn(new Command(admin, Optional.empty(), List.of(lines), true));
  }

  private Profile known(String phone) {
    return given.system(() -> storage.roster().lock(Set.of(new PhoneNumber(phone)))).getFirst();
  }

  private List<AuditEntry> entries() {
    return Given.records(
            given
                .system(() -> storage.auditTrail().page(new AuditChain.OfCommunity(house), 0, 100))
                .entries())
        .stream()
        .map(AuditRecord::entry)
        .toList();
  }

  @Test
  void registersThoseWhoAreNewAndChangesThoseWhoAreKnown() {
    bringIn(row(2, BELA, "Bela", "A-1", "es"));

    Outcome outcome = bringIn(row(2, BELA, "", "B-2", ""), row(3, CEM, " Cem ", "", "pt-BR"));

    assertThat(outcome).isEqualTo(new Outcome.Imported(new Counts(2, 1, 1, 0), List.of(2L)));
    assertThat(known(BELA).account().name()).contains("Bela");
    assertThat(known(BELA).account().apartment()).contains("B-2");
    assertThat(known(BELA).language()).contains(Language.SPANISH);
    assertThat(known(CEM).account().name()).contains("Cem");
    assertThat(known(CEM).account().apartment()).isEmpty();
    assertThat(known(CEM).account().role()).isEqualTo(Role.USER);
    assertThat(known(CEM).language()).contains(Language.PORTUGUESE);
  }

  @Test
  void changesNothingTheSecondTime() {
    Line[] lines = {row(2, BELA, "Bela", "A-1", "es"), row(3, CEM, "Cem", "A-2", "")};
    bringIn(lines);

    assertThat(bringIn(lines)).isEqualTo(new Outcome.Imported(new Counts(2, 0, 0, 2), List.of()));
    assertThat(given.recordsAbout(known(BELA).account().id())).hasSize(1);
  }

  @Test
  void bringsNobodyAlongWhereOneLineIsWrong() {
    Outcome outcome =
        bringIn(
            row(2, BELA, "Bela", "", ""),
            row(3, "0123", "Cem", "", "xx"),
            row(4, BELA, "Bela", "", ""),
            row(5, "", "", "", ""),
            row(6, CEM, "n".repeat(101), "a\0", ""),
            new Line.Unreadable(7));

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Refused(
                List.of(
                    fault(3, Column.PHONE, Flaw.INVALID),
                    fault(3, Column.LANGUAGE, Flaw.INVALID),
                    fault(4, Column.PHONE, Flaw.REPEATED),
                    fault(5, Column.PHONE, Flaw.MISSING),
                    fault(6, Column.NAME, Flaw.TOO_LONG),
                    fault(6, Column.FLAT, Flaw.INVALID),
                    new Fault(7, Optional.empty(), Flaw.UNREADABLE))));
    assertThat(storage.facts().residents()).isEqualTo(1);
  }

  private static Fault fault(long line, Column column, Flaw flaw) {
    return new Fault(line, Optional.of(column), flaw);
  }

  @Test
  void saysBeforehandWhatWouldComeOfIt() {
    bringIn(row(2, BELA, "Bela", "A-1", ""));

    Outcome outcome =
        preview(row(2, BELA, "Béla", "", ""), row(3, CEM, "Cem", "", ""), row(4, "x", "", "", ""));

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Previewed(
                new Counts(3, 1, 1, 0),
                List.of(2L),
                List.of(fault(4, Column.PHONE, Flaw.INVALID))));
    assertThat(known(BELA).account().name()).contains("Bela");
    assertThat(storage.facts().residents()).isEqualTo(2);
  }

  @Test
  void movesNobodyFromAnotherCommunity() {
    PhoneNumber oak = new PhoneNumber("+14155550100");
    given.community("Oak House", oak);
    Actor.SuperAdmin superAdmin = storage.superAdmin();

    assertThat(
            importing.bringIn(
                new Command(
                    storage.adminOf(new CommunityId(new UUID(7, 7))),
                    Optional.of(house),
                    List.of(),
                    false)))
        .isEqualTo(new Outcome.UnknownCommunity());
    assertThat(importing.bringIn(new Command(superAdmin, Optional.empty(), List.of(), false)))
        .isEqualTo(new Outcome.CommunityMissing());
    assertThat(
            importing.bringIn(
                new Command(
                    superAdmin, Optional.of(new CommunityId(new UUID(9, 9))), List.of(), false)))
        .isEqualTo(new Outcome.UnknownCommunity());

    CommunityId elsewhere = oakHouse(oak);
    given.system(
        () ->
            storage
                .residents()
                .register(elsewhere, new PhoneNumber(CEM), Optional.empty(), Optional.empty()));
    assertThat(bringIn(row(2, CEM, "Cem", "", "")))
        .isEqualTo(new Outcome.Refused(List.of(fault(2, Column.PHONE, Flaw.TAKEN))));
    assertThat(known(CEM).account().name()).isEmpty();
  }

  private CommunityId oakHouse(PhoneNumber number) {
    return given
        .turn(
            given
                .accepted(
                    InboundMessages.writtenTo(
                        InboundMessages.text(
                            "+15550000009", "hello, oak", storage.clock().instant()),
                        number))
                .conversation())
        .community()
        .id();
  }

  @Test
  void letsAnAdminChangeNoSuperAdmin() {
    bringIn(row(2, BELA, "Bela", "", ""));
    ResidentId bela = known(BELA).account().id();
    storage.actions().appoint(new Actor.Resident(bela, house), Role.SUPER_ADMIN);

    assertThat(bringIn(row(2, BELA, "Forged", "", "")))
        .isEqualTo(new Outcome.Refused(List.of(fault(2, Column.PHONE, Flaw.NOT_ALLOWED))));
    assertThat(bringIn(row(2, BELA, "Bela", "", "")))
        .isEqualTo(new Outcome.Imported(new Counts(1, 0, 0, 1), List.of()));
    assertThat(known(BELA).account().role()).isEqualTo(Role.SUPER_ADMIN);
  }

  @Test
  void writesDownTheImportAndWhomItConcerned() {
    bringIn(row(2, BELA, "Bela", "A-1", ""));
    bringIn(row(2, BELA, "", "B-2", "hi"));
    bringIn(row(2, "x", "", "", ""));

    Detail by = new Detail.Id(admin.id().value());
    assertThat(entries())
        .allSatisfy(entry -> assertThat(entry.details().values()).containsEntry("admin", by))
        .extracting(AuditEntry::action, AuditEntry::about)
        .containsExactly(
            tuple(ImportResidentsService.IMPORTED, Optional.empty()),
            tuple(RegisterResidentService.REGISTERED, Optional.of(known(BELA).account().id())),
            tuple(ImportResidentsService.IMPORTED, Optional.empty()),
            tuple(ChangeResidentService.CHANGED, Optional.of(known(BELA).account().id())),
            tuple(ImportResidentsService.IMPORTED, Optional.empty()));
    assertThat(entries().get(3).details().values())
        .containsEntry(
            "fields",
            new Detail.Codes(List.of(new Detail.Code("apartment"), new Detail.Code("language"))));
    assertThat(entries().getLast().details().values())
        .containsEntry("outcome", new Detail.Code("refused"));
  }
}
