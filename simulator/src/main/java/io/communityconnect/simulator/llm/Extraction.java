package io.communityconnect.simulator.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Chooses the sentences of given passages that best answer a question: by the share of the
/// question's words they contain, rare words counting more. A passage's title counts for
/// each of its sentences. When too little is shared there is no answer, and none is made up.
final class Extraction {
  /// The share of the question's weight that a sentence and its passage must cover: more than one
  /// word of three, also of the only passage.
  private static final double ENOUGH = 0.35;

  private static final double TITLE_SHARE = 0.75;
  private static final double PASSAGE_SHARE = 0.3;
  private static final double COMPANION = 0.55;
  private static final double FITS_QUESTION = 0.12;
  private static final double TITLE_ASKED = 0.1;
  private static final double LETTER_SHARE = 0.3;
  private static final double UNKNOWN_SHARE = 0.6;
  private static final int MAX_SENTENCES = 2;
  private static final Pattern AMOUNT = Pattern.compile("\\d");
  private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d -]{5,}");

  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private final List<Passage> passages;

  Extraction(List<Passage> passages) {
    this.passages = List.copyOf(passages);
    for (Passage passage : passages) {
      List<String> sentences = Sentences.of(passage.text());
      Set<String> title = Words.stems(passage.title());
      Set<String> whole = new HashSet<>(Words.stems(passage.text()));
      whole.addAll(title);
      whole.forEach(stem -> frequency.merge(stem, 1, Integer::sum));
      for (String sentence : sentences) {
        candidates.add(
            new Candidate(
                passage, candidates.size(), sentence, title, whole, Words.stems(sentence)));
      }
    }
  }

  /// What answers a question.
  ///
  /// @param sentences in the order of their text; empty where none does
  /// @param passage the number of the passage that they are from, counted from 1; 0 for none
  record Found(List<String> sentences, int passage) {
    static final Found NOTHING = new Found(List.of(), 0);

    Found {
      sentences = List.copyOf(sentences);
    }

    boolean isNothing() {
      return sentences.isEmpty();
    }
  }

  /// The sentences that answer best.
  Found answer(String question) {
    Set<String> asked = Words.stems(question);
    List<Scored> ranked =
        candidates.stream()
            .map(candidate -> scored(candidate, asked, question))
            .filter(scored -> scored.coverage() >= ENOUGH)
            .sorted(Comparator.comparingDouble(Scored::rank).reversed())
            .toList();
    if (asked.isEmpty() || ranked.isEmpty()) {
      return Found.NOTHING;
    }
    Scored best = ranked.getFirst();
    List<String> sentences =
        ranked.stream()
            .filter(scored -> scored.candidate().passage().equals(best.candidate().passage()))
            .filter(scored -> scored.equals(best) || scored.own() >= COMPANION * best.own())
            .limit(MAX_SENTENCES)
            .sorted(Comparator.comparingInt(scored -> scored.candidate().position()))
            .map(scored -> scored.candidate().sentence())
            .toList();
    return new Found(sentences, 1 + passages.indexOf(best.candidate().passage()));
  }

  private Scored scored(Candidate candidate, Set<String> asked, String question) {
    double total = 0;
    double covered = 0;
    double own = 0;
    for (String stem : asked) {
      double weight = weight(stem);
      total += weight;
      if (candidate.matches(stem)) {
        own += weight;
        covered += weight;
      } else if (candidate.title().contains(stem)) {
        covered += TITLE_SHARE * weight;
      } else if (candidate.whole().contains(stem)) {
        covered += PASSAGE_SHARE * weight;
      }
    }
    double coverage = total == 0 ? 0 : covered / total;
    boolean titleAsked = candidate.title().stream().anyMatch(asked::contains);
    double rank = coverage + bonus(candidate, question) + (titleAsked ? TITLE_ASKED : 0);
    return new Scored(candidate, coverage, own, rank);
  }

  /// Rare words weigh more. A word that the knowledge never uses says less than one it does: it
  /// may be politeness or chatter; and a single letter is but the name of a block.
  private double weight(String stem) {
    int uses = frequency.getOrDefault(stem, 0);
    double rarity = Math.log(1.0 + (passages.size() + 1.0) / (uses + 1.0));
    double share = uses == 0 ? UNKNOWN_SHARE : 1;
    return stem.length() == 1 ? LETTER_SHARE * rarity : share * rarity;
  }

  private static double bonus(Candidate candidate, String question) {
    String asked = question.toLowerCase(Locale.ROOT);
    String sentence = candidate.sentence();
    boolean wantsNumber =
        asked.contains("when") || asked.contains("what time") || asked.contains("how much");
    boolean wantsContact =
        asked.contains("who") || asked.contains("call") || asked.contains("number");
    boolean fits =
        (wantsNumber && AMOUNT.matcher(sentence).find())
            || (wantsContact && PHONE.matcher(sentence).find());
    return fits ? FITS_QUESTION : 0;
  }

  private record Scored(Candidate candidate, double coverage, double own, double rank) {}

  private record Candidate(
      Passage passage,
      int position,
      String sentence,
      Set<String> title,
      Set<String> whole,
      Set<String> stems) {

    private static final Set<String> WEEKEND = Set.of("saturday", "sunday");

    /// A sentence about weekends answers a question about either of their days.
    boolean matches(String stem) {
      return stems.contains(stem) || (WEEKEND.contains(stem) && stems.contains("weekend"));
    }
  }
}
