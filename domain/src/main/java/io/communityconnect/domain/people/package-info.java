/// Who takes part: communities, residents, and the addresses by which they are reached. Nothing
/// here knows what they say to each other (that is `conversation`) or what they may do
/// (`identity`).
@NullMarked
package io.communityconnect.domain.people;

import org.jspecify.annotations.NullMarked;
