package io.communityconnect.application.storage;

import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.application.identity.port.out.PhoneCodes;
import io.communityconnect.application.identity.port.out.Roles;
import io.communityconnect.application.identity.port.out.SendingLogins;
import io.communityconnect.application.identity.port.out.ServiceWindows;
import io.communityconnect.application.identity.port.out.Sessions;
import io.communityconnect.application.limit.port.out.RateLimits;
import io.communityconnect.application.request.port.out.RequestKeys;

/// The ports of a store that know who has logged in.
public interface IdentityStorage {
  /// Knows people who can log in.
  Accounts accounts();

  /// Knows who is what.
  Roles roles();

  /// Knows the codes that were sent.
  PhoneCodes phoneCodes();

  /// Knows who is logged in.
  Sessions sessions();

  /// Knows pages that wait.
  SendingLogins sendingLogins();

  /// Counts what is asked for.
  RateLimits rateLimits();

  /// Knows what was asked for before.
  RequestKeys requestKeys();

  /// Knows who has written lately.
  ServiceWindows serviceWindows();
}
