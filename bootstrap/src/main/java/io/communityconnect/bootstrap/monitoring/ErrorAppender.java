package io.communityconnect.bootstrap.monitoring;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.sentry.SentryEvent;
import io.sentry.logback.SentryAppender;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/// Takes along the keys and values of a line, which Sentry's own leaves out.
final class ErrorAppender extends SentryAppender {
  @Override
  protected SentryEvent createEvent(ILoggingEvent line) {
    SentryEvent event = super.createEvent(line);
    List<KeyValuePair> pairs = line.getKeyValuePairs();
    if (pairs != null) {
      pairs.forEach(pair -> event.setExtra(pair.key, String.valueOf(pair.value)));
    }
    return event;
  }
}
