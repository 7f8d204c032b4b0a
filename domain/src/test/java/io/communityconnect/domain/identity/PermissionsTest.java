package io.communityconnect.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PermissionsTest {
  @Test
  void letsResidentsDoWhatIsTheirsAndNothingElse() {
    assertThat(Permissions.of(Role.USER))
        .contains(Permission.ASK_ASSISTANT, Permission.REPORT_ISSUE, Permission.ERASE_OWN_DATA)
        .doesNotContain(
            Permission.ACT_FOR_RESIDENT, Permission.READ_RESIDENTS, Permission.MANAGE_KNOWLEDGE);
  }

  @Test
  void letsAdminsRunTheirCommunityButNotTheInstallation() {
    assertThat(Permissions.allow(Role.ADMIN, Permission.MANAGE_KNOWLEDGE)).isTrue();
    assertThat(Permissions.allow(Role.ADMIN, Permission.MANAGE_COMMUNITIES)).isFalse();
    assertThat(Permissions.allow(Role.ADMIN, Permission.MANAGE_ADMINS)).isFalse();
  }

  @Test
  void givesEachRoleWhatTheOneBelowHas() {
    assertThat(Permissions.of(Role.ADMIN)).containsAll(Permissions.of(Role.USER));
    assertThat(Permissions.of(Role.SUPER_ADMIN)).containsAll(Permissions.of(Role.ADMIN));
    assertThat(Permissions.of(Role.SUPER_ADMIN)).containsExactlyInAnyOrder(Permission.values());
  }
}
