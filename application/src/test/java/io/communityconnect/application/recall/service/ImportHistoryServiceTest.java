package io.communityconnect.application.recall.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.recall.HashedEmbeddingModel;
import io.communityconnect.application.recall.ScriptedEmbeddingModel;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Command;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Counts;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Line;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Outcome;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Refused;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.usage.Accounts;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.recall.HistoryQuery;
import io.communityconnect.domain.recall.PastMessage.Flaw;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ImportHistoryServiceTest {
  private static final Instant LONG_AGO = TestClock.START.minus(Duration.ofDays(100));

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final Lease ada = given.leaseFor("+15550000001");
  private final Actor.Admin admin = storage.adminOf(ada.resident().community());
  private final List<AuditNote> logged = new ArrayList<>();
  private final List<Counts> progress = new ArrayList<>();
  private final ScriptedEmbeddingModel model = new ScriptedEmbeddingModel(HashedEmbeddingModel.ID);
  private final EmbedMessagesService embedding =
      new EmbedMessagesService(
          storage.systemUnitOfWork(),
          storage.embeddingQueue(),
          storage.embeddings(),
          model,
          EmbeddingPolicy.usual(),
          Accounts.of(storage),
          storage.clock());
  private final ImportHistoryService importing =
      new ImportHistoryService(
          storage.systemUnitOfWork(),
          storage.pastMessages(),
          (_, notes) -> logged.addAll(notes),
          new PromptIndexing(
              storage.systemUnitOfWork(),
              storage.historyIndex(),
              new PromptIndexing.Meanings(storage.embeddingQueue(), embedding, model.id()),
              Duration.ofSeconds(20),
              storage.clock()),
          storage.clock());

  @Test
  void storesTheValidLinesAndNamesTheOthers() {
    Outcome outcome =
        bring(
            new Line.Message(1, LONG_AGO, "Ada", "one"),
            new Line.Unreadable(2),
            new Line.Message(3, TestClock.START.plus(Duration.ofDays(9)), "Ada", "tomorrow"),
            new Line.Message(4, LONG_AGO, "Ada", " "),
            new Line.Message(5, LONG_AGO, "Ada", "x".repeat(100_000)),
            new Line.Message(6, LONG_AGO, "Ada", "a\0b"),
            new Line.Message(7, LONG_AGO, " ", "who"),
            new Line.Message(8, LONG_AGO.plusSeconds(1), "Ada", "two"));

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Done(
                new Counts(2, 0, 6, 0),
                List.of(
                    new Refused(2, Optional.empty()),
                    new Refused(3, Optional.of(Flaw.IN_THE_FUTURE)),
                    new Refused(4, Optional.of(Flaw.TEXT_BLANK)),
                    new Refused(5, Optional.of(Flaw.TEXT_TOO_LONG)),
                    new Refused(6, Optional.of(Flaw.FORBIDDEN_CHARACTER)),
                    new Refused(7, Optional.of(Flaw.SPEAKER_BLANK)))));
    assertThat(given.history(ada.conversation())).containsExactly("one", "two");
    assertThat(logged).containsExactly(stored(2));
  }

  @Test
  void takesManyLinesInBatchesAndTellsHowFarItIs() {
    Line[] lines =
        IntStream.range(0, 1200)
            .mapToObj(i -> new Line.Message(i, LONG_AGO.plusSeconds(i), "Ada", "line " + i))
            .toArray(Line[]::new);

    bring(lines);

    assertThat(progress).extracting(Counts::lines).startsWith(500L, 1000L, 1200L);
    assertThat(logged).containsExactly(stored(500), stored(500), stored(200));
  }

  @Test
  void changesNothingTheSecondTime() {
    Line line = new Line.Message(1, LONG_AGO.plusNanos(1), "Ada ", "one");
    bring(line);

    assertThat(bring(line)).isEqualTo(new Outcome.Done(new Counts(0, 1, 0, 0), List.of()));
    assertThat(logged).containsExactly(stored(1));
  }

  @Test
  void makesEverythingFindableBeforeItEnds() {
    bring(
        new Line.Message(1, LONG_AGO, "Ada", "the plumber comes on tuesday"),
        new Line.Message(2, LONG_AGO.plusSeconds(1), "Ada", "fine"));

    assertThat(
            storage
                .unitOfWork()
                .run(
                    ada.resident(),
                    () ->
                        storage
                            .history()
                            .words(ada.resident(), new HistoryQuery("plumbers"))
                            .words()))
        .hasSize(1);
    given.inSystem(() -> assertThat(storage.embeddings().count(model.id())).isEqualTo(3));
  }

  @Test
  void takesTenThousandLinesInOneCallAndTellsHowFarItIs() {
    int lines = 10_000;

    Outcome outcome =
        bring(
            IntStream.range(0, lines)
                .mapToObj(i -> new Line.Message(i, LONG_AGO.plusSeconds(i), "Ada", "line " + i))
                .toArray(Line[]::new));

    assertThat(outcome).isEqualTo(new Outcome.Done(new Counts(lines, 0, 0, 0), List.of()));
    assertThat(progress).extracting(Counts::lines).isSorted().contains(500L, (long) lines);
    assertThat(progress).extracting(Counts::awaiting).contains((long) lines);
  }

  @Test
  void endsInTimeAndTellsWhatIsNotFindableByMeaningYet() {
    model.beforeAnswering(() -> storage.clock().advance(Duration.ofSeconds(15)));
    Line[] lines =
        IntStream.range(0, 300)
            .mapToObj(i -> new Line.Message(i, LONG_AGO.plusSeconds(i), "Ada", "line " + i))
            .toArray(Line[]::new);

    Counts counts = countsOf(bring(lines));

    assertThat(counts.stored()).isEqualTo(300);
    assertThat(counts.awaiting()).isBetween(1L, 299L);
    model.beforeAnswering(() -> {});
    assertThat(countsOf(bring())).isEqualTo(Counts.NONE);
  }

  @Test
  void storesWhileTheModelIsAway() {
    model.setDown(true);

    Counts counts = countsOf(bring(new Line.Message(1, LONG_AGO, "Ada", "one")));

    assertThat(counts).isEqualTo(new Counts(1, 0, 0, 2));
  }

  private static Counts countsOf(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(Counts counts, _) -> counts;
      case Outcome.UnknownResident _ -> throw new AssertionError("the resident is unknown");
    };
  }

  @Test
  void knowsNobodyOutsideTheAdminsCommunity() {
    List<Line> lines = List.of(new Line.Message(1, LONG_AGO, "Ada", "one"));
    CommunityId elsewhere = new CommunityId(new UUID(9, 9));

    assertThat(
            importing.bringAlong(
                new Command(
                    storage.adminOf(elsewhere),
                    ada.resident().id(),
                    lines.iterator(),
                    progress::add)))
        .isEqualTo(new Outcome.UnknownResident());
    assertThat(
            importing.bringAlong(
                new Command(
                    admin, new ResidentId(new UUID(9, 9)), lines.iterator(), progress::add)))
        .isEqualTo(new Outcome.UnknownResident());
    assertThat(given.history(ada.conversation())).isEmpty();
    assertThat(logged).isEmpty();
  }

  @Test
  void findsTheResidentOfAnyCommunityForASuperAdmin() {
    Actor.SuperAdmin superAdmin = new Actor.SuperAdmin(new ResidentId(new UUID(7, 7)));
    Line line = new Line.Message(1, LONG_AGO, "Ada", "one");

    assertThat(
            importing.bringAlong(
                new Command(
                    superAdmin, ada.resident().id(), List.of(line).iterator(), progress::add)))
        .isEqualTo(new Outcome.Done(new Counts(1, 0, 0, 0), List.of()));
    assertThat(
            importing.bringAlong(
                new Command(
                    superAdmin,
                    new ResidentId(new UUID(9, 9)),
                    List.of(line).iterator(),
                    progress::add)))
        .isEqualTo(new Outcome.UnknownResident());
    assertThat(given.history(ada.conversation())).containsExactly("one");
  }

  private Outcome bring(Line... lines) {
    return importing.bringAlong(
        new Command(admin, ada.resident().id(), List.of(lines).iterator(), progress::add));
  }

  /// What the audit log is told of a transaction: whose history it is, who brought it, how much.
  private AuditNote stored(long messages) {
    return new AuditNote(
        new AuditChain.OfCommunity(ada.resident().community()),
        Optional.of(ada.resident().id()),
        ImportHistoryService.IMPORTED,
        AuditDetails.of("admin", new Detail.Id(admin.id().value()))
            .with("messages", new Detail.Count(messages)),
        storage.clock().instant());
  }
}
