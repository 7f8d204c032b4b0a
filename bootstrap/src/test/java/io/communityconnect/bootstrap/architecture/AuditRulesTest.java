package io.communityconnect.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AuditRulesTest {
  @Test
  void adminsActUnderAuditOnly() {
    Demand.ofMain(
        AuditRules::adminsActUnderAuditOnly,
        "CarelessUnitOfWork",
        "ForgetfulUnitOfWork",
        "UnwrittenUnitOfWork");
    assertThat(Code.MAIN.contain(Layout.PRODUCT.audited())).isTrue();
    assertThat(Code.MAIN.contain(Layout.PRODUCT.actor() + "$Administrator")).isTrue();
  }

  @Test
  void nobodyPosesAsAResident() {
    Demand.ofMain(
        AuditRules::nobodyPosesAsAResident,
        "ServiceViolations\\$PosesAsAResident",
        "ServiceViolations\\$PosesByReference");
    assertThat(Code.MAIN.contain(Layout.PRODUCT.actor() + "$Resident")).isTrue();
  }
}
