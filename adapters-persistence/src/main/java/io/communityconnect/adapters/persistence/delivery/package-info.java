/// The outbox and delivery reports on Postgres. SQL stays here.
@NullMarked
package io.communityconnect.adapters.persistence.delivery;

import org.jspecify.annotations.NullMarked;
