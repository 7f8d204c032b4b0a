package io.communityconnect.domain.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.bulk.BulkChange.FlatPrefix;
import io.communityconnect.domain.bulk.FormerValues.FlatChange;
import io.communityconnect.domain.bulk.FormerValues.LanguageChange;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class BulkUpdateTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final ResidentId ADA = new ResidentId(new UUID(0, 1));
  private static final BulkChange BLOCK =
      new BulkChange(Optional.empty(), Optional.of(new FlatPrefix("A-", "Tower A ")));
  private static final BulkChange SPANISH =
      new BulkChange(Optional.of(Language.SPANISH), Optional.empty());

  private static final BulkUpdate BEGUN =
      BulkUpdate.begun(
          new BulkUpdateId(new UUID(0, 2)),
          new CommunityId(new UUID(0, 3)),
          ADA,
          new BulkFilter(Optional.empty(), Optional.empty(), Optional.empty()),
          SPANISH,
          false,
          NOW);

  @Test
  void givesABlockAnotherName() {
    assertThat(BLOCK.flatAfter(Optional.of("A-0301"))).contains("Tower A 0301");
    assertThat(BLOCK.flatAfter(Optional.of("B-A-1"))).isEmpty();
    assertThat(BLOCK.flatAfter(Optional.of("a-0301"))).isEmpty();
    assertThat(BLOCK.flatAfter(Optional.empty())).isEmpty();
    assertThat(BLOCK.flatAfter(Optional.of("A-" + "1".repeat(98)))).isEmpty();
    assertThat(SPANISH.flatAfter(Optional.of("A-0301"))).isEmpty();
  }

  @Test
  void leavesNobodyWithoutAFlat() {
    BulkChange nothing = new BulkChange(Optional.empty(), Optional.of(new FlatPrefix("A-", "")));

    assertThat(nothing.flatAfter(Optional.of("A-"))).isEmpty();
    assertThat(nothing.flatAfter(Optional.of("A-1"))).contains("1");
  }

  @Test
  void leavesALanguageThatWasChosen() {
    assertThat(SPANISH.languageAfter(Optional.empty(), false)).contains(Language.SPANISH);
    assertThat(SPANISH.languageAfter(Optional.of(Language.HINDI), false))
        .contains(Language.SPANISH);
    assertThat(SPANISH.languageAfter(Optional.of(Language.HINDI), true)).isEmpty();
    assertThat(SPANISH.languageAfter(Optional.of(Language.SPANISH), false)).isEmpty();
    assertThat(BLOCK.languageAfter(Optional.empty(), false)).isEmpty();
  }

  @Test
  void refusesToChangeNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BulkChange(Optional.empty(), Optional.empty()));
    assertThatIllegalArgumentException().isThrownBy(() -> new FlatPrefix("A", "A"));
    assertThatIllegalArgumentException().isThrownBy(() -> new FlatPrefix("", "A"));
  }

  @Test
  void putsBackWhatIsAsTheChangeMadeIt() {
    FormerValues former =
        new FormerValues(
            ADA,
            Optional.of(new FlatChange("A-1", "B-1")),
            Optional.of(new LanguageChange(Optional.empty(), Language.SPANISH)));

    assertThat(former.flatToRestore(Optional.of("B-1"))).contains("A-1");
    assertThat(former.flatToRestore(Optional.of("C-1"))).isEmpty();
    assertThat(former.flatToRestore(Optional.empty())).isEmpty();
    assertThat(former.languageToRestore(Optional.of(Language.SPANISH), false)).isPresent();
    assertThat(former.languageToRestore(Optional.of(Language.SPANISH), true)).isEmpty();
    assertThat(former.languageToRestore(Optional.of(Language.HINDI), false)).isEmpty();
  }

  @Test
  void goesForthAndBack() {
    BulkUpdate further = BEGUN.advanced(new BulkCounts(2, 1, 1, 0, 0, 0), ADA);
    assertThat(further.after()).contains(ADA);
    assertThat(further.isUnderWay()).isTrue();

    BulkUpdate done = further.finished(new BulkCounts(1, 1, 0, 1, 0, 0), NOW);
    assertThat(done.state()).isEqualTo(BulkState.DONE);
    assertThat(done.counts()).isEqualTo(new BulkCounts(3, 2, 1, 1, 0, 0));
    assertThat(done.isUnderWay()).isFalse();

    BulkUpdate undoing = done.undoing();
    assertThat(undoing.state()).isEqualTo(BulkState.UNDOING);
    assertThat(undoing.after()).isEmpty();
    assertThat(undoing.finishedAt()).isEmpty();
    assertThat(undoing.undoing()).isEqualTo(undoing);
    BulkUpdate undone = undoing.finished(new BulkCounts(0, 0, 0, 0, 2, 0), NOW);
    assertThat(undone.state()).isEqualTo(BulkState.UNDONE);
    assertThat(undone.undoing()).isEqualTo(undone);
    assertThat(further.undoing().after()).isEmpty();
  }

  @Test
  void stopsOnTheWayForthAlone() {
    BulkUpdate further = BEGUN.advanced(new BulkCounts(2, 1, 1, 0, 0, 0), ADA);

    BulkUpdate stopped = further.stopped(NOW);

    assertThat(stopped.state()).isEqualTo(BulkState.STOPPED);
    assertThat(stopped.isUnderWay()).isFalse();
    assertThat(stopped.counts()).isEqualTo(further.counts());
    assertThat(stopped.finishedAt()).contains(NOW);
    assertThat(stopped.finished(BulkCounts.NONE, NOW)).isEqualTo(stopped);
    BulkUpdate undoing = stopped.undoing();
    assertThat(undoing.state()).isEqualTo(BulkState.UNDOING);
    assertThat(undoing.stopped(NOW)).isEqualTo(undoing);
  }
}
