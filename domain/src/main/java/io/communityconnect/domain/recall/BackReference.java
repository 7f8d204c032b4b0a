package io.communityconnect.domain.recall;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/// Tells whether a question refers back to what was said before, by its wording alone. Searching
/// one's own history costs time that most questions need not wait for.
///
/// The words are those of the languages that residents are greeted in. Taking a question for one
/// that refers back costs a search; missing one, what is remembered beyond the last messages and
/// their summary.
public enum BackReference {
  /// Somebody told, asked or agreed upon something: "you told me", "I asked".
  SAID(
      "(?:you|u) (?:had |have |already )?(?:told|said|mentioned|wrote|recommended|promised"
          + "|suggested|explained)|(?:did|have) (?:you|i|we)(?: \\p{L}+)? (?:tell|told|say|said"
          + "|mention|mentioned|ask|asked|write|recommend|promise|report|reported|discuss|agree)"
          + "|i (?:had |have |already )?(?:told|asked|said|mentioned|wrote|reported)"
          + "|we (?:discussed|talked|spoke|agreed)|as (?:discussed|agreed)"
          + "|dijiste|dijeron|(?:te|les) (?:dije|pregunté|conté)|(?:yo )?pregunté|mencionaste"
          + "|recomendaste|hablamos|quedamos|acordamos"
          + "|(?:você|vocês)(?: me| já)? (?:disse|disseram|falou|falaram|recomendou|mencionou)"
          + "|(?:eu )?(?:perguntei|te disse|te falei)|conversamos|combinamos"
          + "|आपने (?:\\S+ )?(?:कहा|बताया|सुझाया)|मैंने (?:\\S+ )?(?:कहा|पूछा|बताया)|हमने (?:\\S+ )?बात"),
  /// Somebody is to remember: "do you remember", "remind me".
  REMEMBERED(
      "remember|remind me|recall|recuerdas|recuérdame|te acuerdas|acuérdate|lembra|lembre|lembrar"
          + "|lembra-se|याद"),
  /// It was at another time: "last month", "two weeks ago".
  EARLIER(
      "last (?:time|week|month|year|summer|winter|monday|tuesday|wednesday|thursday|friday"
          + "|saturday|sunday)|(?:days?|weeks?|months?|years?|while) ago|earlier|previously|yesterday"
          + "|(?:la )?(?:última|otra) vez|(?:semana|mes|año|lunes|martes|miércoles|jueves|viernes"
          + "|sábado|domingo|verano|invierno) pasad[oa]|ayer|anteayer|hace \\S+ (?:días?|semanas?"
          + "|mes|meses|años?)|anteriormente"
          + "|(?:mês|ano|semana|segunda|terça|quarta|quinta|sexta|verão) passad[oa]|ontem"
          + "|(?:há|faz) \\S+ (?:dias?|semanas?|mês|meses|anos?)|पिछल[ाेी]|पहले (?:बताया|कहा|पूछा)");

  /// More than this cannot change the outcome, and a pasted book would cost time.
  private static final int READ_CHARS = 2_000;

  private final Pattern wording;

  BackReference(String alternatives) {
    this.wording =
        Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{M}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// In which way a question refers back, empty where it does not.
  public static Optional<BackReference> in(String question) {
    requireNonNull(question, "question is null");
    String read = question.substring(0, Math.min(question.length(), READ_CHARS));
    for (BackReference reference : values()) {
      if (reference.wording.matcher(read).find()) {
        return Optional.of(reference);
      }
    }
    return Optional.empty();
  }
}
