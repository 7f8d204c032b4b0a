package io.communityconnect.domain.usage;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.usage.ModelRoute.Model;
import io.communityconnect.domain.usage.ModelRoute.Reason;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Chooses between the quick and the thorough model by what a question looks like. No model is
/// asked for it, the same question always takes the same way, and the way comes with its reasons.
///
/// Each sign counts one, being very long counts two, a failure of the quick model decides alone;
/// from two on the thorough model is asked. So "if it rains, is the terrace open?" stays with the
/// quick one, and "if I book the hall for 3 x 4 hours, is it cheaper than the terrace?" does not.
/// The words are those of the languages that residents are greeted in; a question in another
/// language is judged by its length and its figures.
public final class ModelRouting {
  private static final int LONG_WORDS = 45;
  private static final int VERY_LONG_WORDS = 120;
  private static final int ENOUGH = 2;
  private static final int SEVERAL = 2;

  /// More than this cannot change the outcome, and a pasted book would cost time.
  private static final int READ_CHARS = 6_000;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// Portuguese for "if". Spanish has the same word for "oneself", before a verb ("se puede"); what
  /// follows the Portuguese one is a subject or a verb in the future subjunctive ("se chover").
  private static final String SE =
      "se(?= (?:eu|ele|ela|eles|elas|você|vocês|nós|alguém|o|a|os|as|um|uma|meu|minha|não"
          + "|\\p{L}+r(?:em|mos)?)(?![\\p{L}\\p{M}]))";

  private static final Pattern CONDITION =
      words(
          "if|unless|except|provided|whether|in case|but only|si|excepto|salvo|a menos que|"
              + SE
              + "|exceto|a não ser que|अगर|यदि|जब तक|सिवाय");
  private static final Pattern COMPARISON =
      words(
          "compare|compared|versus|vs|cheaper|better|difference|rather than|instead of|which of"
              + "|comparar|comparado|más barato|mejor|diferencia|en lugar de|mais barato|melhor"
              + "|diferença|em vez de|तुलना|सस्ता|बेहतर|अंतर|के बजाय");

  /// Between figures without blanks, "-" and "/" write a day, a time or a flat.
  private static final Pattern ARITHMETIC =
      Pattern.compile(
          "\\d\\s*[+*x×÷%]\\s*\\d|\\d\\s+[-/]\\s+\\d|"
              + words(
                      "how much in total|in total|altogether|sum|add up|per person|each of us|split"
                          + "|percent|multiply|en total|suma|por persona|dividir|por ciento|no total"
                          + "|soma|por pessoa|por cento|कुल मिलाकर|जोड़|प्रति व्यक्ति|प्रतिशत")
                  .pattern(),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}|\\d{1,2}:\\d{2}|"
              + words(
                      "monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february"
                          + "|march|april|june|july|august|september|october|november|december"
                          + "|days|weeks|months|before|after|until|between|lunes|martes|miércoles"
                          + "|jueves|viernes|sábado|domingo|días|semanas|meses|antes|después|hasta"
                          + "|segunda|terça|quarta|quinta|sexta|dias|depois|até|दिन|हफ़्ते|महीने"
                          + "|से पहले|के बाद|तक")
                  .pattern(),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ModelRouting() {}

  /// @param question the resident's words, as they are to be answered
  /// @param quickFailed whether the quick model was asked this already, and wrote nothing usable
  public static ModelRoute route(String question, boolean quickFailed) {
    requireNonNull(question, "question is null");
    String read = question.substring(0, Math.min(question.length(), READ_CHARS));
    int words = read.isBlank() ? 0 : BLANKS.split(read.strip(), -1).length;
    Set<Reason> reasons = reasons(read, words, quickFailed);
    boolean thorough = quickFailed || words > VERY_LONG_WORDS || reasons.size() >= ENOUGH;
    return new ModelRoute(thorough ? Model.THOROUGH : Model.QUICK, reasons);
  }

  private static Set<Reason> reasons(String question, int words, boolean quickFailed) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    note(reasons, Reason.LONG, words > LONG_WORDS);
    note(reasons, Reason.CONDITIONS, times(CONDITION, question) >= SEVERAL);
    note(reasons, Reason.COMPARISON, times(COMPARISON, question) > 0);
    note(reasons, Reason.ARITHMETIC, times(ARITHMETIC, question) > 0);
    note(reasons, Reason.DATES, times(DATE, question) >= SEVERAL);
    note(reasons, Reason.QUICK_FAILED, quickFailed);
    return reasons;
  }

  private static void note(Set<Reason> reasons, Reason reason, boolean isThere) {
    if (isThere) {
      reasons.add(reason);
    }
  }

  private static long times(Pattern sign, String question) {
    return sign.matcher(question).results().limit(SEVERAL).count();
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{M}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{M}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
