import type { Clock } from '../clock.ts'
import { failureCode, isUnclear } from '../failures/code.ts'
import type { Client } from '../github/client.ts'
import type { Answer, NoToken, Reply } from '../reply.ts'
import {
  createToken,
  findInstallation,
  findOutside,
  type Installation,
  isNotThere,
  lookUpInstallPage,
  lookUpNewOwner,
  type MadeToken,
} from './installation.ts'
import { granted, lackingRights, type Rights } from './least-rights.ts'
import type { Signing } from './signing.ts'

/** What a token is asked for. */
export interface Need {
  rights: Rights
  /** What the step would take if it were no dry run: what of it is missing is told. */
  inEarnest: Rights
  /** Names without the owner's; all of the installation's where they are not known, or too many. */
  repositories: string[] | undefined
}

export interface OwnerTokenOptions {
  owner: string
  id: string
  signing: Signing
  /** What is needed now: what a search finds is known later. */
  need: () => Need
  clientOf: (token: string) => Client
  /** Told of a token as soon as there is one, before it is used. */
  onMade: (token: string) => void
  /** Told once what was asked for, and what the installation lacks of what the step takes. */
  onAsked: (asked: Asked) => void
  clock: Pick<Clock, 'now'>
}

export interface Asked {
  rights: Rights
  repositories: string[] | undefined
  /** Rights that the installation lacks of what the step takes, in words. */
  lacks: string[]
  /** Repositories that it does not cover. */
  outside: string[]
}

/** A token that is good now. */
export interface Held {
  kind: 'held'
  text: string
  client: Client
  /** What it was wanted for, whether all of it is granted or not. */
  wanted: Rights
  /** By the runner's clock: milliseconds since 1970. */
  expiresAt: number
  renewAt: number
  /** Rights that the installation lacks, in words. */
  lacks: string[]
  /** Repositories, by their names in small letters, that it is not for. */
  outside: Set<string>
  /** Of these: those that belong to another owner now. */
  moved: ReadonlySet<string>
  /** What was answered of these. */
  notCovered: Answer | undefined
  settings: string | undefined
}

/** The token of one owner's installation: made when it is first asked for, renewed before it expires. */
export interface OwnerToken {
  /** @returns the token, or what was answered in place of it, with what is known of that */
  get(): Promise<Held | Reply>
  /** What is needed has changed: a token with less rights than that is good no more. */
  needsMore(): void
  /** Makes a request by it. */
  use(held: Held, work: (client: Client) => Promise<Reply>): Promise<Reply>
  /** GitHub does not accept it any more: the next one who asks gets another. @returns whether that is worth a try */
  refused(held: Held): boolean
  /** The one that is good now, if there is one. */
  current(): Held | undefined
  /** @returns all that may still be alive, when nothing makes one any more; from now on none is made */
  end(): Promise<string[]>
}

/** A request in flight may take 5 minutes. */
const EARLY_MS = 5 * 60 * 1000

/** For as long as the token at hand is good, there is time. */
const AGAIN_MS = 30_000

const ENDED: Reply = {
  ...{ kind: 'no-answer', why: 'stopped', sent: false, host: 'GitHub' },
  detail: 'the step was stopped',
}

