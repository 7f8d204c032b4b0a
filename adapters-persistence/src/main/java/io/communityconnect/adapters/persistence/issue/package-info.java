/// Service requests on Postgres.
@NullMarked
package io.communityconnect.adapters.persistence.issue;

import org.jspecify.annotations.NullMarked;
