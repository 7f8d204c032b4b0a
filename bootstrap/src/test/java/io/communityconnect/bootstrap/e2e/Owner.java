package io.communityconnect.bootstrap.e2e;

import java.util.UUID;

/// Whose something is, which the third-last part of every key in the examples' world tells.
enum Owner {
  RESIDENT("the resident's", "8000", "8000"),
  NEIGHBOUR("a neighbour's", "8001", "8000"),
  ELSEWHERE("another community's", "8002", "8002"),
  /// Of nobody: there is no such thing.
  NOBODY("nobody's", "9000", "9000");

  private final String title;
  private final String mark;
  private final String house;

  Owner(String title, String mark, String house) {
    this.title = title;
    this.mark = mark;
    this.house = house;
  }

  /// How the documentation calls it.
  String title() {
    return title;
  }

  UUID community() {
    return UUID.fromString("01939e60-0000-7000-" + house + "-000000000001");
  }

  /// A text about the resident's things, made one about the same things of theirs.
  String inPlaceOfTheResident(String text) {
    return text.replace("-8000-000000000001", "-" + house + "-000000000001")
        .replaceAll("-8000-(?!000000000001)", "-" + mark + "-");
  }

  /// Whether a text names anything of their house.
  boolean isToldOfIn(String text) {
    return text.contains("-" + mark + "-") || text.contains("-" + house + "-");
  }

  /// The world's statements, as they plant what is theirs.
  String planting(String statements) {
    return statements
        .replace("{owner}", mark)
        .replace("{house}", house)
        .replace("{digit}", mark.substring(3));
  }
}
