package io.communityconnect.adapters.rest.people;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.login.Person;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.people.port.in.ChangeOwnProfileUseCase;
import io.communityconnect.application.people.port.in.ChangeResidentUseCase;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who one is, and changing it. What an admin changes, even of their own, is taken down.
@Requires(beans = {ChangeOwnProfileUseCase.class, ChangeResidentUseCase.class})
@Controller("/api/v1/me")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProfileController {
  private final ChangeOwnProfileUseCase changeOwnProfile;
  private final ChangeResidentUseCase changeResident;

  ProfileController(
      ChangeOwnProfileUseCase changeOwnProfile, ChangeResidentUseCase changeResident) {
    this.changeOwnProfile = requireNonNull(changeOwnProfile, "changeOwnProfile is null");
    this.changeResident = requireNonNull(changeResident, "changeResident is null");
  }

  /// Says who the caller is. The ETag is for changing it.
  @Get
  @ApiResponse(
      responseCode = "200",
      description = "The caller.",
      useReturnTypeSchema = true,
      headers =
          @io.swagger.v3.oas.annotations.headers.Header(
              name = "ETag",
              description = "For `If-Match`.",
              schema = @Schema(type = "string")))
  HttpResponse<Person> me(Account account) {
    return shown(account);
  }

  /// Changes the caller's name or flat. Needs `If-Match` with the ETag that was read.
  @Patch
  @ApiResponse(
      responseCode = "200",
      description = "The caller as they are now.",
      useReturnTypeSchema = true,
      headers =
          @io.swagger.v3.oas.annotations.headers.Header(
              name = "ETag",
              description = "For `If-Match`.",
              schema = @Schema(type = "string")))
  @Refuses({
    ProblemCode.CHANGED_MEANWHILE,
    ProblemCode.PRECONDITION_REQUIRED,
    ProblemCode.NOT_FOUND
  })
  HttpResponse<Person> change(
      Account account,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Body ResidentRequests.ResidentChange body) {
    Fields fields = new Fields();
    Optional<String> name = fields.optionalWords("name", body.name(), ResidentRequests.MAX_NAME);
    Optional<String> apartment =
        fields.optionalWords("apartment", body.apartment(), ResidentRequests.MAX_APARTMENT);
    fields.refuseFaulty();
    return switch (account.actor()) {
      case Actor.Resident resident ->
          own(
              new ChangeOwnProfileUseCase.Command(
                  resident, Versions.wanted(ifMatch), name, apartment));
      case Actor.Administrator admin ->
          audited(
              new ChangeResidentUseCase.Command(
                  admin, account.id(), Versions.wanted(ifMatch), name, apartment));
    };
  }

  private HttpResponse<Person> own(ChangeOwnProfileUseCase.Command command) {
    return switch (changeOwnProfile.change(command)) {
      case ChangeOwnProfileUseCase.Outcome.Changed(Account now) -> shown(now);
      case ChangeOwnProfileUseCase.Outcome.ChangedMeanwhile _ ->
          throw RequestRefused.because(ProblemCode.CHANGED_MEANWHILE);
      case ChangeOwnProfileUseCase.Outcome.Unknown _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }

  private HttpResponse<Person> audited(ChangeResidentUseCase.Command command) {
    return switch (changeResident.change(command)) {
      case ChangeResidentUseCase.Outcome.Changed(Account now) -> shown(now);
      case ChangeResidentUseCase.Outcome.ChangedMeanwhile _ ->
          throw RequestRefused.because(ProblemCode.CHANGED_MEANWHILE);
      case ChangeResidentUseCase.Outcome.Unknown _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }

  private static HttpResponse<Person> shown(Account account) {
    return HttpResponse.ok(Person.of(account)).header(HttpHeaders.ETAG, Versions.of(account));
  }
}