export function createOwnerToken(options: OwnerTokenOptions): OwnerToken {
  const { owner, signing, clock } = options
  const { asApp } = signing
  let held: Held | undefined
  let making: Promise<Held | Reply> | undefined
  let failed: { reply: Reply; until: number } | undefined
  let isTold = false
  let mayRenew = true
  let hasEnded = false
  /** Requests may still be on their way by one that was replaced, so all are given back together. */
  const made: { text: string; expiresAt: number }[] = []

  return {
    async get() {
      const now = clock.now()
      const good = current()
      if (good && now < good.renewAt) return good
      if (hasEnded) return good ?? ENDED
      if (failed && now < failed.until) return good ?? failed.reply
      making ??= renew().finally(() => {
        making = undefined
      })
      const renewed = await making
      return renewed.kind === 'held' ? renewed : (current() ?? renewed)
    },
    needsMore() {
      if (!held || lackingRights(options.need().rights, held.wanted).length === 0) return
      held = { ...held, renewAt: 0 }
      isTold = false
    },
    async use({ client }, work) {
      const reply = await work(client)
      if (!isRefused(reply)) mayRenew = true
      return reply
    },
    refused(refused) {
      // Others that use it were quicker.
      if (held !== refused) return true
      // One that is refused as soon as it is made is not refused for its age.
      if (!mayRenew) return false
      mayRenew = false
      held = undefined
      return true
    },
    current,
    async end() {
      hasEnded = true
      await making?.catch(() => undefined)
      const now = clock.now()
      return made.filter(({ expiresAt }) => now < expiresAt).map(({ text }) => text)
    },
  }

  function current(): Held | undefined {
    return held && clock.now() < held.expiresAt ? held : undefined
  }

  async function renew(): Promise<Held | Reply> {
    const renewed = await make()
    const now = clock.now()
    if (renewed.kind === 'held') {
      held = renewed
      return renewed
    }
    const good = current()
    // What passes is asked for again by whoever needs it.
    failed = { reply: renewed, until: good ? now + AGAIN_MS : passes(renewed) ? now : Number.POSITIVE_INFINITY }
    return renewed
  }

  async function make(): Promise<Held | Reply> {
    const need = options.need()
    // What was granted may have changed since the last one.
    const found = await findInstallation(asApp, owner)
    if (found.kind !== 'installation') return withoutToken(found, 'installation')
    const { permissions } = found
    const ofThose = (wanted: Rights) => (permissions ? granted(wanted, permissions) : wanted)
    const rights = ofThose(need.rights)
    const lacks = lackingRights(need.inEarnest, ofThose(need.inEarnest))
    const asked = await makeFor(found, rights, need.repositories)
    if (asked.kind === 'answer' || asked.kind === 'no-answer') return withoutToken(asked, 'token')
    const { token, repositories, outside, moved, reply, at } = asked
    const expiresAt = at + token.livesMs
    options.onMade(token.text)
    made.push({ text: token.text, expiresAt })
    if (!isTold) options.onAsked({ rights, repositories, lacks, outside })
    isTold = true
    return {
      kind: 'held',
      text: token.text,
      client: options.clientOf(token.text),
      wanted: need.rights,
      expiresAt,
      renewAt: expiresAt - Math.min(EARLY_MS, token.livesMs / 4),
      lacks,
      outside: new Set(outside.map((name) => name.toLowerCase())),
      moved,
      notCovered: reply,
      settings: found.settings,
    }
  }

  interface Made {
    kind: 'made'
    token: MadeToken
    /** Before it was asked for, by the runner's clock. */
    at: number
    repositories: string[] | undefined
    outside: string[]
    moved: ReadonlySet<string>
    /** What was answered of the first one that is outside. */
    reply?: Answer | undefined
  }

  async function makeFor(
    { id, settings }: Installation,
    rights: Rights,
    repositories: string[] | undefined,
  ): Promise<Made | Reply> {
    const first = await ask(repositories, [])
    if (first.kind === 'made' || !repositories || !isUnprocessable(first)) return first
    const found = await findOutside(asApp, owner, repositories, id)
    if (found.kind !== 'outside') return found
    const { names, moved, reply = first } = found
    const inside = repositories.filter((name) => !names.includes(name))
    if (inside.length === 0) return { ...reply, app: { kind: 'outside', settings, moved } }
    const second = names.length > 0 ? await ask(inside, names, moved, reply) : first
    // One that goes by another name now: only all of them have it among them.
    return second.kind === 'made' || !isUnprocessable(second) ? second : ask(undefined, names, moved, reply)

    async function ask(
      names: string[] | undefined,
      outside: string[],
      moved: Made['moved'] = new Set(),
      reply?: Answer,
    ): Promise<Made | Reply> {
      const at = clock.now()
      const token = await createToken(asApp, id, rights, names)
      return token.kind === 'token' ? { kind: 'made', token, at, repositories: names, outside, moved, reply } : token
    }
  }

  async function withoutToken(reply: Reply, asked: NoToken['asked']): Promise<Reply> {
    if (reply.app) return reply
    const isGone = isNotThere(reply)
    const [name] = options.need().repositories ?? []
    const newOwner =
      isGone && asked === 'installation' && name !== undefined ? await lookUpNewOwner(asApp, owner, name) : undefined
    const install = isGone && newOwner === undefined ? await lookUpInstallPage(asApp) : undefined
    const clockAheadMs = signing.clockAheadMs()
    return {
      ...reply,
      app: {
        ...{ kind: 'no-token', asked, owner, id: options.id, fingerprint: signing.fingerprint },
        ...(newOwner === undefined ? {} : { moved: { name: `${owner}/${name}`, to: newOwner } }),
        ...(install ? { install } : {}),
        ...(clockAheadMs === undefined ? {} : { clockAheadMs }),
      },
    }
  }
}

/** The token is not accepted, whatever it was used for. */
export function isRefused(reply: Reply): boolean {
  return reply.kind === 'answer' && reply.status === 401
}

function isUnprocessable(reply: Reply): reply is Answer {
  return reply.kind === 'answer' && reply.status === 422
}

/** Whether the same request may have another answer soon. */
function passes(reply: Reply): boolean {
  if (reply.kind === 'no-answer') return true
  return isUnclear(reply) || failureCode(reply) === 'rate_limited'
}
