package io.communityconnect.adapters.rest.people;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.login.Person;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.people.port.in.ChangeResidentUseCase;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers with a person and the ETag that changing them needs, and changes them.
final class PersonAnswers {
  private PersonAnswers() {}

  static HttpResponse<Person> shown(Account account) {
    return HttpResponse.ok(Person.of(account)).header(HttpHeaders.ETAG, Versions.of(account));
  }

  /// Changes a person, in whoever's name.
  static HttpResponse<Person> changed(
      ChangeResidentUseCase changeResident,
      Actor.Person by,
      ResidentId resident,
      @Nullable String ifMatch,
      ResidentRequests.ResidentChange body) {
    Fields fields = new Fields();
    Optional<String> name = fields.optionalWords("name", body.name(), ResidentRequests.MAX_NAME);
    Optional<String> apartment =
        fields.optionalWords("apartment", body.apartment(), ResidentRequests.MAX_APARTMENT);
    fields.refuseFaulty();
    return switch (changeResident.change(
        new ChangeResidentUseCase.Command(
            by, resident, Versions.wanted(ifMatch), name, apartment))) {
      case ChangeResidentUseCase.Outcome.Changed(Account now) -> shown(now);
      case ChangeResidentUseCase.Outcome.ChangedMeanwhile _ ->
          throw RequestRefused.because(ProblemCode.CHANGED_MEANWHILE);
      case ChangeResidentUseCase.Outcome.Unknown _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }
}
