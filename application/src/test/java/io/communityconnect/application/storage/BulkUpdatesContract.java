package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.bulk.port.out.BulkUpdates;
import io.communityconnect.domain.bulk.BulkChange;
import io.communityconnect.domain.bulk.BulkChange.FlatPrefix;
import io.communityconnect.domain.bulk.BulkCounts;
import io.communityconnect.domain.bulk.BulkFilter;
import io.communityconnect.domain.bulk.BulkState;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.bulk.FormerValues;
import io.communityconnect.domain.bulk.FormerValues.FlatChange;
import io.communityconnect.domain.bulk.FormerValues.LanguageChange;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [BulkUpdates] promises.
public interface BulkUpdatesContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private BulkUpdates updates() {
    return storage().people().bulkUpdates();
  }

  private CommunityId house() {
    return given().leaseFor("+15550000001").resident().community();
  }

  private BulkUpdate added(Actor.Admin admin) {
    BulkUpdate update =
        BulkUpdate.begun(
            updates().nextId(),
            admin.community(),
            admin.id(),
            new BulkFilter(
                Optional.of(Role.USER), Optional.of("A-"), Optional.of(Language.ENGLISH)),
            new BulkChange(Optional.of(Language.SPANISH), Optional.of(new FlatPrefix("A-", "B-"))),
            true,
            storage().clock().instant());
    given().inSystem(() -> updates().add(update));
    return update;
  }

  private Optional<BulkUpdate> seenBy(Actor.Person person, BulkUpdate update) {
    return storage().unitOfWork().run(person, () -> updates().find(update.id()));
  }

  @Test
  default void keepsWhatBeginsAndHowFarItCame() {
    Actor.Admin admin = storage().adminOf(house());
    BulkUpdate update = added(admin);
    assertThat(seenBy(admin, update)).contains(update);

    BulkUpdate further =
        update.advanced(new BulkCounts(5, 4, 3, 1, 0, 0), new ResidentId(new UUID(7, 7)));
    given().inSystem(() -> updates().save(further));
    assertThat(given().system(() -> updates().lock(update.id()))).contains(further);

    BulkUpdate done = further.finished(BulkCounts.NONE, storage().clock().instant());
    given().inSystem(() -> updates().save(done));
    assertThat(seenBy(admin, update)).contains(done);
  }

  @Test
  default void showsThemToTheAdminsOfTheCommunityAlone() {
    CommunityId house = house();
    BulkUpdate update = added(storage().adminOf(house));
    ResidentId ada = given().leaseFor("+15550000002").resident().id();

    assertThat(seenBy(storage().superAdmin(), update)).isPresent();
    assertThat(seenBy(new Actor.Resident(ada, house), update)).isEmpty();
    assertThat(
            seenBy(
                new Actor.Admin(new ResidentId(new UUID(8, 8)), new CommunityId(new UUID(9, 9))),
                update))
        .isEmpty();
  }

  @Test
  default void handsOutTheOldestThatIsUnderWay() {
    Actor.Admin admin = storage().adminOf(house());
    BulkUpdate first = added(admin);
    storage().clock().advance(Duration.ofSeconds(1));
    BulkUpdate second = added(admin);

    assertThat(given().system(() -> updates().lockNext())).contains(first);
    BulkUpdate done = first.finished(BulkCounts.NONE, storage().clock().instant());
    given().inSystem(() -> updates().save(done));
    assertThat(given().system(() -> updates().lockNext())).contains(second);
    given().inSystem(() -> updates().save(second.stopped(second.createdAt())));
    assertThat(given().system(() -> updates().lockNext())).isEmpty();

    given().inSystem(() -> updates().save(done.undoing()));
    assertThat(given().system(() -> updates().lockNext().map(BulkUpdate::state)))
        .contains(BulkState.UNDOING);
  }

  @Test
  default void remembersWhatWasChangedInTheOrderOfThePeople() {
    CommunityId house = house();
    Actor.Admin admin = storage().adminOf(house);
    BulkUpdate update = added(admin);
    FormerValues ada =
        former("+15550000002", Optional.of(new FlatChange("A-1", "B-1")), Optional.empty());
    FormerValues bela =
        former(
            "+15550000003",
            Optional.empty(),
            Optional.of(new LanguageChange(Optional.empty(), Language.SPANISH)));
    FormerValues cem =
        former(
            "+15550000004",
            Optional.of(new FlatChange("A-2", "B-2")),
            Optional.of(new LanguageChange(Optional.of(Language.HINDI), Language.SPANISH)));

    given().inSystem(() -> updates().remember(update, List.of(cem, ada, bela)));
    given().inSystem(() -> updates().remember(update, List.of()));

    assertThat(given().system(() -> updates().changed(update.id(), Optional.empty(), 2)))
        .containsExactly(ada, bela);
    assertThat(
            given().system(() -> updates().changed(update.id(), Optional.of(bela.resident()), 2)))
        .containsExactly(cem);

    given().inSystem(() -> updates().noteKept(update.id(), List.of(cem.resident())));
    given().inSystem(() -> updates().noteKept(update.id(), List.of()));
    assertThat(storage().unitOfWork().run(admin, () -> updates().kept(update.id(), 10)))
        .containsExactly(cem.resident());
  }

  private FormerValues former(
      String phone, Optional<FlatChange> flat, Optional<LanguageChange> language) {
    return new FormerValues(given().leaseFor(phone).resident().id(), flat, language);
  }
}
