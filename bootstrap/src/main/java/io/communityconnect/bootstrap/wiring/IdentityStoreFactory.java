package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.identity.PostgresAccounts;
import io.communityconnect.adapters.persistence.identity.PostgresPhoneCodes;
import io.communityconnect.adapters.persistence.identity.PostgresRoles;
import io.communityconnect.adapters.persistence.identity.PostgresSendingLogins;
import io.communityconnect.adapters.persistence.identity.PostgresServiceWindows;
import io.communityconnect.adapters.persistence.identity.PostgresSessions;
import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.application.identity.port.out.PhoneCodes;
import io.communityconnect.application.identity.port.out.Roles;
import io.communityconnect.application.identity.port.out.SendingLogins;
import io.communityconnect.application.identity.port.out.ServiceWindows;
import io.communityconnect.application.identity.port.out.Sessions;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Puts Postgres behind the ports of logging in.
@Factory
final class IdentityStoreFactory {
  @Singleton
  Accounts accounts() {
    return new PostgresAccounts();
  }

  @Singleton
  Roles roles() {
    return new PostgresRoles();
  }

  @Singleton
  PhoneCodes phoneCodes() {
    return new PostgresPhoneCodes();
  }

  @Singleton
  Sessions sessions() {
    return new PostgresSessions();
  }

  @Singleton
  SendingLogins sendingLogins() {
    return new PostgresSendingLogins();
  }

  @Singleton
  ServiceWindows serviceWindows() {
    return new PostgresServiceWindows();
  }
}
