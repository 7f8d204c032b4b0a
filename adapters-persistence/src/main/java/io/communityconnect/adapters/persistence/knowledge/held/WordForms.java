package io.communityconnect.adapters.persistence.knowledge.held;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.communityconnect.adapters.persistence.knowledge.WordFormsFunction;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The forms by which words are found that a vocabulary does not have. Postgres knows them, and is
/// asked for those of a question that nobody has used lately, in one statement; they are the same
/// for everybody and never change.
final class WordForms {
  private static final Actor.SystemTask TASK = new Actor.SystemTask("look-up-word-forms");

  /// With their forms some ten megabytes.
  private static final int MOST_KEPT = 20_000;

  private static final String READ =
      """
      select w.word, show_trgm(w.folded) as trigrams,
        array(select f.term
          from %s f(term)) as forms
      from unnest(:words, :folded) as w(word, folded)
      """
          .formatted(WordFormsFunction.of("w.word", "w.folded"));

  private final SystemUnitOfWork unitOfWork;
  private final Cache<String, Forms> kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  WordForms(SystemUnitOfWork unitOfWork) {
    this.unitOfWork = unitOfWork;
  }

  /// A word as it is sought.
  ///
  /// @param folded without accents
  /// @param terms under which it may lie
  /// @param trigrams of the folded word
  record Forms(String folded, List<String> terms, List<String> trigrams) {
    /// In characters, and not in halves of them.
    int length() {
      return folded.codePointCount(0, folded.length());
    }
  }

  /// The forms of each word.
  ///
  /// @param words different ones
  Map<String, Forms> of(List<String> words) {
    Map<String, Forms> forms = new HashMap<>(kept.getAllPresent(words));
    words.stream().filter(WordForms::isNumber).forEach(word -> forms.put(word, ofNumber(word)));
    List<String> missing = words.stream().filter(word -> !forms.containsKey(word)).toList();
    if (!missing.isEmpty()) {
      forms.putAll(lookedUp(missing));
    }
    return forms;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }

  /// There is no end to numbers, and none has an ending in any language.
  private static Forms ofNumber(String word) {
    String padded = "  " + word + " ";
    List<String> trigrams =
        IntStream.range(0, padded.length() - 2)
            .mapToObj(start -> padded.substring(start, start + 3))
            .distinct()
            .toList();
    return new Forms(word, List.of(word), trigrams);
  }

  private Map<String, Forms> lookedUp(List<String> words) {
    Map<String, Forms> found =
        unitOfWork.run(
            TASK,
            () ->
                Transactions.current()
                    .createQuery(READ)
                    .bind("words", texts(words, word -> word))
                    .bind("folded", texts(words, Wording::fold))
                    .map((row, _) -> Map.entry(row.getString("word"), forms(row)))
                    .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    kept.putAll(found);
    return found;
  }

  private static Forms forms(ResultSet row) throws SQLException {
    return new Forms(
        Wording.fold(row.getString("word")), list(row, "forms"), list(row, "trigrams"));
  }

  static List<String> list(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
