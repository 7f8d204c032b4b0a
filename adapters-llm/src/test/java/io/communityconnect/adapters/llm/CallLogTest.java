package io.communityconnect.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.communityconnect.adapters.llm.Completion.Decoded;
import io.communityconnect.adapters.llm.Completion.Flaw;
import io.communityconnect.adapters.llm.Completion.Interrupted;
import io.communityconnect.adapters.llm.Completion.NoResponse;
import io.communityconnect.adapters.llm.Completion.Refused;
import io.communityconnect.adapters.llm.Completion.TimedOut;
import io.communityconnect.adapters.llm.Completion.Unreadable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class CallLogTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger(CallLog.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
    logger.setAdditive(false);
    logger.setLevel(Level.DEBUG);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(lines);
    logger.setAdditive(true);
    logger.setLevel(null);
  }

  @Test
  void tellsFiguresOfAReplyAndNotItsWords() {
    ILoggingEvent line = logged(new Decoded("Your flat is B-1204.", "stop", 7, 3, "other-model"));

    assertThat(line.getLevel()).isEqualTo(Level.DEBUG);
    assertThat(text(line))
        .contains("model=\"m\"", "prompt=\"v1\"", "outcome=\"written\"", "took_ms=\"1500\"")
        .contains("answered_by=\"other-model\"", "tokens_in=\"7\"", "tokens_out=\"3\"")
        .doesNotContain("B-1204");
  }

  @Test
  void warnsOfEveryFailureInOneLine() {
    assertThat(text(warned(new Refused(429, Optional.of("engine_overloaded"), Optional.empty()))))
        .contains("outcome=\"rate_limited\"", "status=\"429\"", "code=\"engine_overloaded\"");
    assertThat(text(warned(new Unreadable(Flaw.EMPTY)))).contains("flaw=\"EMPTY\"");
    assertThat(text(warned(new TimedOut()))).contains("outcome=\"out_of_time\"");
  }

  @Test
  void namesACauseWithoutItsText() {
    assertThat(text(warned(new NoResponse(new IOException("flat B-1204")))))
        .contains("cause=\"IOException\"")
        .doesNotContain("B-1204");
  }

  @Test
  void isQuietAboutWhatIsNobodysFailure() {
    assertThat(logged(new Interrupted()).getLevel()).isEqualTo(Level.DEBUG);
    assertThat(logged(Ending.NOT_ASKED).getLevel()).isEqualTo(Level.DEBUG);
  }

  @Test
  void hidesWordsEvenWhenAReplyIsLoggedByAccident() {
    assertThat(new Decoded("B-1204", "stop", 7, 3, "m").toString()).doesNotContain("B-1204");
  }

  private ILoggingEvent warned(Completion completion) {
    ILoggingEvent line = logged(completion);
    assertThat(line.getLevel()).isEqualTo(Level.WARN);
    return line;
  }

  private ILoggingEvent logged(Completion completion) {
    return logged(Ending.of(new Attempt.Final(completion)));
  }

  private ILoggingEvent logged(Ending ending) {
    lines.list.clear();
    new CallLog("m").record("v1", ending, Duration.ofMillis(1500));
    assertThat(lines.list).hasSize(1);
    return lines.list.getFirst();
  }

  private static String text(ILoggingEvent line) {
    return line.getFormattedMessage() + " " + line.getKeyValuePairs();
  }
}
