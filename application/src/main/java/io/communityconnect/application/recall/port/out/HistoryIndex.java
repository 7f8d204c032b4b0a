package io.communityconnect.application.recall.port.out;

import io.communityconnect.domain.conversation.ConversationId;
import java.time.Instant;

/// Makes what was said findable by its words. Every method is called inside a system unit of work.
///
/// In two steps, for taking a message in must not wait for either: what was said is collected, all
/// conversations together, and then put in its place, one conversation at a time. Both may be
/// called by several instances at once, and repeated after a crash at any point. What is deleted
/// from the conversations leaves the index in the same unit.
public interface HistoryIndex {
  /// Collects messages that were not collected before and have words: what came since the last
  /// time, and now and then what turned up late, behind what was looked at already.
  ///
  /// @param limit how many to collect at most, of each of these two
  /// @return how many were collected; 0 also while somebody else collects
  int collect(Instant now, int limit);

  /// Puts collected messages of one conversation in their place, in the order in which they were
  /// said. They can be found once the unit ends.
  ///
  /// @param limit how many to place at most
  /// @return how many were placed; 0 when none waits that nobody else is placing
  int arrange(int limit);

  /// Collects messages of one conversation, whatever waits elsewhere.
  ///
  /// @return how many were collected; fewer than the limit when there are no more
  int collect(ConversationId conversation, int limit);

  /// Puts collected messages of this conversation in their place, after whoever is doing so.
  ///
  /// @return how many were placed; 0 when none waits
  int arrange(ConversationId conversation, int limit);
}
