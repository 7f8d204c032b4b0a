package io.communityconnect.application.bulk.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.bulk.port.in.RunBulkUpdatesUseCase;
import io.communityconnect.application.bulk.port.in.StartBulkUpdateUseCase;
import io.communityconnect.application.people.port.out.ProfileChange;
import io.communityconnect.domain.bulk.BulkCounts;
import io.communityconnect.domain.bulk.BulkState;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is left of a bulk update that is undone, or stopped.
final class BulkUndoTest {
  private final BulkTown town = new BulkTown();

  @Test
  void putsBackWhatNobodyChangedSince() {
    List<ResidentId> people = town.registered(3);
    BulkUpdate update = town.started(BulkTown.BLOCK_A, BulkTown.RENAMED, false);
    town.runAll();
    town.given.inSystem(
        () ->
            town.storage
                .roster()
                .change(
                    List.of(
                        new ProfileChange(
                            people.getFirst(),
                            Optional.empty(),
                            Optional.of("C-0"),
                            Optional.empty()))));

    town.undo(update);
    town.runAll();

    assertThat(town.read(update).update().state()).isEqualTo(BulkState.UNDONE);
    assertThat(town.read(update).update().counts()).isEqualTo(new BulkCounts(3, 3, 0, 0, 2, 1));
    assertThat(town.read(update).kept()).containsExactly(people.getFirst());
    assertThat(town.profile(people.getFirst()).account().apartment()).contains("C-0");
    assertThat(town.profile(people.getLast()).account().apartment()).contains("A-2");
    town.undo(update);
    assertThat(town.running.runBatch()).isEqualTo(new RunBulkUpdatesUseCase.Outcome.NothingToDo());
  }

  @Test
  void putsBackALanguageThatNobodyKnewButNoneThatWasChosen() {
    List<ResidentId> people = town.registered(1);
    ConversationId conversation = town.given.text("+15550000001", "hi").conversation();
    ResidentId ada =
        town.given.turn(conversation).resident().phone().map(town::residentOf).orElseThrow();
    BulkUpdate update = town.started(BulkTown.ALL, BulkTown.SPANISH, false);
    town.runAll();
    assertThat(town.profile(people.getFirst()).language()).contains(Language.SPANISH);
    town.given.inSystem(() -> town.storage.wishes().speak(conversation, Language.SPANISH, true));

    town.undo(update);
    town.runAll();

    assertThat(town.profile(people.getFirst()).language()).isEmpty();
    assertThat(town.profile(ada).language()).contains(Language.SPANISH);
    assertThat(town.read(update).kept()).containsExactly(ada);
  }

  @Test
  void undoesOnlyWhatWasDone() {
    List<ResidentId> people = town.registered(RunBulkUpdatesService.BATCH + 5);
    BulkUpdate update = town.started(BulkTown.BLOCK_A, BulkTown.RENAMED, false);
    town.running.runBatch();

    town.undo(update);
    town.runAll();

    assertThat(town.read(update).update().counts())
        .isEqualTo(
            new BulkCounts(RunBulkUpdatesService.BATCH, RunBulkUpdatesService.BATCH, 0, 0, 100, 0));
    assertThat(people)
        .allSatisfy(
            person ->
                assertThat(town.profile(person).account().apartment().orElseThrow())
                    .startsWith("A-"));
  }

  @Test
  void stopsWhenWhoeverBeganItIsAnAdminNoMore() {
    List<ResidentId> people = town.registered(RunBulkUpdatesService.BATCH + 5);
    ResidentId manager = people.getLast();
    town.become(manager, Role.ADMIN);
    BulkUpdate update =
        town.started(
            new StartBulkUpdateUseCase.Command(
                new Actor.Admin(manager, town.house),
                town.house,
                BulkTown.BLOCK_A,
                BulkTown.RENAMED,
                false));
    town.running.runBatch();

    town.become(manager, Role.USER);
    assertThat(town.running.runBatch()).isEqualTo(new RunBulkUpdatesUseCase.Outcome.Ran(0, 0));

    assertThat(town.read(update).update().state()).isEqualTo(BulkState.STOPPED);
    assertThat(town.read(update).update().counts().changed())
        .isEqualTo(RunBulkUpdatesService.BATCH);
    assertThat(town.profile(manager).account().apartment()).contains("A-104");
    assertThat(town.running.runBatch()).isEqualTo(new RunBulkUpdatesUseCase.Outcome.NothingToDo());
    town.undo(update);
    town.runAll();
    assertThat(town.read(update).update().state()).isEqualTo(BulkState.UNDONE);
    assertThat(town.profile(people.getFirst()).account().apartment()).contains("A-0");
  }
}
