package io.communityconnect.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PermissionRulesTest {
  @Test
  void adminsActUnderAPermissionOnly() {
    Demand.ofMain(
        PermissionRules::adminsActUnderAPermissionOnly, "CarelessUnitOfWork", "LenientUnitOfWork");
    assertThat(Code.MAIN.contain(Layout.PRODUCT.permission())).isTrue();
    assertThat(Code.MAIN.contain(Layout.PRODUCT.mandate())).isTrue();
  }

  @Test
  void theDatabaseTakesNobodyForAnAdminWithoutAMandate() {
    Demand.ofMain(
        PermissionRules::theDatabaseTakesNobodyForAnAdminWithoutAMandate, "DatabaseIdentity");
    assertThat(Code.MAIN.contain(Layout.PRODUCT.databaseIdentity())).isTrue();
  }

  @Test
  void useCasesOfAdminsNameAPermission() {
    Demand.ofMain(PermissionRules::useCasesOfAdminsNameAPermission, "CloseKitchenService");
  }
}
