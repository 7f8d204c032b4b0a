package io.communityconnect.application.conversation.port.out;

import io.communityconnect.domain.knowledge.Passage;
import io.communityconnect.domain.people.CommunityId;
import java.util.List;

/// What a community knows about itself. Called inside a unit of work.
public interface CommunityKnowledge {
  /// Finds what may answer a question, the most fitting first.
  ///
  /// @return at most `limit` passages of this community; empty when nothing fits
  List<Passage> passagesFor(CommunityId community, String question, int limit);
}
