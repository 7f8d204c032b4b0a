package io.communityconnect.application.bulk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.bulk.port.in.ReadBulkUpdateUseCase;
import io.communityconnect.application.bulk.port.in.RunBulkUpdatesUseCase;
import io.communityconnect.application.bulk.port.in.StartBulkUpdateUseCase;
import io.communityconnect.application.bulk.port.in.UndoBulkUpdateUseCase;
import io.communityconnect.application.identity.port.in.ChangeRoleUseCase;
import io.communityconnect.application.identity.service.ChangeRoleService;
import io.communityconnect.application.notice.service.NoticeDesk;
import io.communityconnect.application.notice.service.NoticeTemplates;
import io.communityconnect.application.people.port.out.Newcomer;
import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.application.people.port.out.ProfileChange;
import io.communityconnect.application.people.service.ChangeResidentService;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.SampleCommunity;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.bulk.BulkChange;
import io.communityconnect.domain.bulk.BulkChange.FlatPrefix;
import io.communityconnect.domain.bulk.BulkCounts;
import io.communityconnect.domain.bulk.BulkFilter;
import io.communityconnect.domain.bulk.BulkState;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.conversation.ConversationId;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BulkUpdateServicesTest {
  private static final BulkFilter ALL =
      new BulkFilter(Optional.empty(), Optional.empty(), Optional.empty());
  private static final BulkFilter BLOCK_A =
      new BulkFilter(Optional.empty(), Optional.of("A-"), Optional.empty());
  private static final BulkChange RENAMED =
      new BulkChange(Optional.empty(), Optional.of(new FlatPrefix("A-", "B-")));
  private static final BulkChange SPANISH =
      new BulkChange(Optional.of(Language.SPANISH), Optional.empty());

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final CommunityId house = given.leaseFor("+15550000001").resident().community();
  private final Actor.SuperAdmin admin = appointed();
  private final Actor.Admin foreigner = storage.adminOf(new CommunityId(new UUID(9, 9)));
  private final AtomicInteger signals = new AtomicInteger();
  private final StartBulkUpdateService starting =
      new StartBulkUpdateService(
          storage.systemUnitOfWork(),
          storage.roster(),
          storage.people().bulkUpdates(),
          storage.auditLog(),
          storage.clock());
  private final ReadBulkUpdateService reading =
      new ReadBulkUpdateService(
          storage.adminUnitOfWork(), storage.people().bulkUpdates(), storage.clock());
  private final UndoBulkUpdateService undoing =
      new UndoBulkUpdateService(
          storage.systemUnitOfWork(),
          storage.people().bulkUpdates(),
          storage.auditLog(),
          storage.clock());
  private final ChangeRoleService changingRoles =
      new ChangeRoleService(
          storage.adminUnitOfWork(),
          storage.identity().roles(),
          storage.residents(),
          storage.clock());
  private final RunBulkUpdatesService running = running(storage.auditLog());

  private RunBulkUpdatesService running(AuditLog log) {
    NoticeDesk notices =
        new NoticeDesk(
            storage.people().contacts(),
            storage.conversations(),
            storage.messageIds(),
            storage.outbox(),
            NoticeTemplates.NONE);
    return new RunBulkUpdatesService(
        storage.systemUnitOfWork(),
        storage.people().bulkUpdates(),
        storage.identity().accounts(),
        new BulkForward(storage.roster(), storage.people().bulkUpdates(), notices),
        new BulkBackward(storage.roster(), storage.people().bulkUpdates()),
        log,
        signals::incrementAndGet,
        storage.clock());
  }

  private Actor.SuperAdmin appointed() {
    return given
        .system(
            () ->
                storage
                    .identity()
                    .accounts()
                    .appointFirstSuperAdmin(
                        new PhoneNumber("+15550000009"), SampleCommunity.SENDER))
        .map(account -> new Actor.SuperAdmin(account.id()))
        .orElseThrow();
  }

  private List<ResidentId> registered(int count) {
    List<Newcomer> newcomers =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new Newcomer(
                        new PhoneNumber("+1666%07d".formatted(i)),
                        Optional.empty(),
                        Optional.of("A-" + i),
                        Optional.empty()))
            .toList();
    return given.system(() -> storage.roster().register(house, newcomers));
  }

  private BulkUpdate started(BulkFilter filter, BulkChange change, boolean telling) {
    return started(new StartBulkUpdateUseCase.Command(admin, house, filter, change, telling));
  }

  private BulkUpdate started(StartBulkUpdateUseCase.Command command) {
    return switch (starting.start(command)) {
      case StartBulkUpdateUseCase.Outcome.Started(BulkUpdate update) -> update;
      case StartBulkUpdateUseCase.Outcome.UnknownCommunity _ ->
          throw new AssertionError("it was not started");
    };
  }

  private ReadBulkUpdateUseCase.Outcome.Found read(BulkUpdate update) {
    return switch (reading.read(new ReadBulkUpdateUseCase.Command(admin, update.id()))) {
      case ReadBulkUpdateUseCase.Outcome.Found found -> found;
      case ReadBulkUpdateUseCase.Outcome.Unknown _ -> throw new AssertionError("not found");
    };
  }

  private void runAll() {
    while (running.runBatch() instanceof RunBulkUpdatesUseCase.Outcome.Ran) {
      // Until nothing is left.
    }
  }

  private Profile profile(ResidentId resident) {
    return given.system(() -> storage.roster().lockAll(Set.of(resident))).getFirst();
  }

  @Test
  void changesBatchByBatchAndWritesItDown() {
    List<ResidentId> people = registered(RunBulkUpdatesService.BATCH + 5);
    BulkUpdate update = started(BLOCK_A, RENAMED, false);

    assertThat(running.runBatch())
        .isEqualTo(new RunBulkUpdatesUseCase.Outcome.Ran(RunBulkUpdatesService.BATCH, 0));
    assertThat(read(update).update().state()).isEqualTo(BulkState.RUNNING);
    assertThat(profile(people.getLast()).account().apartment()).contains("A-104");
    runAll();

    assertThat(read(update).update().state()).isEqualTo(BulkState.DONE);
    assertThat(read(update).update().counts()).isEqualTo(new BulkCounts(105, 105, 0, 0, 0, 0));
    assertThat(profile(people.getLast()).account().apartment()).contains("B-104");
    assertThat(given.recordsAbout(people.getLast()))
        .extracting(record -> record.entry().action())
        .containsExactly(ChangeResidentService.CHANGED);
    assertThat(signals).hasValue(0);
  }

  @Test
  void doesABatchAgainThatBrokeOff() {
    List<ResidentId> people = registered(3);
    ConversationId conversation = given.text("+15550000001", "hi").conversation();
    BulkUpdate update = started(ALL, SPANISH, true);

    assertThatIllegalStateException()
        .isThrownBy(() -> running(BulkUpdateServicesTest::breakOff).runBatch());

    assertThat(profile(people.getFirst()).language()).isEmpty();
    assertThat(read(update).update()).isEqualTo(update);
    assertThat(given.history(conversation)).isEmpty();
    runAll();
    assertThat(profile(people.getFirst()).language()).contains(Language.SPANISH);
    assertThat(read(update).update().counts()).isEqualTo(new BulkCounts(4, 4, 1, 3, 0, 0));
    assertThat(given.history(conversation)).hasSize(1);
  }

  private static void breakOff(Actor.SystemTask task, List<AuditNote> notes) {
    throw new IllegalStateException(task.reason() + " broke off before " + notes.size());
  }

  @Test
  void putsBackWhatNobodyChangedSince() {
    List<ResidentId> people = registered(3);
    BulkUpdate update = started(BLOCK_A, RENAMED, false);
    runAll();
    given.inSystem(
        () ->
            storage
                .roster()
                .change(
                    List.of(
                        new ProfileChange(
                            people.getFirst(),
                            Optional.empty(),
                            Optional.of("C-0"),
                            Optional.empty()))));

    undo(update);
    runAll();

    assertThat(read(update).update().state()).isEqualTo(BulkState.UNDONE);
    assertThat(read(update).update().counts()).isEqualTo(new BulkCounts(3, 3, 0, 0, 2, 1));
    assertThat(read(update).kept()).containsExactly(people.getFirst());
    assertThat(profile(people.getFirst()).account().apartment()).contains("C-0");
    assertThat(profile(people.getLast()).account().apartment()).contains("A-2");
    undo(update);
    assertThat(running.runBatch()).isEqualTo(new RunBulkUpdatesUseCase.Outcome.NothingToDo());
  }

  private void undo(BulkUpdate update) {
    assertThat(undoing.undo(new UndoBulkUpdateUseCase.Command(admin, update.id())))
        .isInstanceOf(UndoBulkUpdateUseCase.Outcome.Undoing.class);
  }

  @Test
  void putsBackALanguageThatNobodyKnewButNoneThatWasChosen() {
    List<ResidentId> people = registered(1);
    ConversationId conversation = given.text("+15550000001", "hi").conversation();
    ResidentId ada =
        given.turn(conversation).resident().phone().map(this::residentOf).orElseThrow();
    BulkUpdate update = started(ALL, SPANISH, false);
    runAll();
    assertThat(profile(people.getFirst()).language()).contains(Language.SPANISH);
    given.inSystem(() -> storage.wishes().speak(conversation, Language.SPANISH, true));

    undo(update);
    runAll();

    assertThat(profile(people.getFirst()).language()).isEmpty();
    assertThat(profile(ada).language()).contains(Language.SPANISH);
    assertThat(read(update).kept()).containsExactly(ada);
  }

  private ResidentId residentOf(PhoneNumber phone) {
    return given.system(() -> storage.roster().lock(Set.of(phone))).getFirst().account().id();
  }

  @Test
  void undoesOnlyWhatWasDone() {
    List<ResidentId> people = registered(RunBulkUpdatesService.BATCH + 5);
    BulkUpdate update = started(BLOCK_A, RENAMED, false);
    running.runBatch();

    undo(update);
    runAll();

    assertThat(read(update).update().counts())
        .isEqualTo(
            new BulkCounts(RunBulkUpdatesService.BATCH, RunBulkUpdatesService.BATCH, 0, 0, 100, 0));
    assertThat(people)
        .allSatisfy(
            person ->
                assertThat(profile(person).account().apartment().orElseThrow()).startsWith("A-"));
  }

  @Test
  void stopsWhenWhoeverBeganItIsAnAdminNoMore() {
    List<ResidentId> people = registered(RunBulkUpdatesService.BATCH + 5);
    ResidentId manager = people.getLast();
    become(manager, Role.ADMIN);
    BulkUpdate update =
        started(
            new StartBulkUpdateUseCase.Command(
                new Actor.Admin(manager, house), house, BLOCK_A, RENAMED, false));
    running.runBatch();

    become(manager, Role.USER);
    assertThat(running.runBatch()).isEqualTo(new RunBulkUpdatesUseCase.Outcome.Ran(0, 0));

    assertThat(read(update).update().state()).isEqualTo(BulkState.STOPPED);
    assertThat(read(update).update().counts().changed()).isEqualTo(RunBulkUpdatesService.BATCH);
    assertThat(profile(manager).account().apartment()).contains("A-104");
    assertThat(running.runBatch()).isEqualTo(new RunBulkUpdatesUseCase.Outcome.NothingToDo());
    undo(update);
    runAll();
    assertThat(read(update).update().state()).isEqualTo(BulkState.UNDONE);
    assertThat(profile(people.getFirst()).account().apartment()).contains("A-0");
  }

  private void become(ResidentId person, Role role) {
    assertThat(changingRoles.change(new ChangeRoleUseCase.Command(admin, person, role)))
        .isInstanceOf(ChangeRoleUseCase.Outcome.Changed.class);
  }

  @Test
  void tellsThoseWhoWroteLately() {
    registered(2);
    ConversationId conversation = given.text("+15550000001", "hi").conversation();
    BulkUpdate update = started(ALL, SPANISH, true);

    runAll();

    assertThat(read(update).update().counts()).isEqualTo(new BulkCounts(3, 3, 1, 2, 0, 0));
    assertThat(given.history(conversation)).contains("A partir de ahora le hablo en español.");
    assertThat(signals).hasValue(1);
  }

  @Test
  void showsAndDoesNothingForOthers() {
    BulkUpdate update = started(ALL, SPANISH, false);

    assertThat(reading.read(new ReadBulkUpdateUseCase.Command(foreigner, update.id())))
        .isEqualTo(new ReadBulkUpdateUseCase.Outcome.Unknown());
    assertThat(undoing.undo(new UndoBulkUpdateUseCase.Command(foreigner, update.id())))
        .isEqualTo(new UndoBulkUpdateUseCase.Outcome.Unknown());
    assertThat(
            starting.start(
                new StartBulkUpdateUseCase.Command(foreigner, house, ALL, SPANISH, false)))
        .isEqualTo(new StartBulkUpdateUseCase.Outcome.UnknownCommunity());
    assertThat(
            starting.start(
                new StartBulkUpdateUseCase.Command(
                    storage.superAdmin(), foreigner.community(), ALL, SPANISH, false)))
        .isEqualTo(new StartBulkUpdateUseCase.Outcome.UnknownCommunity());
  }
}
