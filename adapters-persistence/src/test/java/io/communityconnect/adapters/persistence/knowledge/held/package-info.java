/// What is held in memory, without a database.
@NullMarked
package io.communityconnect.adapters.persistence.knowledge.held;

import org.jspecify.annotations.NullMarked;
