/// The people of the communities, as rows of `users`.
@NullMarked
package io.communityconnect.adapters.persistence.people;

import org.jspecify.annotations.NullMarked;
