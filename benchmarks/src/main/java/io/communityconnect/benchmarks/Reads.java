package io.communityconnect.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// What is asked of the API: every route that reads, the usual ones more often. Kinds that
/// differ in what the database has to do are told apart.
final class Reads {
  /// One question.
  ///
  /// @param name of its kind
  /// @param token of who asks
  record Read(String name, String path, String token) {}

  private record Kind(String name, Supplier<Read> read) {}

  private final Random random;
  private final List<Kind> weighted = new ArrayList<>();
  private final People people;
  private final Known known;

  /// Who asks.
  ///
  /// @param admins as many as such a community has
  /// @param residents many, for each looks at their own
  record People(String superAdmin, List<String> admins, List<String> residents) {}

  Reads(People people, Known known, long seed) {
    this.people = people;
    this.known = known;
    this.random = new Random(seed);
    ofResidents();
    ofPeople();
    ofConversations();
    ofTheHouse();
    ofReports();
    ofTheInstallation();
  }

  Read next() {
    return weighted.get(random.nextInt(weighted.size())).read().get();
  }

  private void ofResidents() {
    resident(4, "me", () -> "/me");
    resident(3, "me/usage", () -> "/me/usage");
    resident(2, "me/subscription", () -> "/me/subscription");
    resident(3, "me/conversation", () -> "/me/conversation");
    resident(1, "me/access-log", () -> "/me/access-log");
    resident(3, "me/search", () -> "/me/search?q=" + any(List.of("pool", "lift", "guests", "tap")));
    resident(1, "me/export", () -> "/me/export");
    resident(1, "plans", () -> "/plans");
  }

  private void ofPeople() {
    admin(4, "residents", () -> "/admin/residents");
    admin(
        3, "residents, far on", () -> "/admin/residents?limit=50&cursor=" + any(known.residents()));
    admin(4, "residents, by name", () -> "/admin/residents?q=" + any(known.names()));
    admin(1, "residents, nobody's name", () -> "/admin/residents?q=Zebulon");
    admin(
        2,
        "residents, by phone",
        () -> "/admin/residents?q=%2B155600" + (10_000 + random.nextInt(89_999)));
    admin(
        2,
        "residents, by flat",
        () -> "/admin/residents?flat=" + letter() + "-00" + random.nextInt(10));
    admin(1, "residents, by role", () -> "/admin/residents?role=admin");
    admin(1, "residents, by language", () -> "/admin/residents?language=hi&limit=100");
    admin(5, "one resident", () -> "/admin/residents/" + any(known.people()));
    admin(1, "residents, a tower as CSV", () -> "/admin/residents/export?flat=" + letter() + "-");
    admin(1, "a bulk update", () -> "/admin/bulk-updates/" + known.bulkUpdate());
  }

  private void ofConversations() {
    admin(5, "conversations", () -> "/admin/conversations");
    admin(
        2,
        "conversations, far on",
        () -> "/admin/conversations?cursor=" + any(known.conversations()));
    admin(2, "conversations, waiting", () -> "/admin/conversations?state=waiting");
    admin(1, "conversations, with a person", () -> "/admin/conversations?state=person");
    admin(
        1, "conversations of one", () -> "/admin/conversations?residentId=" + any(known.people()));
    admin(5, "one conversation", () -> "/admin/conversations/" + any(known.talks()));
    admin(
        2,
        "a long one, far back",
        () -> "/admin/conversations/" + known.longTalk() + "?cursor=" + any(known.messages()));
    admin(2, "handovers", () -> "/admin/handovers");
    admin(3, "deliveries", () -> "/admin/deliveries");
    admin(2, "deliveries, failed", () -> "/admin/deliveries?delivery=failed");
    admin(1, "deliveries, read", () -> "/admin/deliveries?delivery=read&limit=100");
    admin(
        1,
        "deliveries of a day",
        () -> "/admin/deliveries?from=" + known.weekAgo() + "&until=" + known.dayAfter());
    admin(1, "deliveries, far on", () -> "/admin/deliveries?cursor=" + any(known.deliveries()));
    admin(2, "dead letters", () -> "/admin/dead-letters");
  }

  private void ofTheHouse() {
    admin(3, "requests", () -> "/admin/requests");
    admin(3, "requests, open", () -> "/admin/requests?status=open");
    admin(1, "requests, by both", () -> "/admin/requests?category=lift&priority=urgent");
    admin(1, "requests, far on", () -> "/admin/requests?cursor=" + any(known.requests()));
    admin(2, "one request", () -> "/admin/requests/" + any(known.reports()));
    admin(2, "knowledge", () -> "/admin/knowledge");
    admin(1, "knowledge, by words", () -> "/admin/knowledge?q=article");
    admin(2, "one article", () -> "/admin/knowledge/" + any(known.articles()));
    admin(2, "questions", () -> "/admin/knowledge/questions");
    admin(1, "questions, resolved", () -> "/admin/knowledge/questions?resolved=true");
    admin(2, "audit log", () -> "/admin/audit-logs");
    admin(1, "audit log, far on", () -> "/admin/audit-logs?cursor=" + any(known.acts()));
    admin(1, "billing", () -> "/admin/billing");
    admin(1, "budget", () -> "/admin/budget");
  }

  private void ofReports() {
    admin(1, "report", () -> "/admin/analytics");
    admin(1, "report, as CSV", () -> "/admin/analytics/export");
    admin(1, "report of times", () -> "/admin/analytics/times");
    admin(1, "report of costs", () -> "/admin/analytics/costs");
    admin(1, "report of topics", () -> "/admin/analytics/topics");
  }

  private void ofTheInstallation() {
    superAdmin(1, "super: communities", () -> "/admin/communities");
    superAdmin(1, "super: one community", () -> "/admin/communities/" + Crowd.COMMUNITY.value());
    superAdmin(1, "super: admins", () -> "/admin/admins");
    superAdmin(1, "super: one admin", () -> "/admin/admins/" + any(known.admins()));
    superAdmin(1, "super: residents", () -> "/admin/residents");
    superAdmin(1, "super: residents, by name", () -> "/admin/residents?q=" + any(known.names()));
    superAdmin(1, "super: conversations", () -> "/admin/conversations");
    superAdmin(1, "super: conversations, waiting", () -> "/admin/conversations?state=waiting");
    superAdmin(1, "super: deliveries, failed", () -> "/admin/deliveries?delivery=failed");
    superAdmin(1, "super: requests", () -> "/admin/requests");
    superAdmin(1, "super: dead letters", () -> "/admin/dead-letters");
    superAdmin(1, "super: handovers", () -> "/admin/handovers");
    superAdmin(1, "super: audit log", () -> "/admin/audit-logs");
  }

  private void resident(int weight, String name, Supplier<String> path) {
    add(weight, name, () -> new Read(name, path.get(), any(people.residents())));
  }

  private void admin(int weight, String name, Supplier<String> path) {
    add(weight, name, () -> new Read(name, path.get(), any(people.admins())));
  }

  private void superAdmin(int weight, String name, Supplier<String> path) {
    add(weight, name, () -> new Read(name, path.get(), people.superAdmin()));
  }

  private void add(int weight, String name, Supplier<Read> read) {
    for (int i = 0; i < weight; i++) {
      weighted.add(new Kind(name, read));
    }
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private char letter() {
    return (char) ('A' + random.nextInt(26));
  }
}
