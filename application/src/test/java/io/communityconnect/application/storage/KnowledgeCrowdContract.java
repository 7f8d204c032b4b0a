package io.communityconnect.application.storage;

import static io.communityconnect.application.storage.GivenArticles.between;
import static io.communityconnect.application.storage.GivenArticles.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.out.KnowledgeIndex.Query;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.FoundPassage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.knowledge.port.out.KnowledgeIndex] promises where most of
/// what fits counts no more.
public interface KnowledgeCrowdContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private GivenArticles articles() {
    return new GivenArticles(storage());
  }

  private void added(Actor.Resident resident, String title, String body) {
    articles().added(resident, title, body);
  }

  private void manyThatAreOver(Actor.Resident resident) {
    IntStream.range(0, 20)
        .forEach(
            i ->
                articles()
                    .added(
                        resident.community(),
                        content(
                            "Pool " + i,
                            "The pool, the pool.",
                            between("2025-01-01", "2025-01-31"))));
  }

  private List<String> twoBestOf(Actor.Resident resident) {
    Query query = new Query(List.of("pool"), Optional.empty());
    return storage()
        .unitOfWork()
        .run(
            resident,
            () ->
                storage()
                    .knowledgeIndex()
                    .find(resident.community(), GivenArticles.TODAY, query, 2))
        .stream()
        .map(FoundPassage::title)
        .toList();
  }

  @Test
  default void findsTheOneThatCountsAmongManyThatFitBetter() {
    Actor.Resident resident = articles().resident();
    manyThatAreOver(resident);
    added(resident, "House rules", "Among much else that is said here, the pool closes at night.");

    assertThat(twoBestOf(resident)).containsExactly("House rules");
  }

  @Test
  default void findsAsManyAsAreWantedOfThoseThatCount() {
    Actor.Resident resident = articles().resident();
    manyThatAreOver(resident);
    added(resident, "House rules", "Among much else that is said here, the pool closes at night.");
    added(resident, "Pool hours", "The pool opens at six.");
    added(
        resident, "Visitors", "Whoever visits may use the lifts, the yard, the roof and the pool.");

    assertThat(twoBestOf(resident)).hasSize(2).isSubsetOf("House rules", "Pool hours", "Visitors");
  }
}
