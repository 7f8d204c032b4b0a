package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.knowledge.PostgresKnowledgeIndex;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex.Query;
import io.communityconnect.application.storage.ArticleExamples;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.PassageId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What is held finds what Postgres finds, and as good: whatever is asked, on whatever day.
final class HeldLikeStoredIT {
  private static final int ARTICLES = 150;
  private static final int QUESTIONS = 400;
  private static final Offset<Double> NEARLY = Offset.offset(1e-4);
  private static final Offset<Double> ROUNDING = Offset.offset(1e-6);

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
    Map<PassageId, FoundPassage> these = byId(expected);
    Map<PassageId, FoundPassage> those = byId(actual);
    assertThat(actual).as("%s", words).hasSameSizeAs(expected);
    Set<PassageId> all = new HashSet<>(these.keySet());
    all.addAll(those.keySet());
    for (PassageId id : all) {
      FoundPassage one = these.get(id);
      FoundPassage other = those.get(id);
      if (one != null && other != null) {
        assertAlike(one, other, words);
      } else if (one != null) {
        assertIsTheLast(one, actual);
      } else if (other != null) {
        assertIsTheLast(other, expected);
      }
    }
  }

  private static Map<PassageId, FoundPassage> byId(List<FoundPassage> found) {
    return found.stream().collect(Collectors.toMap(FoundPassage::id, Function.identity()));
  }

  /// Of several that fit alike, which is the last may depend on the order of a sum.
  private static void assertIsTheLast(FoundPassage one, List<FoundPassage> others) {
    double last =
        others.stream()
            .mapToDouble(HeldLikeStoredIT::fit)
            .filter(fit -> fit > 0)
            .min()
            .orElseThrow();
    assertThat(fit(one)).isCloseTo(last, ROUNDING);
  }

  private static double fit(FoundPassage found) {
    return found.words() + found.density() * 2.2 / 4;
  }

  private static void assertAlike(FoundPassage one, FoundPassage other, List<String> words) {
    assertThat(other.words()).as("%s", words).isCloseTo(one.words(), NEARLY);
    assertThat(other.density()).as("%s", words).isCloseTo(one.density(), NEARLY);
    assertThat(other.likeness()).as("%s", words).isCloseTo(one.likeness(), NEARLY);
    assertThat(List.of(other.title(), other.text(), other.asOf(), other.language()))
        .isEqualTo(List.of(one.title(), one.text(), one.asOf(), one.language()));
  }
}
