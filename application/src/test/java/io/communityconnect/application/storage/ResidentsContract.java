package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.application.people.port.out.ResidentFilter;
import io.communityconnect.application.people.port.out.ResidentPage;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.people.port.out.Residents.Registration;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [Residents] promises.
public interface ResidentsContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private Residents residents() {
    return storage().residents();
  }

  /// Who wrote lives in the sample community.
  private CommunityId house() {
    return given().leaseFor("+15550000001").resident().community();
  }

  private ResidentId registered(CommunityId community, String phone, String name, String flat) {
    return switch (given()
        .system(
            () ->
                residents()
                    .register(
                        community, new PhoneNumber(phone), Optional.of(name), Optional.of(flat)))) {
      case Registration.Registered(ResidentId id) -> id;
      case Registration.PhoneTaken _, Registration.UnknownCommunity _ ->
          throw new AssertionError("nobody was registered");
    };
  }

  private Optional<Account> seenBy(Actor.Person actor, ResidentId resident) {
    return storage().unitOfWork().run(actor, () -> residents().find(resident));
  }

  private ResidentPage page(Actor.Person actor, ResidentFilter filter, Optional<ResidentId> after) {
    return storage().unitOfWork().run(actor, () -> residents().page(filter, after, 2));
  }

  private static ResidentFilter words(String words) {
    return new ResidentFilter(
        Optional.of(words),
        Optional.of(Role.USER),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  default void findsWhoWasRegistered() {
    CommunityId house = house();
    ResidentId bela = registered(house, "+15550000002", "Bela", "A-1");

    assertThat(seenBy(storage().adminOf(house), bela))
        .contains(
            new Account(
                bela,
                Optional.of(new PhoneNumber("+15550000002")),
                Optional.of("Bela"),
                Optional.of("A-1"),
                Role.USER,
                Optional.of(house)));
  }

  @Test
  default void registersAPhoneOnceAndNobodyInNoCommunity() {
    CommunityId house = house();
    PhoneNumber phone = new PhoneNumber("+15550000001");
    CommunityId nowhere = new CommunityId(new UUID(9, 9));

    assertThat(
            given()
                .system(
                    () -> residents().register(house, phone, Optional.empty(), Optional.empty())))
        .isEqualTo(new Registration.PhoneTaken());
    assertThat(
            given()
                .system(
                    () ->
                        residents()
                            .register(
                                nowhere,
                                new PhoneNumber("+15550000003"),
                                Optional.empty(),
                                Optional.empty())))
        .isEqualTo(new Registration.UnknownCommunity());
    assertThat(storage().facts().residents()).isEqualTo(1);
  }

  @Test
  default void showsPeopleToThemselvesAndTheirAdminsAlone() {
    CommunityId house = house();
    ResidentId bela = registered(house, "+15550000002", "Bela", "A-1");
    ResidentId cem = registered(house, "+15550000003", "Cem", "A-2");
    CommunityId elsewhere = new CommunityId(new UUID(9, 9));

    assertThat(seenBy(new Actor.Resident(bela, house), bela)).isPresent();
    assertThat(seenBy(new Actor.Resident(bela, house), cem)).isEmpty();
    assertThat(seenBy(storage().superAdmin(), bela)).isPresent();
    Actor.Admin foreigner = new Actor.Admin(new ResidentId(new UUID(8, 8)), elsewhere);
    assertThat(seenBy(foreigner, bela)).isEmpty();
    assertThat(page(foreigner, words("bela"), Optional.empty()).residents()).isEmpty();
  }

  @Test
  default void listsPartByPartInTheOrderOfRegistering() {
    CommunityId house = house();
    Actor.Admin admin = storage().adminOf(house);
    ResidentId bela = registered(house, "+15550000002", "Bela Street", "A-1");
    ResidentId cem = registered(house, "+15550000003", "Cem", "Street 3");
    ResidentId dora = registered(house, "+15550000004", "Dora Street", "A-3");

    ResidentPage first = page(admin, words("STREET"), Optional.empty());
    assertThat(first.residents()).extracting(Account::id).containsExactly(bela, cem);
    assertThat(first.next()).contains(cem);
    ResidentPage last = page(admin, words("street"), first.next());
    assertThat(last.residents()).extracting(Account::id).containsExactly(dora);
    assertThat(last.next()).isEmpty();
  }

  @Test
  default void takesWordsAsTheyAre() {
    CommunityId house = house();
    Actor.Admin admin = storage().adminOf(house);
    ResidentId bela = registered(house, "+15550000002", "Bela", "50%_A");

    assertThat(page(admin, words("%_"), Optional.empty()).residents())
        .extracting(Account::id)
        .containsExactly(bela);
    assertThat(page(admin, words("0000002"), Optional.empty()).residents()).hasSize(1);
    assertThat(page(admin, words("b_la"), Optional.empty()).residents()).isEmpty();
  }

  @Test
  default void listsByFlatAndLanguage() {
    CommunityId house = house();
    Actor.Admin admin = storage().adminOf(house);
    ResidentId bela = registered(house, "+15550000002", "Bela", "A-10");
    registered(house, "+15550000003", "Cem", "B-A-10");
    ConversationId conversation = given().text("+15550000002", "hola").conversation();
    given().inSystem(() -> storage().wishes().speak(conversation, Language.SPANISH, true));

    assertThat(profiles(admin, Optional.of("a-1"), Optional.empty()))
        .extracting(profile -> profile.account().id(), Profile::language, Profile::languageChosen)
        .containsExactly(tuple(bela, Optional.of(Language.SPANISH), true));
    assertThat(profiles(admin, Optional.empty(), Optional.of(Language.SPANISH))).hasSize(1);
    assertThat(profiles(admin, Optional.of("A"), Optional.of(Language.HINDI))).isEmpty();
    assertThat(profiles(admin, Optional.of("A_1"), Optional.empty())).isEmpty();
  }

  private List<Profile> profiles(
      Actor.Person actor, Optional<String> flat, Optional<Language> language) {
    ResidentFilter filter =
        new ResidentFilter(Optional.empty(), Optional.empty(), Optional.empty(), flat, language);
    return storage()
        .unitOfWork()
        .run(actor, () -> residents().profiles(filter, Optional.empty(), 10).profiles());
  }

  @Test
  default void changesWhatIsGivenAndLeavesTheRest() {
    CommunityId house = house();
    Actor.Admin admin = storage().adminOf(house);
    ResidentId bela = registered(house, "+15550000002", "Bela", "A-1");

    List<Optional<String>> changed =
        storage()
            .unitOfWork()
            .run(
                admin,
                () -> {
                  Account was = residents().lock(bela).orElseThrow();
                  residents().change(bela, Optional.empty(), Optional.of("B-2"));
                  Account now = residents().find(bela).orElseThrow();
                  return List.of(was.apartment(), now.name(), now.apartment());
                });

    assertThat(changed)
        .containsExactly(Optional.of("A-1"), Optional.of("Bela"), Optional.of("B-2"));
  }

  @Test
  default void letsNoStrangerChangeAnybody() {
    CommunityId house = house();
    ResidentId bela = registered(house, "+15550000002", "Bela", "A-1");
    ResidentId cem = registered(house, "+15550000003", "Cem", "A-2");

    given()
        .tried(
            new Actor.Resident(cem, house),
            () -> {
              residents().change(bela, Optional.of("Forged"), Optional.empty());
              return "done";
            });

    assertThat(seenBy(storage().adminOf(house), bela).flatMap(Account::name)).contains("Bela");
  }
}
