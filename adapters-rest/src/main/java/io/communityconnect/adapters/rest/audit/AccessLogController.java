package io.communityconnect.adapters.rest.audit;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Limits;
import io.communityconnect.application.audit.port.in.ReadAccessLogUseCase;
import io.communityconnect.domain.identity.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who read or changed what is the caller's.
@Requires(beans = ReadAccessLogUseCase.class)
@Controller("/api/v1/me/access-log")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccessLogController {
  private final ReadAccessLogUseCase readAccessLog;

  AccessLogController(ReadAccessLogUseCase readAccessLog) {
    this.readAccessLog = requireNonNull(readAccessLog, "readAccessLog is null");
  }

  /// @param items newest first
  record AccessLog(List<Act> items) {
    AccessLog {
      items = List.copyOf(items);
    }
  }

  /// Tells who read or changed what is kept about the caller, newest first.
  @Get
  AccessLog read(Actor.Resident resident, @QueryValue @Nullable String limit) {
    ReadAccessLogUseCase.Command command =
        new ReadAccessLogUseCase.Command(
            resident, Limits.of(limit, ReadAccessLogUseCase.Command.MAX_LIMIT));
    return switch (readAccessLog.read(command)) {
      case ReadAccessLogUseCase.Outcome.Read(var entries) ->
          new AccessLog(entries.stream().map(Act::of).toList());
    };
  }
}
