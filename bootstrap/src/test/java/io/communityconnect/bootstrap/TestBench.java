package io.communityconnect.bootstrap;

import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase.Command;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase.Outcome;
import io.communityconnect.domain.identity.Actor;

/// The test bench of a running server, without its routes.
public final class TestBench {
  private final TestKnowledgeUseCase useCase;
  private final Actor.Admin admin;

  /// @param admin who is in the server's database
  public TestBench(Server server, Actor.Admin admin) {
    this.useCase = server.testBench();
    this.admin = admin;
  }

  /// Tries a question.
  public Outcome.Tried ask(String question) {
    return switch (useCase.test(new Command(admin, admin.community(), question))) {
      case Outcome.Tried tried -> tried;
      case Outcome.NotAllowed() -> throw new IllegalStateException("the admin may not ask");
    };
  }
}
