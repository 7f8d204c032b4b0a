package io.communityconnect.domain.knowledge;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds out which passages a text rests on, where whoever wrote it does not say so: those that
/// have most of the telling words of one of its sentences.
public final class Attribution {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?।])\\s+|\\n+");

  /// A sentence of fewer telling words could be from anywhere.
  private static final int MIN_WORDS = 2;

  private static final double MOST = 0.6;

  private Attribution() {}

  /// The passages that the text rests on, in the order of its sentences; none where its words are
  /// others than theirs.
  public static List<FoundPassage> of(String text, List<FoundPassage> shown) {
    return SENTENCE_END
        .splitAsStream(text)
        .map(Attribution::telling)
        .filter(words -> words.size() >= MIN_WORDS)
        .flatMap(words -> source(words, shown).stream())
        .distinct()
        .toList();
  }

  private static Set<String> telling(String sentence) {
    Wording wording = Wording.of(sentence);
    return wording.telling(wording.language()).stream()
        .map(Wording::fold)
        .collect(Collectors.toSet());
  }

  private static Optional<FoundPassage> source(Set<String> words, List<FoundPassage> shown) {
    return shown.stream()
        .filter(passage -> share(words, passage) >= MOST)
        .max(Comparator.comparingDouble(passage -> share(words, passage)));
  }

  private static double share(Set<String> words, FoundPassage passage) {
    Set<String> common = new HashSet<>(words);
    common.retainAll(
        new HashSet<>(Wording.foldedWords(passage.title() + "\n" + passage.passage().text())));
    return (double) common.size() / words.size();
  }
}
