/// What is written down about acts on other people's data, and how a chain of hashes makes a later
/// change of it show. Nothing here knows where entries are kept, or why somebody acted.
@NullMarked
package io.communityconnect.domain.audit;

import org.jspecify.annotations.NullMarked;
