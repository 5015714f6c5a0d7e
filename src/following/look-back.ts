import type { Client } from '../github/client.ts'
import { listRuns } from '../github/runs.ts'
import type { Reply } from '../reply.ts'
import type { Run } from '../result.ts'
import type { RepositoryName } from '../target.ts'

/** What was looked through of a repository's runs. */
export interface LookedThrough {
  kind: 'listed'
  /** Those that may matter. */
  runs: Run[]
  /** How many there were in all. */
  count: number
  /** There are more that are as new. */
  isCut: boolean
  /** GitHub's clock, in milliseconds since 1970, where it told. */
  date?: number | undefined
}

export interface LookBackOptions {
  /** How many pages of 100 runs are read. */
  mostPages: number
  /** The time of the oldest run that may matter: milliseconds since 1970, by GitHub's clock. */
  since: (date: number | undefined) => number
  /** The ids of the dispatches: where a long title shows them, they stay in it. */
  ids: ReadonlySet<string>
  matters: (run: Run) => boolean
}

/**
 * Looks through a repository's runs, newest first, back to a time: the unfiltered list, as GitHub's filtered ones lag
 * behind by up to days. While it goes on new runs may move others to the next page, but never past it.
 *
 * @returns those that matter, or the answer that kept it from being done
 */
export async function lookBack(
  client: Client,
  repository: RepositoryName,
  { mostPages, since, ids, matters }: LookBackOptions,
): Promise<LookedThrough | Reply> {
  const found = new Map<number, Run>()
  let count = 0
  let date: number | undefined
  for (let page = 1; page <= mostPages; page++) {
    const list = await listRuns(client, repository, page, undefined, ids)
    if (list.kind === 'unreadable') return list.answer
    if (list.kind === 'answer' || list.kind === 'no-answer') return list
    if (list.kind === 'unchanged') break
    date ??= list.date
    count += list.runs.length
    for (const run of list.runs) if (matters(run)) found.set(run.id, run)
    const oldest = list.runs.at(-1)
    if (!list.more || !oldest || oldest.createdAt < since(date)) return looked(false)
  }
  return looked(true)

  function looked(isCut: boolean): LookedThrough {
    return { kind: 'listed', runs: [...found.values()].sort((a, b) => a.id - b.id), count, isCut, date }
  }
}
