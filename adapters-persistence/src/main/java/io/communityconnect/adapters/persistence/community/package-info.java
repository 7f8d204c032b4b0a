/// Communities on Postgres. SQL stays here.
@NullMarked
package io.communityconnect.adapters.persistence.community;

import org.jspecify.annotations.NullMarked;
