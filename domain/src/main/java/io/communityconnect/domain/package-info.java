/// What is true in an apartment community, in packages by feature: its people, what they say, what
/// they may, and what it costs. Values and rules only. No clock, no randomness, no database, no
/// network, no log and no framework may appear below this package; times and ids are arguments.
@NullMarked
package io.communityconnect.domain;

import org.jspecify.annotations.NullMarked;
