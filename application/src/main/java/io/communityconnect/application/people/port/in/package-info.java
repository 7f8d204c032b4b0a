/// What others may ask about the people of a community: register, find and change them.
@NullMarked
package io.communityconnect.application.people.port.in;

import org.jspecify.annotations.NullMarked;
