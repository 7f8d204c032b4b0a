package io.communityconnect.bootstrap.monitoring;

import static java.util.Objects.requireNonNull;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.communityconnect.bootstrap.configuration.MonitoringSettings;
import io.communityconnect.domain.people.PhoneMask;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.SentryOptions;
import io.sentry.logback.SentryAppender;
import io.sentry.protocol.Message;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Reports to Sentry what is logged as an error, where there is one to report to. Nothing is sent
/// but what stands in the log, which holds no personal data; numbers that could be phones are taken
/// out of what failures say of themselves all the same.
///
/// Sentry's client is one for the whole process. It sends in the background, and gives up quietly
/// where nobody answers.
public final class ErrorTracking implements AutoCloseable {
  private final Optional<SentryAppender> appender;

  private ErrorTracking(Optional<SentryAppender> appender) {
    this.appender = requireNonNull(appender, "appender is null");
  }

  /// Reports from now on.
  public static ErrorTracking start(MonitoringSettings settings) {
    return new ErrorTracking(
        settings.sentry().map(dsn -> started(optionsFor(dsn, settings.environment()))));
  }

  private static SentryAppender started(SentryOptions options) {
    SentryAppender appender = new ErrorAppender();
    appender.setContext(root().getLoggerContext());
    appender.setOptions(options);
    appender.setMinimumBreadcrumbLevel(Level.OFF);
    appender.start();
    root().addAppender(appender);
    return appender;
  }

  /// What operators set by variables of Sentry's own, as `SENTRY_RELEASE`, goes before these.
  private static SentryOptions optionsFor(URI dsn, String environment) {
    SentryOptions options = new SentryOptions();
    options.setDsn(dsn.toString());
    options.setEnvironment(environment);
    options.setEnableUncaughtExceptionHandler(false);
    options.setBeforeSend((event, _) -> withoutNumbers(event));
    return options;
  }

  private static SentryEvent withoutNumbers(SentryEvent event) {
    Message message = event.getMessage();
    if (message != null) {
      message.setMessage(masked(message.getMessage()));
      message.setFormatted(masked(message.getFormatted()));
    }
    if (event.getExceptions() != null) {
      event.getExceptions().forEach(each -> each.setValue(masked(each.getValue())));
    }
    return event;
  }

  private static @Nullable String masked(@Nullable String text) {
    return text == null ? null : PhoneMask.KEPT.over(text);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }

  /// Sends what is still on its way, for two seconds at most, and reports no more.
  @Override
  public void close() {
    appender.ifPresent(
        each -> {
          root().detachAppender(each);
          each.stop();
          Sentry.close();
        });
  }
}
