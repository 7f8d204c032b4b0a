package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Orders what was found for a question, and says what is likely to answer it and what may.
///
/// The score is a sum: what share of the question's words the passage has, rare ones counting
/// more; how much it is about them; how near its meaning is; and a little for the question's own
/// language.
public final class KnowledgeRanking {
  /// From it on a passage is likely to answer, and is quoted where nobody can judge it.
  public static final double ANSWERS = 0.3;

  /// From it on a passage may answer, if whoever writes the reply says so.
  public static final double MAY_ANSWER = 0.2;

  private static final double WORDS = 0.45;
  private static final double DENSITY = 0.1;
  private static final double LIKENESS = 0.4;
  private static final double OWN_LANGUAGE = 0.05;

  /// Alone, a likeness that high is enough, however the question is worded.
  private static final double NEAR = 0.55;

  /// From this share of common words on, two passages say the same.
  private static final double SAME = 0.8;

  private KnowledgeRanking() {}

  /// @param score 0 to 1
  public record Ranked(FoundPassage passage, double score) {
    public Ranked {
      requireNonNull(passage, "passage is null");
    }

    public boolean answers() {
      return score >= ANSWERS;
    }

    public boolean mayAnswer() {
      return score >= MAY_ANSWER;
    }
  }

  /// The passages, best first. Of those that say nearly the same in different articles, the newest
  /// stays, wherever in the order it was.
  ///
  /// @param asked the language of the question, where it is known
  public static List<Ranked> rank(List<FoundPassage> found, Optional<Language> asked) {
    List<Ranked> ranked =
        found.stream()
            .map(passage -> new Ranked(passage, score(passage, asked)))
            .sorted(
                Comparator.comparingDouble(Ranked::score)
                    .reversed()
                    .thenComparing(each -> each.passage().asOf(), Comparator.reverseOrder())
                    .thenComparing(each -> each.passage().id().value()))
            .toList();
    return withoutRepetitions(ranked);
  }

  private static double score(FoundPassage passage, Optional<Language> asked) {
    if (passage.words() == 0 && !understands(asked)) {
      return 0;
    }
    boolean ownLanguage = asked.isPresent() && passage.language().equals(asked);
    double sum =
        WORDS * passage.words()
            + DENSITY * passage.density()
            + LIKENESS
                * Math.max(0, passage.likeness())
                * (understands(asked) ? 1 : passage.words())
            + (ownLanguage ? OWN_LANGUAGE : 0);
    double near = passage.likeness() >= NEAR && understands(asked) ? ANSWERS : 0;
    return Math.min(1, Math.max(sum, near));
  }

  /// The default model is made for English: to it, all that is written in another script is alike.
  private static boolean understands(Optional<Language> asked) {
    return asked.map(Language.ENGLISH::equals).orElse(true);
  }

  private static List<Ranked> withoutRepetitions(List<Ranked> ranked) {
    List<Ranked> kept = new ArrayList<>();
    for (Ranked next : ranked) {
      int same = 0;
      while (same < kept.size() && !repeats(next.passage(), kept.get(same).passage())) {
        same++;
      }
      if (same == kept.size()) {
        kept.add(next);
      } else if (next.passage().asOf().isAfter(kept.get(same).passage().asOf())) {
        kept.set(same, new Ranked(next.passage(), kept.get(same).score()));
      }
    }
    return List.copyOf(kept);
  }

  private static boolean repeats(FoundPassage one, FoundPassage other) {
    return !one.article().equals(other.article())
        && one.text().words().share(other.text().words(), SAME);
  }
}
