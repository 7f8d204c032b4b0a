package io.communityconnect.bootstrap.architecture.violations.adapters.llm;

import com.zaxxer.hikari.HikariDataSource;
import io.communityconnect.bootstrap.architecture.violations.adapters.whatsapp.Sender;
import io.communityconnect.bootstrap.architecture.violations.application.booking.service.BookTableService;
import io.communityconnect.bootstrap.architecture.violations.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.bootstrap.architecture.violations.bootstrap.wiring.Wiring;
import io.communityconnect.bootstrap.architecture.violations.simulator.Phone;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

final class LlmViolations {
  private LlmViolations() {}

  record OpensAPool(HikariDataSource pool) {}

  record SendsAMessage(Sender sender) {}

  record CallsAService(BookTableService service) {}

  record ActsAsTheSystem(SystemUnitOfWork unitOfWork) {}

  record KnowsTheWiring(Wiring wiring) {}

  record KnowsTheSimulator(Phone phone) {}

  static final class ChoosesAClock {
    InstantSource clock() {
      return InstantSource.system();
    }
  }

  static final class SleepsItself {
    void sleep() throws InterruptedException {
      Thread.sleep(1);
    }
  }

  static final class SleepsInUnits {
    void sleep() throws InterruptedException {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  static final class LetsOthersSleep {
    @FunctionalInterface
    interface Pause {
      void last(long millis) throws InterruptedException;
    }

    Pause pause() {
      return Thread::sleep;
    }
  }
}
