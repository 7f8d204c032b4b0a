package io.communityconnect.adapters.llm;

import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply.Cause;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the asking of a model ended: the reply in the application's words, and the last exchange for
/// those who count and log.
///
/// @param completion null where nothing was sent
record Ending(Reply reply, @Nullable Completion completion) {
  /// Nobody was asked, for there is no key.
  static final Ending NOT_ASKED = new Ending(new Reply.Unavailable(Cause.NOT_CONFIGURED), null);

  static Ending of(Attempt last) {
    return switch (last) {
      case Attempt.Final(Completion completion) -> of(completion);
      case Attempt.WorthAnother(Completion completion, var _) -> of(completion);
      case Attempt.NotPermitted _ -> new Ending(new Reply.Unavailable(Cause.CIRCUIT_OPEN), null);
    };
  }

  /// A short name for tags and logs; an interrupt has its own, for it is nobody's failure.
  String outcome() {
    return switch (reply) {
      case Reply.Written _ -> "written";
      case Reply.Unavailable _ when completion instanceof Completion.Interrupted -> "interrupted";
      case Reply.Unavailable(Cause cause) -> cause.name().toLowerCase(Locale.ROOT);
    };
  }

  private static Ending of(Completion completion) {
    return new Ending(reply(completion), completion);
  }

  private static Reply reply(Completion completion) {
    return switch (completion) {
      case Completion.Decoded decoded -> ReplyText.from(decoded);
      case Completion.Refused refused -> new Reply.Unavailable(cause(refused));
      case Completion.Unreadable _ -> new Reply.Unavailable(Cause.UNUSABLE);
      case Completion.NoResponse _ -> new Reply.Unavailable(Cause.FAILED);
      case Completion.TimedOut _, Completion.Interrupted _ ->
          new Reply.Unavailable(Cause.OUT_OF_TIME);
    };
  }

  private static Cause cause(Completion.Refused refused) {
    if (refused.isRateLimit()) {
      return Cause.RATE_LIMITED;
    }
    return refused.isServerError() ? Cause.FAILED : Cause.REFUSED;
  }
}
