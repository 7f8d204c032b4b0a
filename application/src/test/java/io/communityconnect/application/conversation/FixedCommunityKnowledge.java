package io.communityconnect.application.conversation;

import io.communityconnect.application.conversation.port.out.CommunityKnowledge;
import io.communityconnect.domain.knowledge.Passage;
import io.communityconnect.domain.people.CommunityId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Knows the same passages whatever it is asked, and remembers the questions.
public final class FixedCommunityKnowledge implements CommunityKnowledge {
  private final List<Passage> passages;
  private final List<String> questions = new CopyOnWriteArrayList<>();

  /// Knows these passages, the most fitting first.
  public FixedCommunityKnowledge(Passage... passages) {
    this.passages = List.of(passages);
  }

  @Override
  public List<Passage> passagesFor(CommunityId community, String question, int limit) {
    questions.add(question);
    return passages.stream().limit(limit).toList();
  }

  /// What it was asked so far.
  public List<String> questions() {
    return List.copyOf(questions);
  }
}
