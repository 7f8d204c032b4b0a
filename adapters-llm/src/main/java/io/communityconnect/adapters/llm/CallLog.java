package io.communityconnect.adapters.llm;

import io.communityconnect.adapters.llm.Completion.Decoded;
import io.communityconnect.adapters.llm.Completion.Interrupted;
import io.communityconnect.adapters.llm.Completion.NoResponse;
import io.communityconnect.adapters.llm.Completion.Refused;
import io.communityconnect.adapters.llm.Completion.TimedOut;
import io.communityconnect.adapters.llm.Completion.Unreadable;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/// One line for each model that is asked for a reply, all tries included: a warning where there is
/// none through the provider's fault or ours. Figures and codes only, never words of a resident, of
/// a model or of an exception.
final class CallLog {
  private static final Logger LOGGER = LoggerFactory.getLogger(CallLog.class);

  private final String model;

  CallLog(String model) {
    this.model = model;
  }

  /// @param prompt the version of the prompt, for a change of replies is often a change of it
  void record(String prompt, Ending ending, Duration took) {
    LoggingEventBuilder line =
        LOGGER
            .atLevel(level(ending))
            .addKeyValue("model", model)
            .addKeyValue("prompt", prompt)
            .addKeyValue("outcome", ending.outcome())
            .addKeyValue("took_ms", took.toMillis());
    Completion completion = ending.completion();
    if (completion != null) {
      line = described(line, completion);
    }
    line.log("model asked for a reply");
  }

  /// Of a missing price is warned once a day, not with every message; an interrupt is wanted.
  private static Level level(Ending ending) {
    return switch (ending.reply()) {
      case Reply.Written _ -> Level.DEBUG;
      case Reply.Unavailable(Reply.Cause cause)
          when cause == Reply.Cause.NOT_CONFIGURED || ending.completion() instanceof Interrupted ->
          Level.DEBUG;
      case Reply.Unavailable _ -> Level.WARN;
    };
  }

  private static LoggingEventBuilder described(LoggingEventBuilder line, Completion completion) {
    return switch (completion) {
      case Decoded decoded ->
          line.addKeyValue("answered_by", decoded.model())
              .addKeyValue("tokens_in", decoded.promptTokens())
              .addKeyValue("tokens_out", decoded.completionTokens());
      case Refused refused ->
          line.addKeyValue("status", refused.status())
              .addKeyValue("code", refused.code().orElse(""));
      case Unreadable unreadable ->
          line.addKeyValue("flaw", unreadable.flaw())
              .addKeyValue("tokens_in", unreadable.promptTokens())
              .addKeyValue("tokens_out", unreadable.completionTokens());
      case NoResponse none -> line.addKeyValue("cause", none.cause().getClass().getSimpleName());
      case TimedOut _, Interrupted _ -> line;
    };
  }
}
