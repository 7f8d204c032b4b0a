package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.knowledge.PostgresKnowledgeIndex;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex.Query;
import io.communityconnect.application.storage.ArticleExamples;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.FoundPassage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What is held finds what Postgres finds, and as good: whatever is asked, on whatever day.
final class HeldLikeStoredIT {
  private static final int ARTICLES = 150;
  private static final int QUESTIONS = 400;
  private static final Offset<Double> NEARLY = Offset.offset(1e-4);

  private final PostgresStorage storage = new PostgresStorage();
  private final MixedHandbook handbook = new MixedHandbook(7);
  private final Actor.Resident resident = new ArticleExamples(storage).resident();
  private final KnowledgeIndex stored = new PostgresKnowledgeIndex();
  private final KnowledgeIndex held = new HeldIndex(storage.systemUnitOfWork());

  @Test
  void findsTheSame() {
    handbook.write(storage, resident.community(), ARTICLES);
    handbook.embed(storage);
    int found = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      Query query = handbook.question();
      LocalDate day = handbook.day();
      int limit = i % 2 == 0 ? 40 : 3;

      List<FoundPassage> expected = find(stored, day, query, limit);
      assertSame(expected, find(held, day, query, limit), query.words());
      found += expected.size();
    }
    assertThat(found).isGreaterThan(QUESTIONS);
  }

  private List<FoundPassage> find(KnowledgeIndex index, LocalDate day, Query query, int limit) {
    return storage
        .unitOfWork()
        .run(resident, () -> index.find(resident.community(), day, query, limit));
  }

  private static void assertSame(
      List<FoundPassage> expected, List<FoundPassage> actual, List<String> words) {
    List<FoundPassage> these = byId(expected);
    List<FoundPassage> those = byId(actual);
    assertThat(those)
        .as("%s", words)
        .extracting(FoundPassage::id)
        .isEqualTo(these.stream().map(FoundPassage::id).toList());
    for (int i = 0; i < these.size(); i++) {
      assertAlike(these.get(i), those.get(i), words);
    }
  }

  private static List<FoundPassage> byId(List<FoundPassage> found) {
    return found.stream().sorted(Comparator.comparing(passage -> passage.id().value())).toList();
  }

  private static void assertAlike(FoundPassage one, FoundPassage other, List<String> words) {
    assertThat(other.words()).as("%s", words).isCloseTo(one.words(), NEARLY);
    assertThat(other.density()).as("%s", words).isCloseTo(one.density(), NEARLY);
    assertThat(other.likeness()).as("%s", words).isCloseTo(one.likeness(), NEARLY);
    assertThat(List.of(other.title(), other.text(), other.asOf(), other.language()))
        .isEqualTo(List.of(one.title(), one.text(), one.asOf(), one.language()));
  }
}
