/// Sessions, codes and roles in Postgres. Of secrets only hashes come here.
@NullMarked
package io.communityconnect.adapters.persistence.identity;

import org.jspecify.annotations.NullMarked;
