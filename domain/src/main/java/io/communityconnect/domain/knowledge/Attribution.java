package io.communityconnect.domain.knowledge;

import java.util.Comparator;
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
    if (shown.isEmpty()) {
      return List.of();
    }
    List<Worded> passages = shown.stream().map(Worded::of).toList();
    return SENTENCE_END
        .splitAsStream(text)
        .map(Attribution::telling)
        .filter(words -> words.size() >= MIN_WORDS)
        .flatMap(words -> source(words, passages).stream())
        .distinct()
        .toList();
  }

  private static Set<String> telling(String sentence) {
    Wording wording = Wording.of(sentence);
    return wording.telling(wording.language()).stream()
        .map(Wording::fold)
        .collect(Collectors.toSet());
  }

  private static Optional<FoundPassage> source(Set<String> sentence, List<Worded> shown) {
    return shown.stream()
        .filter(each -> each.shareOf(sentence) >= MOST)
        .max(Comparator.comparingDouble(each -> each.shareOf(sentence)))
        .map(Worded::passage);
  }

  /// A passage with its different words, which are taken once.
  private record Worded(FoundPassage passage, Set<String> words) {
    static Worded of(FoundPassage passage) {
      return new Worded(
          passage,
          Set.copyOf(Wording.foldedWords(passage.title() + "\n" + passage.passage().text())));
    }

    double shareOf(Set<String> sentence) {
      return (double) sentence.stream().filter(words::contains).count() / sentence.size();
    }
  }
}
