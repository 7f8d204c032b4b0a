package io.communityconnect.application.billing.port.out;

import io.communityconnect.domain.billing.Plan;
import java.util.List;

/// What is on sale. Every method is called inside a unit of work.
public interface Plans {
  /// All plans, by what a month costs and then by id, those by agreement last. Seen by everybody.
  List<Plan> all();

  /// Makes these the terms of the plans they name, from now on and for everybody who has them.
  /// Called inside a system unit of work.
  void offer(List<Plan> plans);
}
