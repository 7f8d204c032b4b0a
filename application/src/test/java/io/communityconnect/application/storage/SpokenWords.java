package io.communityconnect.application.storage;

import io.communityconnect.application.recall.port.out.History.FoundWords;
import io.communityconnect.domain.recall.Postings;
import io.communityconnect.domain.recall.SoughtWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Words as a language would have them that drops the ends `s`, `ed` and `ing`.
///
/// @param turns what was said in each
record SpokenWords(List<String> turns) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{3})(s|ed|ing)$");
  private static final double ALIKE = 0.4;
  private static final Set<String> LITTLE =
      Set.of("the", "a", "is", "and", "to", "be", "or", "not", "who", "are", "you", "what", "did");

  FoundWords find(String query) {
    List<String> all = words(query).distinct().toList();
    List<String> telling = all.stream().filter(word -> !LITTLE.contains(word)).toList();
    List<SoughtWord> found =
        (telling.isEmpty() ? all : telling).stream().flatMap(this::sought).toList();
    return new FoundWords(lengths(), found);
  }

  private Stream<SoughtWord> sought(String word) {
    Optional<Postings> said = postings(word::equals);
    return said.isPresent()
        ? said.stream().map(postings -> new SoughtWord(postings, 1))
        : postings(other -> likeness(word, other) >= ALIKE).stream()
            .map(postings -> new SoughtWord(postings, ALIKE));
  }

  private Postings lengths() {
    int[] lengths =
        turns.stream()
            .mapToInt(said -> (int) words(said).filter(word -> !LITTLE.contains(word)).count())
            .map(length -> Math.max(1, length))
            .toArray();
    return Postings.of(IntStream.range(0, turns.size()).toArray(), lengths);
  }

  private Optional<Postings> postings(Predicate<String> which) {
    List<Integer> found = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (int turn = 0; turn < turns.size(); turn++) {
      int count = (int) words(turns.get(turn)).filter(which).count();
      if (count > 0) {
        found.add(turn);
        counts.add(count);
      }
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Postings.of(
                found.stream().mapToInt(turn -> turn).toArray(),
                counts.stream().mapToInt(count -> count).toArray()));
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .map(word -> ENDING.matcher(word).replaceFirst(""));
  }

  /// The share of three letters in a row that both have, as pg_trgm counts it.
  private static double likeness(String one, String other) {
    Set<String> common = trigrams(one);
    Set<String> all = new HashSet<>(common);
    all.addAll(trigrams(other));
    common.retainAll(trigrams(other));
    return (double) common.size() / all.size();
  }

  private static Set<String> trigrams(String word) {
    String padded = "  " + word + " ";
    Set<String> trigrams = new HashSet<>();
    for (int i = 0; i + 3 <= padded.length(); i++) {
      trigrams.add(padded.substring(i, i + 3));
    }
    return trigrams;
  }
}
