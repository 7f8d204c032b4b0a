package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.InfrastructureException;
import io.communityconnect.application.people.port.out.Newcomer;
import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.application.people.port.out.ProfileChange;
import io.communityconnect.application.people.port.out.ResidentFilter;
import io.communityconnect.application.people.port.out.ResidentRoster;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What [ResidentRoster] promises.
public interface ResidentRosterContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private ResidentRoster roster() {
    return storage().roster();
  }

  private static Newcomer newcomer(String phone, String name) {
    return new Newcomer(
        new PhoneNumber(phone), Optional.of(name), Optional.of("A-1"), Optional.of(Language.HINDI));
  }

  private CommunityId house() {
    return given().leaseFor("+15550000001").resident().community();
  }

  private List<ResidentId> registered(CommunityId house, Newcomer... newcomers) {
    return given().system(() -> roster().register(house, List.of(newcomers)));
  }

  private void changed(ProfileChange change) {
    given().inSystem(() -> roster().change(List.of(change)));
  }

  private List<Profile> locked(String... phones) {
    Set<PhoneNumber> numbers =
        Arrays.stream(phones).map(PhoneNumber::new).collect(Collectors.toSet());
    return given().system(() -> roster().lock(numbers));
  }

  private Profile known(String phone) {
    return locked(phone).getFirst();
  }

  @Test
  default void registersAllInTheOrderInWhichTheyAreGiven() {
    CommunityId house = house();

    List<ResidentId> ids =
        registered(house, newcomer("+15550000009", "Bela"), newcomer("+15550000002", "Cem"));

    Profile bela = known("+15550000009");
    assertThat(bela.account().id()).isEqualTo(ids.getFirst());
    assertThat(bela.account().name()).contains("Bela");
    assertThat(bela.account().apartment()).contains("A-1");
    assertThat(bela.account().community()).contains(house);
    assertThat(bela.language()).contains(Language.HINDI);
    assertThat(bela.languageChosen()).isFalse();
    assertThat(known("+15550000002").account().id()).isEqualTo(ids.getLast());
  }

  @Test
  default void registersNobodyWhereOneIsThere() {
    CommunityId house = house();

    assertThatThrownBy(
            () ->
                registered(
                    house, newcomer("+15550000002", "Bela"), newcomer("+15550000001", "Cem")))
        .isInstanceOfSatisfying(
            InfrastructureException.class, failure -> assertThat(failure.isRetryable()).isTrue());
    assertThat(storage().facts().residents()).isEqualTo(1);
  }

  @Test
  default void changesWhatIsGivenAndLeavesTheRest() {
    CommunityId house = house();
    ResidentId bela = registered(house, newcomer("+15550000002", "Bela")).getFirst();

    changed(
        new ProfileChange(
            bela, Optional.empty(), Optional.of("B-2"), Optional.of(Language.SPANISH)));

    Profile now = known("+15550000002");
    assertThat(now.account().name()).contains("Bela");
    assertThat(now.account().apartment()).contains("B-2");
    assertThat(now.language()).contains(Language.SPANISH);
    assertThat(now.languageChosen()).isFalse();
  }

  @Test
  default void leavesALanguageThatSomebodyChose() {
    Lease lease = given().leaseFor("+15550000001");
    ConversationId conversation = lease.conversation();
    given().inSystem(() -> storage().wishes().speak(conversation, Language.PORTUGUESE, true));

    changed(
        new ProfileChange(
            lease.resident().id(),
            Optional.of("Ada"),
            Optional.empty(),
            Optional.of(Language.HINDI)));

    Profile now = known("+15550000001");
    assertThat(now.account().name()).contains("Ada");
    assertThat(now.language()).contains(Language.PORTUGUESE);
    assertThat(now.languageChosen()).isTrue();
  }

  @Test
  default void locksPartByPartWithoutSuperAdmins() {
    CommunityId house = house();
    List<ResidentId> ids =
        registered(
            house,
            newcomer("+15550000002", "Bela"),
            newcomer("+15550000003", "Cem"),
            newcomer("+15550000004", "Dora"));
    storage().actions().appoint(new Actor.Resident(ids.get(1), house), Role.SUPER_ADMIN);
    ResidentFilter flats =
        new ResidentFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.of(house),
            Optional.of("a-"),
            Optional.of(Language.HINDI));

    assertThat(given().system(() -> roster().lockSome(flats, Optional.empty(), 1)))
        .extracting(profile -> profile.account().id())
        .containsExactly(ids.getFirst());
    assertThat(given().system(() -> roster().lockSome(flats, Optional.of(ids.getFirst()), 10)))
        .extracting(profile -> profile.account().id())
        .containsExactly(ids.getLast());
    assertThat(given().system(() -> roster().lockAll(Set.of(ids.get(1), ids.get(2)))))
        .extracting(profile -> profile.account().id())
        .containsExactly(ids.get(1), ids.get(2));
  }

  @Test
  default void forgetsALanguageThatNobodyChose() {
    Lease lease = given().leaseFor("+15550000001");
    ResidentId ada = lease.resident().id();
    given().inSystem(() -> storage().wishes().speak(lease.conversation(), Language.HINDI, false));
    given().inSystem(() -> roster().forgetLanguages(List.of(ada)));
    assertThat(known("+15550000001").language()).isEmpty();

    given().inSystem(() -> storage().wishes().speak(lease.conversation(), Language.HINDI, true));
    given().inSystem(() -> roster().forgetLanguages(List.of(ada)));
    assertThat(known("+15550000001").language()).contains(Language.HINDI);
  }

  @Test
  default void findsThoseWhoHaveOneOfThePhonesAndKnowsCommunities() {
    CommunityId house = house();
    given().text("+15550000002", "hello");

    assertThat(locked("+15550000001", "+15550000003"))
        .extracting(profile -> profile.account().phone())
        .containsExactly(Optional.of(new PhoneNumber("+15550000001")));
    assertThat(locked()).isEmpty();
    assertThat(given().system(() -> roster().hasCommunity(house))).isTrue();
    assertThat(given().system(() -> roster().hasCommunity(new CommunityId(new UUID(9, 9)))))
        .isFalse();
  }
}
