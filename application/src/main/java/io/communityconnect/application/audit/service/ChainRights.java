package io.communityconnect.application.audit.service;

import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.identity.Actor;

/// Whose chains an administrator may know of.
final class ChainRights {
  private ChainRights() {}

  static boolean mayKnowOf(Actor.Administrator admin, AuditChain chain) {
    return switch (admin) {
      case Actor.Admin(_, var community) -> chain.equals(new AuditChain.OfCommunity(community));
      case Actor.SuperAdmin _ -> true;
    };
  }
}
