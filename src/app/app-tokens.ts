import type { Clock } from '../clock.ts'
import type { Client } from '../github/client.ts'
import type { Reply } from '../reply.ts'
import { appOwner, type RepositoryName, type Target } from '../target.ts'
import { rounded } from '../text/duration.ts'
import { listed } from '../text/listing.ts'
import { type Doing, leastRights, rightsInWords } from './least-rights.ts'
import { type Asked, createOwnerToken, type Held, isRefused, type Need, type OwnerToken } from './owner-token.ts'
import { createSigning } from './signing.ts'

export interface AppTokensOptions extends Doing {
  app: { id: string; privateKey: string }
  /** The client of a token that is one, or of a JWT. */
  clientOf: (token: string) => Client
  registerSecret: (secret: string) => void
  /** Gives tokens back. */
  revoke: (tokens: string[]) => Promise<void>
  clock: Pick<Clock, 'now'>
  log: { info(text: string): void; debug(text: string): void; warning(title: string, message: string): void }
}

/** Keeps a token for the post step, in place of the owner's last; `undefined` takes it back. @returns whether it is kept */
export type KeepToken = (owner: string, token: string | undefined) => boolean

/** A GitHub App's tokens: one for each owner among the targets. */
export interface AppTokens {
  /** From now on tokens are made for these targets: what a search finds is known later. */
  expect(targets: Target[]): void
  /** @param key what `appKey` made */
  clientOf(key: string): Client
  /** @returns what keeps requests for a target from being made, if anything */
  obstacleTo(target: Target): Promise<Reply | undefined>
  /** @returns the token at hand */
  current(key: string): string | undefined
  /** From now on tokens are kept for the post step. */
  keepBy(keep: KeepToken): void
  /**
   * Makes no token any more, and gives all back.
   *
   * @param leave those that are kept are left to the post step
   */
  end(leave: boolean): Promise<void>
}

/** Of GitHub for one token; what is more is for the whole installation. */
const MOST_REPOSITORIES = 500

const MOST_NAMES = 20

export function createAppTokens(options: AppTokensOptions): AppTokens {
  const { app, log } = options
  const signing = createSigning({ ...options, ...app, onFarClock: tellFarClock })
  const owners = new Map<string, OwnerToken>()
  let targets: Target[] = []
  let keep: KeepToken | undefined

  return {
    expect(expected) {
      targets = expected
      for (const owner of owners.values()) owner.needsMore()
    },
    clientOf(key) {
      return { request: (route, parameters) => request(tokenOf(key), route, parameters) }
    },
    async obstacleTo({ token: key, ...target }) {
      const held = await tokenOf(key).get()
      return held.kind === 'held' ? outsideOf(held, target) : held
    },
    current: (key) => owners.get(key)?.current()?.text,
    keepBy(keeper) {
      keep = keeper
      for (const [key, owner] of owners) keep(ownerOf(key), owner.current()?.text)
    },
    async end(leave) {
      const left = await Promise.all(
        [...owners].map(async ([key, owner]) => {
          const alive = await owner.end()
          const left = leave ? owner.current()?.text : undefined
          const isKept = keep?.(ownerOf(key), left)
          return alive.filter((token) => !(isKept && token === left))
        }),
      )
      await options.revoke(left.flat())
    },
  }

  async function request(token: OwnerToken, route: string, parameters: Record<string, unknown> = {}): Promise<Reply> {
    const { owner, repo } = parameters
    const first = await by(await token.get())
    // Nothing was done by it: it may have been revoked, or have died early.
    const again = isRefused(first.reply) && first.held && token.refused(first.held)
    return again ? (await by(await token.get())).reply : first.reply

    async function by(held: Held | Reply): Promise<{ reply: Reply; held?: Held }> {
      if (held.kind !== 'held') return { reply: held }
      const outside = outsideOf(held, { owner: String(owner), name: String(repo) })
      if (outside) return { reply: outside }
      const reply = await token.use(held, (client) => client.request(route, parameters))
      const { lacks, settings } = held
      return {
        held,
        reply: reply.kind === 'answer' ? { ...reply, app: { kind: 'lacks', rights: lacks, settings } } : reply,
      }
    }
  }

  function tokenOf(key: string): OwnerToken {
    // As the workflow writes it, where it does.
    const owner = targets.find((target) => target.token === key && target.owner)?.owner ?? ownerOf(key)
    const made =
      owners.get(key) ??
      createOwnerToken({
        ...options,
        ...{ owner, id: app.id, signing },
        need: () => needFor(key),
        onMade(token) {
          options.registerSecret(token)
          keep?.(ownerOf(key), token)
        },
        onAsked: (asked) => log.info(askedLine(owner, asked)),
      })
    owners.set(key, made)
    return made
  }

  function needFor(key: string): Need {
    const its = targets.filter(({ token }) => token === key)
    const named = its.filter(({ search }) => !search)
    const names = [...new Map(named.map(({ name }) => [name.toLowerCase(), name])).values()]
    // Before a search is made it is not known what it finds.
    const isWhole = names.length === 0 || names.length > MOST_REPOSITORIES
    return {
      rights: leastRights(its, options),
      inEarnest: leastRights(its, { ...options, dryRun: false }),
      repositories: isWhole ? undefined : names,
    }
  }

  function tellFarClock(aheadMs: number) {
    log.warning(
      'Clock',
      `This runner's clock is ${rounded(Math.abs(aheadMs))} ${aheadMs > 0 ? 'behind' : 'ahead of'} GitHub's, which refused the App's JWT for it: it was signed once more by GitHub's clock. Set the runner's clock (NTP).`,
    )
  }
}

/** What was answered of a repository that the token is not for. */
function outsideOf({ outside, moved, notCovered, settings }: Held, { name }: RepositoryName): Reply | undefined {
  if (!notCovered || !outside.has(name.toLowerCase())) return undefined
  return { ...notCovered, app: { kind: 'outside', settings, moved } }
}

function ownerOf(key: string): string {
  return appOwner(key) ?? ''
}

function askedLine(owner: string, { rights, repositories, lacks, outside }: Asked): string {
  const over = repositories
    ? listed(
        repositories.map((name) => `${owner}/${name}`),
        MOST_NAMES,
      )
    : 'all repositories of the installation'
  const more = [
    lacks.length > 0 &&
      `the installation lacks ${lacks.filter((right) => !lacks.includes(`${right} and write`)).join(', ')}`,
    outside.length > 0 &&
      `it is not for ${listed(
        outside.map((name) => `${owner}/${name}`),
        MOST_NAMES,
      )}`,
  ].filter((part) => part !== false)
  return `GitHub App: asked for a token of ${owner} with ${rightsInWords(rights)} over ${over}${more.map((part) => `; ${part}`).join('')}`
}
