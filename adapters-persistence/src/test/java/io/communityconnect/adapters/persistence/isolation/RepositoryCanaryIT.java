package io.communityconnect.adapters.persistence.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.isolation.Repositories.Call;
import io.communityconnect.adapters.persistence.transaction.PostgresPersonUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.PostgresSystemUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.InfrastructureException;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Anna's rows, and whoever calls every method of every repository with her ids.
class RepositoryCanaryIT {
  private static final String PRIVATE =
      "canary is ill|vet for the canary|Anna canary|14155551001|SMcanary|Spoke of the canary";
  private static final String OF_HER_HOUSE = PRIVATE + "|canary is allowed|House of canary";

  private static final CommunityId HOUSE = community("c0000000-0000-7000-8000-000000000001");
  private static final CommunityId ELSEWHERE = community("d0000000-0000-7000-8000-000000000001");

  private final Canary canary = Canary.planted();
  private final PostgresPersonUnitOfWork unitOfWork =
      new PostgresPersonUnitOfWork(new Transactions(canary.residents()));
  private final PostgresSystemUnitOfWork systemUnitOfWork =
      new PostgresSystemUnitOfWork(new Transactions(canary.system()));

  /// Who must find and change nothing, and what they must not find.
  static Stream<Intruder> intruders() {
    return Stream.of(
        new Intruder(
            new Actor.Resident(person("b0000000-0000-7000-8000-000000000001"), HOUSE), PRIVATE),
        new Intruder(
            new Actor.Resident(person("b0000000-0000-7000-8000-0000000000ff"), HOUSE), PRIVATE),
        new Intruder(
            new Actor.Resident(person("a0000000-0000-7000-8000-0000000000ff"), ELSEWHERE),
            OF_HER_HOUSE),
        new Intruder(
            new Actor.Admin(person("d0000000-0000-7000-8000-000000000002"), ELSEWHERE),
            OF_HER_HOUSE));
  }

  @ParameterizedTest
  @MethodSource("intruders")
  void showsAndGivesNothingToOthers(Intruder intruder) {
    Map<String, String> before = canary.state();

    for (Call call : Repositories.calls()) {
      Optional<Object> result = attempt(intruder.person(), call);
      assertThat(result.map(RepositoryCanaryIT::everythingIn).orElse(""))
          .as("%s as %s", call, intruder.person())
          .doesNotContainPattern(intruder.hidden());
    }

    assertThat(canary.state()).isEqualTo(before);
  }

  @Test
  void showsAnnaAndTheAdminsOfHerHouseWhatIsHers() {
    Canary.spoil();
    List<Actor.Person> readers =
        List.of(
            new Actor.Resident(person("a0000000-0000-7000-8000-000000000001"), HOUSE),
            new Actor.Admin(person("b0000000-0000-7000-8000-000000000002"), HOUSE),
            new Actor.SuperAdmin(person("d0000000-0000-7000-8000-000000000003")));

    for (Actor.Person reader : readers) {
      List<String> found = new ArrayList<>();
      for (Call call : Repositories.calls()) {
        attempt(reader, call).map(RepositoryCanaryIT::everythingIn).ifPresent(found::add);
      }
      assertThat(found).anyMatch(text -> text.contains("My canary is ill."));
      assertThat(found).anyMatch(text -> text.contains("A canary is allowed."));
    }
  }

  @Test
  void triesWhatWouldChangeSomethingIfTheServerDidIt() {
    Canary.spoil();
    Map<String, String> before = canary.state();

    for (Call call : Repositories.calls()) {
      performAsServer(call);
    }

    assertThat(canary.state().get("messages")).isNotEqualTo(before.get("messages"));
    assertThat(canary.state().get("outbox")).isNotEqualTo(before.get("outbox"));
  }

  /// Called out of any order, some of them cannot do what they are asked.
  private void performAsServer(Call call) {
    try {
      systemUnitOfWork.run(new Actor.SystemTask("test"), call::perform);
    } catch (InfrastructureException e) {
      assertThat(isRefusal(e)).as("the server may call %s", call).isFalse();
    }
  }

  /// Empty when the database refused for want of a right; any other failure fails the test.
  private Optional<Object> attempt(Actor.Person person, Call call) {
    try {
      return Optional.of(unitOfWork.run(person, call::perform));
    } catch (InfrastructureException e) {
      if (isRefusal(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static boolean isRefusal(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause -> cause instanceof SQLException sql && "42501".equals(sql.getSQLState()));
  }

  /// The words of a result. Records are taken apart, since they hide personal data from logs.
  private static String everythingIn(Object result) {
    return switch (result) {
      case Optional<?> optional -> optional.map(RepositoryCanaryIT::everythingIn).orElse("");
      case Iterable<?> many -> {
        StringBuilder all = new StringBuilder();
        many.forEach(each -> all.append(everythingIn(each)).append('\n'));
        yield all.toString();
      }
      case Record recorded -> componentsOf(recorded);
      default -> result.toString();
    };
  }

  private static String componentsOf(Record recorded) {
    StringBuilder all = new StringBuilder();
    for (RecordComponent component : recorded.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        all.append(everythingIn(component.getAccessor().invoke(recorded))).append('\n');
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
    return all.toString();
  }

  private static ResidentId person(String id) {
    return new ResidentId(UUID.fromString(id));
  }

  private static CommunityId community(String id) {
    return new CommunityId(UUID.fromString(id));
  }

  /// Somebody who is not to find what matches.
  record Intruder(Actor.Person person, String hidden) {}
}
