/**
 * The step of a published percentage beside a published (rounded) number of requests:
 * 5 points, 2 from 200 requests, whole ones from 400.
 *
 * Postcondition: from 80 requests on every multiple of the step leaves at least three
 * numbers of those who had the event, and of those who had not; below, `tellsCount`
 * says which do not. Whole points of 100 requests would name the count.
 */
export const percentStep = (n: number): 1 | 2 | 5 => (n < 200 ? 5 : n < 400 ? 2 : 1)
