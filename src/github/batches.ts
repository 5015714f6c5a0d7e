/** Far from the 100 at once that GitHub allows, which all clients of a token share. */
const AT_ONCE = 10

/**
 * Works through a list ten at a time: the next ten begin when those before have ended.
 *
 * @returns the results, in the order of their items
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export async function inBatches<Item, Result>(items: Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let at = 0; at < items.length; at += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map((item) => work(item)))))
  }
  return results
}
