package io.communityconnect.bootstrap.architecture.violations.application.booking.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import io.communityconnect.bootstrap.architecture.violations.adapters.llm.Model;
import io.communityconnect.bootstrap.architecture.violations.application.booking.port.in.BookTableUseCase;
import io.communityconnect.bootstrap.architecture.violations.domain.identity.Actor;
import java.net.http.HttpClient;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

final class ServiceViolations {
  private ServiceViolations() {}

  record SpeaksJson(JsonNode json) {}

  record UsesAnAdapter(Model model) {}

  record OpensAPool(HikariDataSource pool) {}

  record QueriesTheDatabase(ResultSet rows) {}

  record CallsTheNetwork(HttpClient client) {}

  static final class AsksTheSystemClock {
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  static final class ThrowsLocalDice {
    int dice() {
      return ThreadLocalRandom.current().nextInt(6);
    }
  }

  static final class PosesAsAResident {
    Actor.Person pose() {
      return new Actor.Resident();
    }
  }

  static final class PosesByReference {
    Supplier<Actor.Person> pose() {
      return Actor.Resident::new;
    }
  }

  static final class MakesAService {
    BookTableUseCase make() {
      return new BookTableService();
    }
  }
}
