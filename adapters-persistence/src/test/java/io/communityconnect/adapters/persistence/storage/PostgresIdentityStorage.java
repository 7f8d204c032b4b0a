package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.adapters.persistence.identity.PostgresAccounts;
import io.communityconnect.adapters.persistence.identity.PostgresPhoneCodes;
import io.communityconnect.adapters.persistence.identity.PostgresRoles;
import io.communityconnect.adapters.persistence.identity.PostgresSendingLogins;
import io.communityconnect.adapters.persistence.identity.PostgresServiceWindows;
import io.communityconnect.adapters.persistence.identity.PostgresSessions;
import io.communityconnect.adapters.persistence.limit.PostgresRateLimits;
import io.communityconnect.adapters.persistence.request.PostgresRequestKeys;
import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.application.identity.port.out.PhoneCodes;
import io.communityconnect.application.identity.port.out.Roles;
import io.communityconnect.application.identity.port.out.SendingLogins;
import io.communityconnect.application.identity.port.out.ServiceWindows;
import io.communityconnect.application.identity.port.out.Sessions;
import io.communityconnect.application.limit.port.out.RateLimits;
import io.communityconnect.application.request.port.out.RequestKeys;
import io.communityconnect.application.storage.IdentityStorage;

final class PostgresIdentityStorage implements IdentityStorage {
  @Override
  public Accounts accounts() {
    return new PostgresAccounts();
  }

  @Override
  public Roles roles() {
    return new PostgresRoles();
  }

  @Override
  public PhoneCodes phoneCodes() {
    return new PostgresPhoneCodes();
  }

  @Override
  public Sessions sessions() {
    return new PostgresSessions();
  }

  @Override
  public SendingLogins sendingLogins() {
    return new PostgresSendingLogins();
  }

  @Override
  public RateLimits rateLimits() {
    return new PostgresRateLimits();
  }

  @Override
  public RequestKeys requestKeys() {
    return new PostgresRequestKeys();
  }

  @Override
  public ServiceWindows serviceWindows() {
    return new PostgresServiceWindows();
  }
}
