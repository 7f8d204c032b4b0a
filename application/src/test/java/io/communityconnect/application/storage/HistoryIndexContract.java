package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.recall.port.out.History.FoundWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.recall.port.out.HistoryIndex] promises.
public interface HistoryIndexContract {
  /// When what is brought along begins.
  Instant LONG_AGO = TestClock.START.minus(Duration.ofDays(100));

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Remembering ada() {
    return Remembering.of(storage(), "+15550000001");
  }

  @Test
  default void makesOneConversationFindableWhateverWaitsElsewhere() {
    Remembering ada = ada();
    Remembering ben = Remembering.of(storage(), "+15550000002");
    ben.bring(LONG_AGO, "Ben", "the plumber");
    ada.bring(LONG_AGO, "Ada", "one", "two", "three", "the plumber");

    assertThat(List.of(ada.collectOwn(3), ada.collectOwn(3), ada.collectOwn(3)))
        .containsExactly(3, 2, 0);
    assertThat(List.of(ada.arrangeOwn(3), ada.arrangeOwn(3), ada.arrangeOwn(3)))
        .containsExactly(3, 2, 0);

    assertThat(ada.turns()).containsExactly("one", "two", "three", "the plumber", "hello");
    assertThat(ada.words("plumber").words()).hasSize(1);
    assertThat(ben.words("plumber").words()).isEmpty();
    ada.index();
    assertThat(ada.turns()).hasSize(5);
    assertThat(ben.turns()).containsExactly("the plumber", "hello");
  }

  @Test
  default void letsOneConversationBeIndexedBesideTheBackground() throws InterruptedException {
    Remembering ada = ada();
    String[] texts = IntStream.range(0, 60).mapToObj("same %d"::formatted).toArray(String[]::new);
    ada.bring(LONG_AGO, "Ada", texts);

    Together.run(
        4,
        worker -> {
          if (worker % 2 == 0) {
            ada.index();
          } else {
            ada.indexOwn();
          }
          return true;
        });
    ada.index();

    assertThat(ada.turns()).startsWith(texts).hasSize(61);
    assertThat(ada.words("same").words().getFirst().postings().size()).isEqualTo(60);
  }

  @Test
  default void findsNothingThatIsNotYetInItsPlace() {
    Remembering ada = ada();
    ada.bring(LONG_AGO, "Ada", "the plumber");

    assertThat(ada.words("plumber").words()).isEmpty();
    assertThat(ada.collect(10)).isEqualTo(2);
    assertThat(ada.words("plumber").lengths().size()).isZero();
    assertThat(ada.arrange(10)).isEqualTo(2);
    assertThat(ada.words("plumber").words()).hasSize(1);
  }

  @Test
  default void takesEachMessageOnce() {
    Remembering ada = ada();
    ada.bring(LONG_AGO, "Ada", "one", "two", "three");
    assertThat(List.of(ada.collect(3), ada.collect(3), ada.collect(3))).containsExactly(3, 1, 0);
    assertThat(List.of(ada.arrange(3), ada.arrange(3), ada.arrange(3))).containsExactly(3, 1, 0);

    ada.index();

    assertThat(ada.turns()).containsExactly("one", "two", "three", "hello");
  }

  @Test
  default void isArrangedByManyAtOnceWithoutLossOrRepetition() throws InterruptedException {
    List<Remembering> people =
        IntStream.range(0, 4).mapToObj(i -> Remembering.of(storage(), "+1555000000" + i)).toList();
    for (Remembering person : people) {
      person.bring(LONG_AGO, "Ada", "one same", "two same", "three same", "four same", "five same");
    }

    Together.run(
        4,
        _ -> {
          people.getFirst().index();
          return true;
        });
    people.getFirst().index();

    for (Remembering person : people) {
      assertThat(person.turns())
          .containsExactly("one same", "two same", "three same", "four same", "five same", "hello");
      assertThat(person.words("same").words().getFirst().postings().size()).isEqualTo(5);
    }
  }

  @Test
  default void findsEveryWordAfterTurnsMoved() {
    Remembering ada = ada();
    for (int day = 20; day > 0; day -= 3) {
      for (int offset : new int[] {1, 0, 2}) {
        Instant at = LONG_AGO.plus(Duration.ofDays(day + offset));
        ada.bring(at, "Ada", "alpha%d same".formatted(day + offset), "beta same");
        ada.index();
      }
    }

    FoundWords same = ada.words("same");
    assertThat(same.words().getFirst().postings().size()).isEqualTo(42);
    assertThat(same.lengths().size()).isEqualTo(43);
    for (int day = 2; day <= 22; day++) {
      FoundWords found = ada.words("alpha" + day);
      assertThat(found.words().getFirst().postings().size()).isEqualTo(1);
      int turn = found.words().getFirst().postings().turn(0);
      assertThat(ada.turns().get(ada.allTurns().indexOf(turn)))
          .isEqualTo("alpha%d same".formatted(day));
    }
  }

  @Test
  default void countsTurnsInTheOrderInWhichTheyWereSaid() {
    Remembering ada = ada();
    ada.index();
    ada.bring(LONG_AGO, "Ada", "c1", "c2", "c3", "c4");
    ada.index();
    ada.bring(LONG_AGO.minus(Duration.ofDays(1)), "Ada", "a1", "a2", "a3", "a4", "a5");
    ada.index();
    ada.bring(LONG_AGO.minus(Duration.ofHours(5)), "Ada", "b1", "b2");
    ada.bring(LONG_AGO.plus(Duration.ofDays(1)), "Ada", "d1", "d2");
    ada.index();
    storage().clock().advance(Duration.ofMinutes(1));
    new Given(storage()).text("+15550000001", "goodbye");
    ada.index();

    assertThat(ada.turns())
        .containsExactly(
            "a1", "a2", "a3", "a4", "a5", "b1", "b2", "c1", "c2", "c3", "c4", "d1", "d2", "hello",
            "goodbye");
    assertThat(ada.allTurns())
        .isEqualTo(IntStream.range(0, 15).map(i -> ada.allTurns().getFirst() + i).boxed().toList());
    assertThat(ada.found("b1", 5)).containsExactlyInAnyOrder("a4", "a5", "b1", "b2", "c1");
    assertThat(ada.found("hello", 5)).containsExactlyInAnyOrder("d1", "d2", "hello", "goodbye");
  }
}
