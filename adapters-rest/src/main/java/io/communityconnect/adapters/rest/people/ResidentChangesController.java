package io.communityconnect.adapters.rest.people;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.AnswersWithETag;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.Paths;
import io.communityconnect.adapters.rest.login.Person;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.identity.port.in.ChangeRoleUseCase;
import io.communityconnect.application.people.port.in.ChangeResidentUseCase;
import io.communityconnect.application.people.port.in.RegisterResidentUseCase;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Registering and changing people on their behalf.
@Requires(
    beans = {RegisterResidentUseCase.class, ChangeResidentUseCase.class, ChangeRoleUseCase.class})
@Controller("/api/v1/admin/residents")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ResidentChangesController {
  private final RegisterResidentUseCase registerResident;
  private final ChangeResidentUseCase changeResident;
  private final ChangeRoleUseCase changeRole;

  ResidentChangesController(
      RegisterResidentUseCase registerResident,
      ChangeResidentUseCase changeResident,
      ChangeRoleUseCase changeRole) {
    this.registerResident = requireNonNull(registerResident, "registerResident is null");
    this.changeResident = requireNonNull(changeResident, "changeResident is null");
    this.changeRole = requireNonNull(changeRole, "changeRole is null");
  }

  /// Registers a resident before they write for the first time.
  @Post
  @Status(HttpStatus.CREATED)
  @AnswersWithETag("The person, as they are stored.")
  @Refuses(ProblemCode.PHONE_TAKEN)
  HttpResponse<Person> register(
      Actor.Administrator admin, @Body ResidentRequests.NewResident body) {
    Fields fields = new Fields();
    Optional<PhoneNumber> phone = fields.phone("phone", body.phone());
    Optional<String> name = fields.optionalWords("name", body.name(), ResidentRequests.MAX_NAME);
    Optional<String> apartment =
        fields.optionalWords("apartment", body.apartment(), ResidentRequests.MAX_APARTMENT);
    Optional<CommunityId> community =
        fields.key("communityId", body.communityId()).map(CommunityId::new);
    fields.refuseFaulty();
    RegisterResidentUseCase.Command command =
        new RegisterResidentUseCase.Command(admin, phone.orElseThrow(), name, apartment, community);
    return registered(command);
  }

  private HttpResponse<Person> registered(RegisterResidentUseCase.Command command) {
    return switch (registerResident.register(command)) {
      case RegisterResidentUseCase.Outcome.Registered(Account resident) ->
          HttpResponse.created(
                  Person.of(resident),
                  URI.create("/api/v1/admin/residents/" + resident.id().value()))
              .header(HttpHeaders.ETAG, Versions.of(resident));
      case RegisterResidentUseCase.Outcome.PhoneTaken _ ->
          throw RequestRefused.because(ProblemCode.PHONE_TAKEN);
      case RegisterResidentUseCase.Outcome.UnknownCommunity _ ->
          throw RequestRefused.of("communityId", "is not a community of yours");
      case RegisterResidentUseCase.Outcome.CommunityMissing _ ->
          throw RequestRefused.of("communityId", "is missing");
    };
  }

  /// Changes a name or a flat. Needs `If-Match` with the ETag that was read.
  @Patch("/{id}")
  @AnswersWithETag("The person as they are now.")
  @Refuses({ProblemCode.CHANGED_MEANWHILE, ProblemCode.PRECONDITION_REQUIRED})
  HttpResponse<Person> change(
      Actor.Administrator admin,
      String id,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Body ResidentRequests.ResidentChange body) {
    return PersonAnswers.changed(
        changeResident, admin, new ResidentId(Paths.id(id)), ifMatch, body);
  }

  /// @param role what they are now
  record RoleChanged(String role) {}

  /// Makes somebody an admin, a super admin or a plain resident. Needs `If-Match` with the ETag
  /// that was read.
  @Put("/{id}/role")
  @AnswersWithETag("What they are now.")
  @Refuses({
    ProblemCode.OWN_ROLE,
    ProblemCode.LAST_SUPER_ADMIN,
    ProblemCode.CHANGED_MEANWHILE,
    ProblemCode.PRECONDITION_REQUIRED
  })
  HttpResponse<RoleChanged> changeRole(
      Actor.Administrator admin,
      String id,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Body ResidentRequests.RoleChange body) {
    Fields fields = new Fields();
    Optional<Role> role = fields.oneOf("role", body.role(), Role.class);
    fields.refuseFaulty();
    return switch (changeRole.change(
        new ChangeRoleUseCase.Command(
            admin, new ResidentId(Paths.id(id)), role.orElseThrow(), Versions.wanted(ifMatch)))) {
      case ChangeRoleUseCase.Outcome.Changed(_, Account now) ->
          HttpResponse.ok(new RoleChanged(Fields.nameOf(now.role())))
              .header(HttpHeaders.ETAG, Versions.of(now));
      case ChangeRoleUseCase.Outcome.ChangedMeanwhile _ ->
          throw RequestRefused.because(ProblemCode.CHANGED_MEANWHILE);
      case ChangeRoleUseCase.Outcome.UnknownPerson _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
      case ChangeRoleUseCase.Outcome.OwnRole _ ->
          throw RequestRefused.because(ProblemCode.OWN_ROLE);
      case ChangeRoleUseCase.Outcome.NotAllowed _ ->
          throw RequestRefused.because(ProblemCode.NOT_ALLOWED);
      case ChangeRoleUseCase.Outcome.WithoutCommunity _ ->
          throw RequestRefused.of("role", "must be super_admin for somebody without a community");
      case ChangeRoleUseCase.Outcome.LastSuperAdmin _ ->
          throw RequestRefused.because(ProblemCode.LAST_SUPER_ADMIN);
    };
  }
}
