package io.communityconnect.application.bulk.service;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.SampleCommunity;
import io.communityconnect.domain.bulk.BulkChange;
import io.communityconnect.domain.bulk.BulkChange.FlatPrefix;
import io.communityconnect.domain.bulk.BulkFilter;
import io.communityconnect.domain.bulk.BulkUpdate;
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

/// A community with a super admin, whose residents are changed many at a time.
final class BulkTown {
  static final BulkFilter ALL =
      new BulkFilter(Optional.empty(), Optional.empty(), Optional.empty());
  static final BulkFilter BLOCK_A =
      new BulkFilter(Optional.empty(), Optional.of("A-"), Optional.empty());
  static final BulkChange RENAMED =
      new BulkChange(Optional.empty(), Optional.of(new FlatPrefix("A-", "B-")));
  static final BulkChange SPANISH = new BulkChange(Optional.of(Language.SPANISH), Optional.empty());

  final InMemoryStorage storage = new InMemoryStorage();
  final Given given = new Given(storage);
  final CommunityId house = given.leaseFor("+15550000001").resident().community();
  final Actor.SuperAdmin admin = appointed();
  final Actor.Admin foreigner = storage.adminOf(new CommunityId(new UUID(9, 9)));
  final AtomicInteger signals = new AtomicInteger();
  final StartBulkUpdateService starting =
      new StartBulkUpdateService(
          storage.systemUnitOfWork(),
          storage.roster(),
          storage.people().bulkUpdates(),
          storage.auditLog(),
          storage.clock());
  final ReadBulkUpdateService reading =
      new ReadBulkUpdateService(
          storage.adminUnitOfWork(), storage.people().bulkUpdates(), storage.clock());
  final UndoBulkUpdateService undoing =
      new UndoBulkUpdateService(
          storage.systemUnitOfWork(),
          storage.people().bulkUpdates(),
          storage.auditLog(),
          storage.clock());
  final ChangeRoleService changingRoles =
      new ChangeRoleService(
          storage.adminUnitOfWork(),
          storage.identity().roles(),
          storage.residents(),
          storage.clock());
  final RunBulkUpdatesService running = running(storage.auditLog());

  RunBulkUpdatesService running(AuditLog log) {
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

  Actor.SuperAdmin appointed() {
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

  List<ResidentId> registered(int count) {
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

  BulkUpdate started(BulkFilter filter, BulkChange change, boolean telling) {
    return started(new StartBulkUpdateUseCase.Command(admin, house, filter, change, telling));
  }

  BulkUpdate started(StartBulkUpdateUseCase.Command command) {
    return switch (starting.start(command)) {
      case StartBulkUpdateUseCase.Outcome.Started(BulkUpdate update) -> update;
      case StartBulkUpdateUseCase.Outcome.UnknownCommunity _ ->
          throw new AssertionError("it was not started");
    };
  }

  ReadBulkUpdateUseCase.Outcome.Found read(BulkUpdate update) {
    return switch (reading.read(new ReadBulkUpdateUseCase.Command(admin, update.id()))) {
      case ReadBulkUpdateUseCase.Outcome.Found found -> found;
      case ReadBulkUpdateUseCase.Outcome.Unknown _ -> throw new AssertionError("not found");
    };
  }

  void runAll() {
    while (running.runBatch() instanceof RunBulkUpdatesUseCase.Outcome.Ran) {
      // Until nothing is left.
    }
  }

  Profile profile(ResidentId resident) {
    return given.system(() -> storage.roster().lockAll(Set.of(resident))).getFirst();
  }

  void undo(BulkUpdate update) {
    assertThat(undoing.undo(new UndoBulkUpdateUseCase.Command(admin, update.id())))
        .isInstanceOf(UndoBulkUpdateUseCase.Outcome.Undoing.class);
  }

  ResidentId residentOf(PhoneNumber phone) {
    return given.system(() -> storage.roster().lock(Set.of(phone))).getFirst().account().id();
  }

  void become(ResidentId person, Role role) {
    assertThat(changingRoles.change(new ChangeRoleUseCase.Command(admin, person, role)))
        .isInstanceOf(ChangeRoleUseCase.Outcome.Changed.class);
  }
}
