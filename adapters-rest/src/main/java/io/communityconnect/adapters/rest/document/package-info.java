/// The API's description of itself, for people and for programs. What is generated from the routes
/// when they are compiled is completed here by what holds for all of them.
@NullMarked
package io.communityconnect.adapters.rest.document;

import org.jspecify.annotations.NullMarked;
