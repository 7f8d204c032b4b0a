/// What communities know, held in memory and searched there as Postgres would. Nothing is written
/// from here, and nothing is found that Postgres would not find in the same state.
@NullMarked
package io.communityconnect.adapters.persistence.knowledge.held;

import org.jspecify.annotations.NullMarked;
