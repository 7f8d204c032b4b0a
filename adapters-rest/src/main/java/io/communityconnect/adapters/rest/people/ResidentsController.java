package io.communityconnect.adapters.rest.people;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.AnswersWithETag;
import io.communityconnect.adapters.rest.fields.Cursor;
import io.communityconnect.adapters.rest.fields.Limits;
import io.communityconnect.adapters.rest.fields.Part;
import io.communityconnect.adapters.rest.fields.Paths;
import io.communityconnect.adapters.rest.login.Person;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.people.port.in.ListResidentsUseCase;
import io.communityconnect.application.people.port.in.ReadResidentUseCase;
import io.communityconnect.application.people.port.out.ResidentPage;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finding and reading people.
@Requires(beans = {ListResidentsUseCase.class, ReadResidentUseCase.class})
@Controller("/api/v1/admin/residents")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ResidentsController {
  private final ListResidentsUseCase listResidents;
  private final ReadResidentUseCase readResident;

  ResidentsController(ListResidentsUseCase listResidents, ReadResidentUseCase readResident) {
    this.listResidents = requireNonNull(listResidents, "listResidents is null");
    this.readResident = requireNonNull(readResident, "readResident is null");
  }

  /// Lists people in the order in which they were registered.
  @Get
  Part<Person> list(
      Actor.Administrator admin,
      @QueryValue @Nullable String q,
      @QueryValue @Nullable String role,
      @QueryValue @Nullable String communityId,
      @QueryValue @Nullable String flat,
      @QueryValue @Nullable String language,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor) {
    ListResidentsUseCase.Command command =
        new ListResidentsUseCase.Command(
            admin,
            ResidentFilters.of(q, role, communityId, flat, language),
            Cursor.read(cursor, place -> new ResidentId(UUID.fromString(place))),
            Limits.of(limit));
    return switch (listResidents.list(command)) {
      case ListResidentsUseCase.Outcome.Listed(ResidentPage page) ->
          new Part<>(
              page.residents().stream().map(Person::of).toList(),
              page.next().map(next -> Cursor.of(next.value().toString())).orElse(null));
    };
  }

  /// Reads one person. The ETag is for changing them.
  @Get("/{id}")
  @AnswersWithETag("The person.")
  HttpResponse<Person> read(Actor.Administrator admin, String id) {
    return switch (readResident.read(
        new ReadResidentUseCase.Command(admin, new ResidentId(Paths.id(id))))) {
      case ReadResidentUseCase.Outcome.Found(Account resident) -> PersonAnswers.shown(resident);
      case ReadResidentUseCase.Outcome.Unknown _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }
}
