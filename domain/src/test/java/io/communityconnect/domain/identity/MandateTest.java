package io.communityconnect.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MandateTest {
  private static final ResidentId SOMEBODY = new ResidentId(new UUID(0, 1));
  private static final Actor.Admin ADMIN =
      new Actor.Admin(SOMEBODY, new CommunityId(new UUID(0, 2)));
  private static final Actor.SuperAdmin SUPER_ADMIN = new Actor.SuperAdmin(SOMEBODY);

  @ParameterizedTest
  @EnumSource(
      names = {"MANAGE_COMMUNITIES", "MANAGE_ADMINS"},
      mode = EnumSource.Mode.EXCLUDE)
  void isGivenForWhatTheRoleHolds(Permission permission) {
    assertThat(new Mandate(ADMIN, permission).permission()).isEqualTo(permission);
  }

  @ParameterizedTest
  @EnumSource(names = {"MANAGE_COMMUNITIES", "MANAGE_ADMINS"})
  void isNotGivenForWhatTheRoleLacks(Permission permission) {
    assertThatThrownBy(() -> new Mandate(ADMIN, permission))
        .asInstanceOf(type(NotPermittedException.class))
        .satisfies(refusal -> assertThat(refusal.lacking()).isEqualTo(permission))
        .extracting(NotPermittedException::getMessage)
        .isEqualTo("admin lacks " + permission);
  }

  @ParameterizedTest
  @EnumSource
  void isGivenToASuperAdminForEverything(Permission permission) {
    assertThat(new Mandate(SUPER_ADMIN, permission).admin()).isEqualTo(SUPER_ADMIN);
  }
}
