package io.communityconnect.adapters.rest.problem;

import io.communityconnect.adapters.rest.fields.NamedCommunity;
import io.communityconnect.domain.people.UnknownCommunityException;
import jakarta.inject.Singleton;

/// Writes that a community is none of the caller's. Only super admins get here: others name no
/// community but their own.
@Singleton
final class UnknownCommunityHandler extends RefusalHandler<UnknownCommunityException> {
  @Override
  RequestRefused refusalOf(UnknownCommunityException unknown) {
    return NamedCommunity.refusing();
  }
}
