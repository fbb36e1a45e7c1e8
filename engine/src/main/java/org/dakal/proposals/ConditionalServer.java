package org.dakal.proposals;

/**
 * A sector that hangs under some choices of proposals and not under others.
 *
 * @param with numbers of proposals that must all be built for it to hang so, ascending
 * @param without numbers of proposals of which none may be built, ascending
 * @param cells province's places (cells, for a goal in the open) it then serves and that nothing untouched settles,
 *     ascending
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares servers
public record ConditionalServer(String siteId, String key, int[] with, int[] without, int[] cells) {}
