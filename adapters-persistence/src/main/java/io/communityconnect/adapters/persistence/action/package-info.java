/// Offers of the assistant and what comes of them, on Postgres.
@NullMarked
package io.communityconnect.adapters.persistence.action;

import org.jspecify.annotations.NullMarked;
