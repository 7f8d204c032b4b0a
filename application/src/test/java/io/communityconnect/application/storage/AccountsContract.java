package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.ProviderSubject;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [Accounts] promises.
public interface AccountsContract {
  /// Somebody's.
  PhoneNumber PHONE = new PhoneNumber("+15550000001");

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private Accounts accounts() {
    return storage().identity().accounts();
  }

  private Account registered(PhoneNumber phone) {
    return given().system(() -> accounts().registered(phone, SampleCommunity.SENDER));
  }

  @Test
  default void registersAnUnknownPhoneAsAResidentOfTheHouse() {
    Account account = registered(PHONE);

    assertThat(account.phone()).contains(PHONE);
    assertThat(account.role()).isEqualTo(Role.USER);
    assertThat(account.resident()).isPresent();
    assertThat(given().system(() -> accounts().find(account.id()))).contains(account);
  }

  @Test
  default void knowsWhoWroteBefore() {
    Actor.Resident writer = given().leaseFor(PHONE.value()).resident();

    assertThat(registered(PHONE).actor()).isEqualTo(writer);
    assertThat(registered(PHONE).actor()).isEqualTo(writer);
    assertThat(storage().facts().residents()).isEqualTo(1);
  }

  @Test
  default void registersOnceThoughSeveralLogInAtOnce() throws InterruptedException {
    List<ResidentId> ids = Together.run(8, _ -> registered(PHONE).id());

    assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
  }

  @Test
  default void findsSomebodyByTheProvidersName() {
    ProviderSubject subject = new ProviderSubject(new UUID(7, 7));

    Account account =
        given().system(() -> accounts().registered(subject, PHONE, SampleCommunity.SENDER));

    assertThat(account.id()).isEqualTo(registered(PHONE).id());
    assertThat(given().system(() -> accounts().find(subject))).contains(account);
    assertThat(given().system(() -> accounts().find(new ProviderSubject(new UUID(7, 8)))))
        .isEmpty();
  }

  @Test
  default void thePhoneDecidesWhoHasAName() {
    ProviderSubject subject = new ProviderSubject(new UUID(7, 7));
    PhoneNumber newPhone = new PhoneNumber("+15550000002");
    given().system(() -> accounts().registered(subject, PHONE, SampleCommunity.SENDER));

    Account account =
        given().system(() -> accounts().registered(subject, newPhone, SampleCommunity.SENDER));

    assertThat(account.phone()).contains(newPhone);
    assertThat(given().system(() -> accounts().find(subject))).contains(account);
  }

  @Test
  default void doesNotKnowWhoWasErased() {
    Account account = registered(PHONE);
    given()
        .inSystem(
            () -> storage().residentRecords().erase(account.id(), storage().clock().instant()));

    assertThat(given().system(() -> accounts().find(account.id()))).isEmpty();
    assertThat(registered(PHONE).id()).isNotEqualTo(account.id());
  }

  @Test
  default void appointsOneSuperAdminAndNoSecond() {
    Optional<Account> first = appointed(PHONE);

    assertThat(first.map(Account::role)).contains(Role.SUPER_ADMIN);
    assertThat(appointed(new PhoneNumber("+15550000002"))).isEmpty();
    assertThat(appointed(PHONE)).isEmpty();
    assertThat(registered(PHONE).actor()).isInstanceOf(Actor.SuperAdmin.class);
  }

  private Optional<Account> appointed(PhoneNumber phone) {
    return given().system(() -> accounts().appointFirstSuperAdmin(phone, SampleCommunity.SENDER));
  }
}
