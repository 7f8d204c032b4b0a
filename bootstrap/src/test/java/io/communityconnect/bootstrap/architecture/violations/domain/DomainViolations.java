package io.communityconnect.bootstrap.architecture.violations.domain;

import io.communityconnect.bootstrap.architecture.violations.application.booking.port.out.Bookings;
import io.micronaut.core.annotation.Internal;
import jakarta.inject.Provider;
import java.sql.Connection;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

final class DomainViolations {
  private DomainViolations() {}

  static final class WritesALog {
    void write() {
      LoggerFactory.getLogger(WritesALog.class).info("written");
    }
  }

  record UsesAPort(Bookings bookings) {}

  record AsksForInjection(Provider<String> provider) {}

  record OpensAConnection(Connection connection) {}

  static final class ReadsTheClock {
    Instant read() {
      return Instant.now();
    }
  }

  static final class HandsOutTheClock {
    Supplier<Instant> clock() {
      return Instant::now;
    }
  }

  static final class CountsMilliseconds {
    long count() {
      return System.currentTimeMillis();
    }
  }

  static final class MeasuresItself {
    long measure() {
      return System.nanoTime();
    }
  }

  static final class DrawsAnId {
    UUID draw() {
      return UUID.randomUUID();
    }
  }

  static final class ThrowsDice {
    private final Random random = new Random();

    int dice() {
      return random.nextInt(6);
    }
  }

  static final class ThrowsMathematicalDice {
    double dice() {
      return Math.random();
    }
  }

  @Internal
  static final class IsInternalToAFramework {}
}
