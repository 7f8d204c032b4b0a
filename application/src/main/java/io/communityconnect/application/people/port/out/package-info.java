/// Where the people of a community are kept.
@NullMarked
package io.communityconnect.application.people.port.out;

import org.jspecify.annotations.NullMarked;
