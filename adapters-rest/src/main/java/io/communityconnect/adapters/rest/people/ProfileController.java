package io.communityconnect.adapters.rest.people;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.AnswersWithETag;
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
  @AnswersWithETag("The caller.")
  HttpResponse<Person> me(Account account) {
    return PersonAnswers.shown(account);
  }

  /// Changes the caller's name or flat. Needs `If-Match` with the ETag that was read.
  @Patch
  @AnswersWithETag("The caller as they are now.")
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
