package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Orders what was found for a question, and says what is good enough to answer from.
///
/// The score is a sum: what share of the question's words the passage has, rare ones counting
/// more; how much it is about them; how near its meaning is; and a little for the question's own
/// language.
public final class KnowledgeRanking {
  /// Below it a passage is no source.
  public static final double THRESHOLD = 0.3;

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

    /// Whether it is good enough to answer from.
    public boolean isSource() {
      return score >= THRESHOLD;
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
    double near = passage.likeness() >= NEAR && understands(asked) ? THRESHOLD : 0;
    return Math.min(1, Math.max(sum, near));
  }

  /// The default model is made for English: to it, all that is written in another script is alike.
  private static boolean understands(Optional<Language> asked) {
    return asked.map(Language.ENGLISH::equals).orElse(true);
  }

  private static List<Ranked> withoutRepetitions(List<Ranked> ranked) {
    List<Worded> kept = new ArrayList<>();
    for (Worded next : ranked.stream().map(Worded::of).toList()) {
      Optional<Worded> same = kept.stream().filter(next::repeats).findFirst();
      if (same.isEmpty()) {
        kept.add(next);
      } else if (next.passage().asOf().isAfter(same.get().passage().asOf())) {
        kept.set(kept.indexOf(same.get()), next.with(same.get().ranked().score()));
      }
    }
    return kept.stream().map(Worded::ranked).toList();
  }

  /// A passage with its different words, which are taken once.
  private record Worded(Ranked ranked, Set<String> words) {
    static Worded of(Ranked ranked) {
      return new Worded(ranked, new HashSet<>(Wording.foldedWords(ranked.passage().text().body())));
    }

    FoundPassage passage() {
      return ranked.passage();
    }

    Worded with(double score) {
      return new Worded(new Ranked(passage(), score), words);
    }

    boolean repeats(Worded other) {
      if (passage().article().equals(other.passage().article())) {
        return false;
      }
      return shares(words, other.words, SAME * Math.max(words.size(), other.words.size()));
    }

    /// Whether so many are common. Stops when too few are left, which they mostly soon are.
    private static boolean shares(Set<String> some, Set<String> others, double least) {
      int possible = some.size();
      if (Math.min(possible, others.size()) < least) {
        return false;
      }
      for (String word : some) {
        if (!others.contains(word) && --possible < least) {
          return false;
        }
      }
      return true;
    }
  }
}
