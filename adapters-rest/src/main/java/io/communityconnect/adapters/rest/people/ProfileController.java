package io.communityconnect.adapters.rest.people;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.login.Person;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.application.people.port.in.ChangeResidentUseCase;
import io.communityconnect.domain.identity.Account;
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
import org.jspecify.annotations.Nullable;

/// Who one is, and changing it.
@Requires(beans = ChangeResidentUseCase.class)
@Controller("/api/v1/me")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProfileController {
  private final ChangeResidentUseCase changeResident;

  ProfileController(ChangeResidentUseCase changeResident) {
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
    return PersonAnswers.shown(account);
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
    return PersonAnswers.changed(changeResident, account.actor(), account.id(), ifMatch, body);
  }
}
