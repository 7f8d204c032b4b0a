package io.communityconnect.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountTest {
  private static final ResidentId ID = new ResidentId(new UUID(1, 1));
  private static final CommunityId HOME = new CommunityId(new UUID(2, 2));

  @Test
  void actsAsWhatItsRoleSays() {
    assertThat(account(Role.USER, Optional.of(HOME)).actor())
        .isEqualTo(new Actor.Resident(ID, HOME));
    assertThat(account(Role.ADMIN, Optional.of(HOME)).actor()).isEqualTo(new Actor.Admin(ID, HOME));
    assertThat(account(Role.SUPER_ADMIN, Optional.of(HOME)).actor())
        .isEqualTo(new Actor.SuperAdmin(ID));
  }

  @ParameterizedTest
  @EnumSource
  void whoeverLivesSomewhereIsAResidentThere(Role role) {
    assertThat(account(role, Optional.of(HOME)).resident()).contains(new Actor.Resident(ID, HOME));
  }

  @Test
  void aSuperAdminMayLiveNowhere() {
    Account account = account(Role.SUPER_ADMIN, Optional.empty());

    assertThat(account.actor()).isEqualTo(new Actor.SuperAdmin(ID));
    assertThat(account.resident()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "SUPER_ADMIN", mode = EnumSource.Mode.EXCLUDE)
  void nobodyElseDoes(Role role) {
    assertThatIllegalArgumentException().isThrownBy(() -> account(role, Optional.empty()));
  }

  @Test
  void keepsWhoTheyAreOutOfLogs() {
    assertThat(account(Role.USER, Optional.of(HOME)).toString())
        .doesNotContain("15550100", "Asha", "B-12");
  }

  private static Account account(Role role, Optional<CommunityId> community) {
    return new Account(
        ID,
        Optional.of(new PhoneNumber("+15550100123")),
        Optional.of("Asha Rao"),
        Optional.of("B-12"),
        role,
        community);
  }
}
