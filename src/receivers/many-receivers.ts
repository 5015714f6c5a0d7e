import type { Client } from '../github/client.ts'
import { prefetched } from '../github/prefetched.ts'
import type { Target } from '../target.ts'
import {
  createReceiversReader,
  MOST_OF_A_REPOSITORY,
  MOST_OF_A_STEP,
  type ReceiversOptions,
  type ReceiversReader,
} from './receivers.ts'

/** As many as 1,000 repositories of five workflows have, and ten times the time that 300 of them take. */
const MOST_OF_MANY = { mostFiles: 5000, mostMs: 30_000 }

/** So many are all read by REST, whatever they have. */
const MOST_BY_REST = MOST_OF_A_STEP / MOST_OF_A_REPOSITORY

export interface ManyReceiversOptions extends ReceiversOptions {
  /** Such as `https://api.github.com`. */
  apiUrl: string
}

/**
 * Reads the workflow files of all repositories of a step: of a few by REST, of more by GraphQL, twenty repositories to a
 * request. By REST five files each of a hundred would take 600 requests, two minutes of a token's budget. Whether a
 * workflow that listens is disabled REST alone tells, by one request for its repository.
 */
export function createManyReceiversReader(targets: Target[], options: ManyReceiversOptions): ReceiversReader {
  const asked = targets.filter(({ dispatch }) => dispatch.kind === 'event')
  return repositoriesOf(asked).length <= MOST_BY_REST
    ? createReceiversReader(options)
    : createPrefetchingReader(asked, options)
}

/**
 * Reads the workflow files of all repositories by GraphQL, those of a token at the first look by it.
 *
 * @param word what a file must have in it to be of use; all are where there is none
 */
export function createPrefetchingReader(targets: Target[], options: ManyReceiversOptions, word = ''): ReceiversReader {
  const clients = new Map<string, Promise<Client>>()
  return createReceiversReader({
    ...options,
    ...MOST_OF_MANY,
    clientOf(token) {
      const its = clients.get(token) ?? withFiles(token)
      clients.set(token, its)
      return its
    },
  })

  async function withFiles(token: string): Promise<Client> {
    const its = repositoriesOf(targets.filter((target) => target.token === token))
    return prefetched(await options.clientOf(token), options.apiUrl, its, word)
  }
}

/** Each once. */
function repositoriesOf(targets: Target[]): Target[] {
  return [...new Map(targets.map((target) => [target.repository.toLowerCase(), target])).values()]
}
