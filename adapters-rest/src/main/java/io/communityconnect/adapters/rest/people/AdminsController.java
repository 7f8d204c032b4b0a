package io.communityconnect.adapters.rest.people;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.AnswersWithETag;
import io.communityconnect.adapters.rest.fields.Cursor;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.Limits;
import io.communityconnect.adapters.rest.fields.Part;
import io.communityconnect.adapters.rest.fields.Paths;
import io.communityconnect.adapters.rest.login.Person;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.identity.port.in.ChangeRoleUseCase;
import io.communityconnect.application.people.port.in.ListResidentsUseCase;
import io.communityconnect.application.people.port.in.ReadResidentUseCase;
import io.communityconnect.application.people.port.out.ResidentFilter;
import io.communityconnect.application.people.port.out.ResidentPage;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.ResidentId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who runs communities and the installation: for super admins alone.
@Requires(beans = {ListResidentsUseCase.class, ReadResidentUseCase.class, ChangeRoleUseCase.class})
@Controller("/api/v1/admin/admins")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdminsController {
  private final ListResidentsUseCase listResidents;
  private final ReadResidentUseCase readResident;
  private final ChangeRoleUseCase changeRole;

  AdminsController(
      ListResidentsUseCase listResidents,
      ReadResidentUseCase readResident,
      ChangeRoleUseCase changeRole) {
    this.listResidents = requireNonNull(listResidents, "listResidents is null");
    this.readResident = requireNonNull(readResident, "readResident is null");
    this.changeRole = requireNonNull(changeRole, "changeRole is null");
  }

  /// What somebody can be appointed to.
  private enum Office {
    ADMIN(Role.ADMIN),
    SUPER_ADMIN(Role.SUPER_ADMIN);

    private final Role role;

    Office(Role role) {
      this.role = role;
    }

    Role role() {
      return role;
    }
  }

  /// Lists the admins of communities, or those of the installation.
  ///
  /// @param office `admin`, which it is if left out, or `super_admin`
  @Get
  Part<Person> list(
      Actor.SuperAdmin by,
      @QueryValue @Nullable String office,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor) {
    Fields fields = new Fields();
    Optional<Office> held =
        office == null ? Optional.of(Office.ADMIN) : fields.oneOf("office", office, Office.class);
    fields.refuseFaulty();
    ListResidentsUseCase.Command command =
        new ListResidentsUseCase.Command(
            by,
            new ResidentFilter(
                Optional.empty(),
                held.map(Office::role),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            Cursor.read(cursor, place -> new ResidentId(UUID.fromString(place))),
            Limits.of(limit));
    return switch (listResidents.list(command)) {
      case ListResidentsUseCase.Outcome.Listed(ResidentPage page) ->
          new Part<>(
              page.residents().stream().map(Person::of).toList(),
              page.next().map(next -> Cursor.of(next.value().toString())).orElse(null));
    };
  }

  /// Reads one admin.
  @Get("/{id}")
  @AnswersWithETag("The admin.")
  HttpResponse<Person> read(Actor.SuperAdmin by, String id) {
    return PersonAnswers.shown(administrator(by, new ResidentId(Paths.id(id))));
  }

  private Account administrator(Actor.SuperAdmin by, ResidentId person) {
    return switch (readResident.read(new ReadResidentUseCase.Command(by, person))) {
      case ReadResidentUseCase.Outcome.Found(Account found) when found.role() != Role.USER -> found;
      case ReadResidentUseCase.Outcome.Found _, ReadResidentUseCase.Outcome.Unknown _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }

  /// Makes somebody who is registered an admin of their community, or a super admin.
  @Post
  @Status(HttpStatus.CREATED)
  @AnswersWithETag("The admin.")
  @Refuses({ProblemCode.OWN_ROLE, ProblemCode.LAST_SUPER_ADMIN})
  HttpResponse<Person> appoint(Actor.SuperAdmin by, @Body ResidentRequests.Appointment body) {
    Fields fields = new Fields();
    Optional<UUID> person = fields.key("residentId", body.residentId());
    if (body.residentId() == null) {
      fields.missing("residentId");
    }
    Optional<Office> office = fields.oneOf("role", body.role(), Office.class);
    fields.refuseFaulty();
    ResidentId appointed = new ResidentId(person.orElseThrow());
    change(new ChangeRoleUseCase.Command(by, appointed, office.orElseThrow().role()), "residentId");
    Account admin = administrator(by, appointed);
    return HttpResponse.created(
            Person.of(admin), URI.create("/api/v1/admin/admins/" + appointed.value()))
        .header(HttpHeaders.ETAG, Versions.of(admin));
  }

  /// Makes an admin a plain resident again. Needs `If-Match` with the ETag that was read.
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Refuses({
    ProblemCode.OWN_ROLE,
    ProblemCode.LAST_SUPER_ADMIN,
    ProblemCode.INVALID_FIELDS,
    ProblemCode.CHANGED_MEANWHILE,
    ProblemCode.PRECONDITION_REQUIRED
  })
  void dismiss(
      Actor.SuperAdmin by, String id, @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    ResidentId person = new ResidentId(Paths.id(id));
    administrator(by, person);
    change(new ChangeRoleUseCase.Command(by, person, Role.USER, Versions.wanted(ifMatch)), "id");
  }

  private void change(ChangeRoleUseCase.Command command, String field) {
    switch (changeRole.change(command)) {
      case ChangeRoleUseCase.Outcome.Changed _ -> {}
      case ChangeRoleUseCase.Outcome.ChangedMeanwhile _ ->
          throw RequestRefused.because(ProblemCode.CHANGED_MEANWHILE);
      case ChangeRoleUseCase.Outcome.UnknownPerson _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
      case ChangeRoleUseCase.Outcome.OwnRole _ ->
          throw RequestRefused.because(ProblemCode.OWN_ROLE);
      case ChangeRoleUseCase.Outcome.NotAllowed _ ->
          throw RequestRefused.because(ProblemCode.NOT_ALLOWED);
      case ChangeRoleUseCase.Outcome.WithoutCommunity _ ->
          throw RequestRefused.of(field, "names somebody without a community");
      case ChangeRoleUseCase.Outcome.LastSuperAdmin _ ->
          throw RequestRefused.because(ProblemCode.LAST_SUPER_ADMIN);
    }
  }
}
