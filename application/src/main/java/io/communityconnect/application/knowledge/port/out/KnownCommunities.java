package io.communityconnect.application.knowledge.port.out;

import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import java.util.Optional;

/// The communities that the actor may see. Called inside a unit of work.
@FunctionalInterface
public interface KnownCommunities {
  /// The community, where the actor may see it.
  Optional<Community> find(CommunityId community);
}
