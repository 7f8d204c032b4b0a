/// What is held in memory. Only how words are compared is asked of a database, to compare with.
@NullMarked
package io.communityconnect.adapters.persistence.knowledge.held;

import org.jspecify.annotations.NullMarked;
