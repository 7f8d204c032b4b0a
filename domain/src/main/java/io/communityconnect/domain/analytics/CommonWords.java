package io.communityconnect.domain.analytics;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.communityconnect.domain.analytics.Topics.WordUse;
import io.communityconnect.domain.knowledge.Wording;
import io.communityconnect.domain.people.ResidentId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which words questions have in common: each counts once in a question, whatever its case and its
/// accents. What every sentence has does not count, nor what has figures (flats, numbers,
/// days), nor what fewer than [Report#MIN_RESIDENTS] different people said.
public final class CommonWords {
  private static final int SHORTEST = 2;

  private CommonWords() {}

  /// A word as it was said.
  private record Said(String folded, String spelled, ResidentId by) {}

  /// The words by what they are folded to, those of the most questions first.
  public static List<Map.Entry<String, WordUse>> of(List<Asking> questions) {
    Map<String, List<Said>> byWord =
        questions.stream().flatMap(CommonWords::words).collect(groupingBy(Said::folded));
    return byWord.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), use(entry.getValue())))
        .filter(entry -> entry.getValue().residents() >= Report.MIN_RESIDENTS)
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, WordUse> entry) -> entry.getValue().questions(),
                    Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  private static Stream<Said> words(Asking asking) {
    Map<String, String> spellings =
        Wording.of(asking.question()).telling(asking.language()).stream()
            .filter(CommonWords::counts)
            .collect(toMap(Wording::fold, Function.identity(), (first, _) -> first));
    return spellings.entrySet().stream()
        .map(each -> new Said(each.getKey(), each.getValue(), asking.resident()));
  }

  private static boolean counts(String word) {
    return word.codePointCount(0, word.length()) >= SHORTEST
        && word.codePoints().noneMatch(Character::isDigit);
  }

  private static WordUse use(List<Said> said) {
    Set<ResidentId> residents = said.stream().map(Said::by).collect(toSet());
    Map<String, Long> spellings = said.stream().collect(groupingBy(Said::spelled, counting()));
    String most =
        spellings.entrySet().stream()
            .max(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .orElseThrow()
            .getKey();
    return new WordUse(most, said.size(), residents.size());
  }
}
