/// Vectors as values of the database, with pgvector and without.
@NullMarked
package io.communityconnect.adapters.persistence.vector;

import org.jspecify.annotations.NullMarked;
