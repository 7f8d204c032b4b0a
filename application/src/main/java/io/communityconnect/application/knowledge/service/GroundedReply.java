package io.communityconnect.application.knowledge.service;

import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.domain.knowledge.Attribution;
import io.communityconnect.domain.knowledge.Citation;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.ReplyCheck;
import io.communityconnect.domain.knowledge.SmallTalk;
import io.communityconnect.domain.people.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A model's reply, with the sources that it says it rests on named in one line at its end.
///
/// @param text as the resident reads it
/// @param used the passages that it rests on; empty where it says that it does not know
/// @param isUnanswered whether the question is one that the community's knowledge has no answer to
public record GroundedReply(String text, List<FoundPassage> used, boolean isUnanswered) {
  /// What a model may have written for a line of sources, though that is not its business.
  private static final Pattern OWN_LINE =
      Pattern.compile(
          "\\n+[\\s*_(]*(sources?|fuentes?|fontes?|स्रोत)\\s*:[^\\n]*\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  public GroundedReply {
    used = List.copyOf(used);
  }

  /// The reply to a question.
  ///
  /// @param shown what the model was shown as knowledge, in the order of its numbers
  /// @param hadGround whether it had something that is likely to hold the answer, a passage or what
  ///     was said before; otherwise it rests on a passage or leaves the question open
  /// @param language the resident's
  public static GroundedReply of(
      Reply.Written written,
      String question,
      List<FoundPassage> shown,
      boolean hadGround,
      Language language) {
    String bare = OWN_LINE.matcher(written.text()).replaceFirst("").strip();
    String words = ReplyCheck.clean(bare.isEmpty() ? written.text() : bare, textsOf(shown));
    boolean asksNothing = SmallTalk.isAllOf(question) || written.action().isPresent();
    List<FoundPassage> used = written.known() ? used(written, words, shown) : List.of();
    boolean onGround = hadGround || asksNothing || !used.isEmpty();
    if (!written.known() || !onGround) {
      return new GroundedReply(words, List.of(), !asksNothing);
    }
    return new GroundedReply(words + citation(used, language), used, false);
  }

  private static List<String> textsOf(List<FoundPassage> shown) {
    return shown.stream()
        .map(passage -> passage.title() + "\n" + passage.passage().text())
        .toList();
  }

  /// Those that the model numbers; where it does not, those that it names in a line of its own, or
  /// else those that its words are from.
  private static List<FoundPassage> used(
      Reply.Written written, String words, List<FoundPassage> shown) {
    List<FoundPassage> numbered =
        written.sources().stream()
            .distinct()
            .filter(number -> number >= 1 && number <= shown.size())
            .map(number -> shown.get(number - 1))
            .toList();
    if (!numbered.isEmpty()) {
      return numbered;
    }
    List<FoundPassage> named = named(written.text(), shown);
    return named.isEmpty() ? Attribution.of(words, shown) : named;
  }

  private static List<FoundPassage> named(String text, List<FoundPassage> shown) {
    Matcher line = OWN_LINE.matcher(text);
    if (!line.find()) {
      return List.of();
    }
    String names = line.group().toLowerCase(Locale.ROOT);
    return shown.stream()
        .filter(passage -> names.contains(passage.title().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /// What the best passage says, word by word, for when no model can be asked; empty where nothing
  /// was found.
  static Optional<GroundedReply> quoting(List<FoundPassage> shown, Language language) {
    return shown.stream()
        .findFirst()
        .map(
            best ->
                new GroundedReply(
                    KnowledgeTexts.quote(language, best.text().body())
                        + citation(List.of(best), language),
                    List.of(best),
                    false));
  }

  private static String citation(List<FoundPassage> used, Language language) {
    Optional<String> line = Citation.of(sourcesOf(used), language);
    return line.map(text -> "\n" + text).orElse("");
  }

  /// The articles that it rests on, in order; one may stand there more than once.
  public List<Citation.Source> sources() {
    return sourcesOf(used);
  }

  private static List<Citation.Source> sourcesOf(List<FoundPassage> used) {
    return used.stream().map(each -> new Citation.Source(each.title(), each.asOf())).toList();
  }

  /// How much it says, and not what.
  @Override
  public String toString() {
    return "GroundedReply[" + text.length() + " characters, " + used.size() + " sources]";
  }
}
