package io.communityconnect.application.recall.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Command;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Counts;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Line;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Outcome;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Refused;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
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
  private final List<Integer> logged = new ArrayList<>();
  private final List<Counts> progress = new ArrayList<>();
  private final ImportHistoryService importing =
      new ImportHistoryService(
          storage.systemUnitOfWork(),
          storage.pastMessages(),
          (_, _, _, messages, _) -> logged.add(messages),
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
                new Counts(2, 0, 6),
                List.of(
                    new Refused(2, Optional.empty()),
                    new Refused(3, Optional.of(Flaw.IN_THE_FUTURE)),
                    new Refused(4, Optional.of(Flaw.TEXT_BLANK)),
                    new Refused(5, Optional.of(Flaw.TEXT_TOO_LONG)),
                    new Refused(6, Optional.of(Flaw.FORBIDDEN_CHARACTER)),
                    new Refused(7, Optional.of(Flaw.SPEAKER_BLANK)))));
    assertThat(given.history(ada.conversation())).containsExactly("one", "two");
    assertThat(logged).containsExactly(2);
  }

  @Test
  void takesManyLinesInBatchesAndTellsHowFarItIs() {
    Line[] lines =
        IntStream.range(0, 1200)
            .mapToObj(i -> new Line.Message(i, LONG_AGO.plusSeconds(i), "Ada", "line " + i))
            .toArray(Line[]::new);

    bring(lines);

    assertThat(progress).extracting(Counts::lines).containsExactly(500L, 1000L, 1200L);
    assertThat(logged).containsExactly(500, 500, 200);
  }

  @Test
  void changesNothingTheSecondTime() {
    Line line = new Line.Message(1, LONG_AGO.plusNanos(1), "Ada ", "one");
    bring(line);

    assertThat(bring(line)).isEqualTo(new Outcome.Done(new Counts(0, 1, 0), List.of()));
    assertThat(logged).containsExactly(1);
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
                    storage.adminOf(ada.resident().community()),
                    new ResidentId(new UUID(9, 9)),
                    lines.iterator(),
                    progress::add)))
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
        .isEqualTo(new Outcome.Done(new Counts(1, 0, 0), List.of()));
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
        new Command(
            storage.adminOf(ada.resident().community()),
            ada.resident().id(),
            List.of(lines).iterator(),
            progress::add));
  }
}
