/**
 * What every page shows and needs: the rail, who is signed in, the language, words and times.
 *
 * <p>How a page tells what came of an action: a backing bean calls its use case and catches nothing. A {@link
 * org.shouhou.domain.RuleBroken} that comes out of an action becomes a message on top of the same page, in the reader's
 * language and with the input kept ({@link org.shouhou.portal.frame.BrokenRules}); so does a collision with somebody
 * else's change at the commit, as {@code changed-meanwhile}. An action that updates by ajax needs not name the place of
 * the messages. A rule broken while a page opens ({@code f:viewAction}, getters) answers 403 for {@code not-permitted},
 * else 404. What went well is said by {@link org.shouhou.portal.frame.Told}: {@code told.here("cases_case.noted")} on
 * this page, {@code told.at("/cases", "cases_case.closed", number)} on the next.
 */
package org.shouhou.portal.frame;
