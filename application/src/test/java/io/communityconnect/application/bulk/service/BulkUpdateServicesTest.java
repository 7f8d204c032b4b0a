package io.communityconnect.application.bulk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.application.bulk.port.in.ReadBulkUpdateUseCase;
import io.communityconnect.application.bulk.port.in.RunBulkUpdatesUseCase;
import io.communityconnect.application.bulk.port.in.StartBulkUpdateUseCase;
import io.communityconnect.application.bulk.port.in.UndoBulkUpdateUseCase;
import io.communityconnect.application.people.service.ChangeResidentService;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.bulk.BulkCounts;
import io.communityconnect.domain.bulk.BulkState;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BulkUpdateServicesTest {
  private final BulkTown town = new BulkTown();

  @Test
  void changesBatchByBatchAndWritesItDown() {
    List<ResidentId> people = town.registered(RunBulkUpdatesService.BATCH + 5);
    BulkUpdate update = town.started(BulkTown.BLOCK_A, BulkTown.RENAMED, false);

    assertThat(town.running.runBatch())
        .isEqualTo(new RunBulkUpdatesUseCase.Outcome.Ran(RunBulkUpdatesService.BATCH, 0));
    assertThat(town.read(update).update().state()).isEqualTo(BulkState.RUNNING);
    assertThat(town.profile(people.getLast()).account().apartment()).contains("A-104");
    town.runAll();

    assertThat(town.read(update).update().state()).isEqualTo(BulkState.DONE);
    assertThat(town.read(update).update().counts()).isEqualTo(new BulkCounts(105, 105, 0, 0, 0, 0));
    assertThat(town.profile(people.getLast()).account().apartment()).contains("B-104");
    assertThat(town.given.recordsAbout(people.getLast()))
        .extracting(record -> record.entry().action())
        .containsExactly(ChangeResidentService.CHANGED);
    assertThat(town.signals).hasValue(0);
  }

  @Test
  void doesABatchAgainThatBrokeOff() {
    List<ResidentId> people = town.registered(3);
    ConversationId conversation = town.given.text("+15550000001", "hi").conversation();
    BulkUpdate update = town.started(BulkTown.ALL, BulkTown.SPANISH, true);

    assertThatIllegalStateException()
        .isThrownBy(() -> town.running(BulkUpdateServicesTest::breakOff).runBatch());

    assertThat(town.profile(people.getFirst()).language()).isEmpty();
    assertThat(town.read(update).update()).isEqualTo(update);
    assertThat(town.given.history(conversation)).isEmpty();
    town.runAll();
    assertThat(town.profile(people.getFirst()).language()).contains(Language.SPANISH);
    assertThat(town.read(update).update().counts()).isEqualTo(new BulkCounts(4, 4, 1, 3, 0, 0));
    assertThat(town.given.history(conversation)).hasSize(1);
  }

  @Test
  void tellsThoseWhoWroteLately() {
    town.registered(2);
    ConversationId conversation = town.given.text("+15550000001", "hi").conversation();
    BulkUpdate update = town.started(BulkTown.ALL, BulkTown.SPANISH, true);

    town.runAll();

    assertThat(town.read(update).update().counts()).isEqualTo(new BulkCounts(3, 3, 1, 2, 0, 0));
    assertThat(town.given.history(conversation)).contains("A partir de ahora le hablo en español.");
    assertThat(town.signals).hasValue(1);
  }

  @Test
  void showsAndDoesNothingForOthers() {
    BulkUpdate update = town.started(BulkTown.ALL, BulkTown.SPANISH, false);

    assertThat(town.reading.read(new ReadBulkUpdateUseCase.Command(town.foreigner, update.id())))
        .isEqualTo(new ReadBulkUpdateUseCase.Outcome.Unknown());
    assertThat(town.undoing.undo(new UndoBulkUpdateUseCase.Command(town.foreigner, update.id())))
        .isEqualTo(new UndoBulkUpdateUseCase.Outcome.Unknown());
    assertThat(
            town.starting.start(
                new StartBulkUpdateUseCase.Command(
                    town.foreigner, town.house, BulkTown.ALL, BulkTown.SPANISH, false)))
        .isEqualTo(new StartBulkUpdateUseCase.Outcome.UnknownCommunity());
    assertThat(
            town.starting.start(
                new StartBulkUpdateUseCase.Command(
                    town.storage.superAdmin(),
                    town.foreigner.community(),
                    BulkTown.ALL,
                    BulkTown.SPANISH,
                    false)))
        .isEqualTo(new StartBulkUpdateUseCase.Outcome.UnknownCommunity());
  }

  private static void breakOff(Actor.SystemTask task, List<AuditNote> notes) {
    throw new IllegalStateException(task.reason() + " broke off before " + notes.size());
  }
}
