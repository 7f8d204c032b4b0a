package io.communityconnect.adapters.llm;

import io.communityconnect.adapters.llm.Completion.Decoded;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import java.util.regex.Pattern;

/// Decides whether what a model wrote can be sent.
///
/// A reply that the model finished (`stop`) can. One that was cut at `max_tokens` (`length`), or of
/// which nobody says why it ended, can only if it ends a sentence: then the resident misses a
/// remark at most, while half a sentence may turn the meaning ("the pool is closed on …"). Anything
/// else, a content filter or a call of a tool that nobody offered, cannot. What is written as JSON
/// is read as such, or cannot be used: nobody is sent braces.
final class ReplyText {
  /// A mark that ends a sentence in one of the world's scripts, closed by quotes, brackets or
  /// WhatsApp's own marks for bold and italics.
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?…。！？।॥؟۔።။។][\\p{Pe}\\p{Pf}\"'*_~]*\\z");

  /// The number of a list's next entry, which ends with a full stop too.
  private static final Pattern LIST_NUMBER = Pattern.compile("(?:\\A|\\n)\\s*[0-9]+\\.\\z");

  private ReplyText() {}

  static Reply from(Decoded decoded) {
    String text = PlainText.of(decoded.content()).strip();
    if (ProposedAction.isMeantBy(text)) {
      return ProposedAction.read(text);
    }
    return !text.isEmpty() && isWhole(text, decoded.finishReason())
        ? Reply.Written.plain(text)
        : new Reply.Unavailable(Reply.Cause.UNUSABLE);
  }

  private static boolean isWhole(String text, String finishReason) {
    return switch (finishReason) {
      case "stop" -> true;
      case "length", "" -> endsSentence(text);
      default -> false;
    };
  }

  private static boolean endsSentence(String text) {
    return SENTENCE_END.matcher(text).find() && !LIST_NUMBER.matcher(text).find();
  }
}
