package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.Json;
import io.communityconnect.simulator.llm.Extraction.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The stand-in for a language model: it repeats what the prompt's knowledge says about
/// the question and otherwise admits that it found nothing. It cannot reason, translate or invent.
final class ExtractiveModel {
  /// Says in every answer's `system_fingerprint` that no language model spoke.
  static final String FINGERPRINT = "simulator-extractive-1";

  private static final Pattern GREETS =
      Pattern.compile(
          "[¡\\s]*(hi|hello|hey|hiya|namaste|नमस्ते|hola|olá|greetings|good (morning|afternoon|evening|day))"
              + "( (there|again|all|everyone|team))?[\\s!.,👋🙏]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern THANKS =
      Pattern.compile(
          "[¡\\s]*(ok(ay)?[, ]+)?(thanks|thank you|thx|cheers|gracias|obrigad[oa]|धन्यवाद|शुक्रिया)"
              + "( (a lot|so much|very much))?[\\s!.,🙏]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MARK = Pattern.compile("#\\d+");

  private ExtractiveModel() {}

  /// Answers the last question. A mark such as `#0000123` in it is repeated at the end of the
  /// answer, so that a test can tell which answer belongs to which question.
  static String answer(Conversation conversation) {
    String question = conversation.question();
    Optional<String> digest = Digest.of(question);
    if (digest.isPresent()) {
      return digest.get();
    }
    Matcher mark = MARK.matcher(question);
    List<String> marks = new ArrayList<>();
    while (mark.find()) {
      marks.add(mark.group());
    }
    String bare = MARK.matcher(question).replaceAll(" ").strip();
    Optional<ObjectNode> proposal = ProposedActions.to(bare, conversation.actions());
    if (proposal.isPresent()) {
      return conversation.bySchema()
          ? reply(new Spoken(ProposedActions.wish(bare)), proposal.get())
          : ProposedActions.withAnswer(bare, proposal.get()).toString();
    }
    Spoken answer = answerTo(bare, conversation);
    Spoken spoken =
        answer.known() || conversation.bySchema()
            ? answer
            : answer.with(Phrases.inAnswerTo(bare).offer());
    Spoken marked = marks.isEmpty() ? spoken : spoken.with(" " + String.join(" ", marks));
    return conversation.bySchema() ? reply(marked, Json.object().nullNode()) : marked.words();
  }

  /// What is said.
  ///
  /// @param known whether it answers
  /// @param sources the numbers of the passages that it is from
  private record Spoken(String words, boolean known, List<Integer> sources) {
    Spoken(String words) {
      this(words, true, List.of());
    }

    Spoken with(String more) {
      return new Spoken(words + more, known, sources);
    }
  }

  private static String reply(Spoken spoken, JsonNode proposal) {
    ObjectNode reply = Json.object().put("answer", spoken.words()).put("known", spoken.known());
    spoken.sources().forEach(reply.putArray("sources")::add);
    return reply.set("proposal", proposal).toString();
  }

  private static Spoken answerTo(String question, Conversation conversation) {
    Phrases phrases = Phrases.inAnswerTo(question);
    if (GREETS.matcher(question).matches()) {
      return new Spoken(phrases.greeting());
    }
    if (THANKS.matcher(question).matches()) {
      return new Spoken(phrases.welcome());
    }
    Extraction extraction = new Extraction(conversation.passages());
    Found found = extraction.answer(question);
    if (found.isNothing() && isFollowUp(question)) {
      found = extraction.answer(conversation.previousQuestion() + " " + question);
    }
    if (!found.isNothing()) {
      return new Spoken(
          phrases.introduction() + joined(found.sentences()), true, List.of(found.passage()));
    }
    Found remembered = new Extraction(conversation.remembered()).answer(question);
    return remembered.isNothing()
        ? new Spoken(phrases.nothingFound(), false, List.of())
        : new Spoken(phrases.introduction() + joined(remembered.sentences()));
  }

  /// "And on Saturday?" makes sense only with the question before it.
  private static boolean isFollowUp(String question) {
    String lower = question.toLowerCase(Locale.ROOT);
    return lower.startsWith("and ")
        || lower.startsWith("what about")
        || lower.startsWith("how about");
  }

  private static String joined(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    for (String sentence : sentences) {
      text.append(text.isEmpty() ? "" : " ").append(sentence);
      if (!sentence.matches("(?s).*[.!?:;][\"')\\]]*$")) {
        text.append('.');
      }
    }
    return text.toString();
  }
}
