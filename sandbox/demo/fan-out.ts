import type { Fault } from '../github/faults.ts'
import { defaultWorld, type Repository, tokens, type World } from '../github/world.ts'
import { MAIN_JOB, type Scene } from './scenes.ts'

export const MOST_TARGETS = 1000

/** One event for many repositories. */
export interface FanOut extends Omit<Scene, 'expects'> {
  world: World
  inputs: Record<string, string>
  /** What each target must come to, by its name: the `code` of its error, or `accepted`. */
  expects: Map<string, string>
}

/** What befalls one target. */
interface Trouble {
  /** `accepted` where another try helps. */
  expects: string
  /** The name that the user wrote. */
  written?: (name: string) => string
  repository?: Partial<Repository>
  /** Whether the token is good for the repository; it is unless said otherwise. */
  reached?: false
  fault?: Fault
}

const MISSPELT: Trouble = { expects: 'not_found', written: (name) => name.replace('ic', 'ci') }
const HIDDEN: Trouble = {
  expects: 'not_found',
  repository: { name: 'payroll', private: true },
  written: () => 'payroll',
  reached: false,
}
const DENIED: Trouble = { expects: 'insufficient_permission', reached: false }
const ARCHIVED: Trouble = { expects: 'repository_archived', repository: { archived: true } }
const BUSY: Trouble = { expects: 'accepted', fault: { status: 502, times: 1 } }
const LIMITED: Trouble = { expects: 'accepted', fault: { limit: 'secondary', retryAfter: 3, times: 1 } }
const CUT_OFF: Trouble = { expects: 'accepted', fault: { drop: 'request', times: 1 } }

/**
 * A world with so many repositories, and a step that tells them all.
 *
 * @param count from 1 to `MOST_TARGETS`
 * @param faulty whether some of them meet trouble: names that are wrong, rights that are missing, an archived one, and
 * hiccups and a rate limit that another try gets over
 */
export function fanOut(count: number, faulty: boolean): FanOut {
  const troubles = faulty ? troublesOf(count) : new Map<number, Trouble>()
  const world = defaultWorld()
  const reached = world.tokens[tokens.fineGrained]?.repositories ?? {}
  const faults: Fault[] = []
  const expects = new Map<string, string>()

  for (let index = 0; index < count; index++) {
    const trouble = troubles.get(index)
    const name = `service-${String(index + 1).padStart(String(count).length, '0')}`
    world.repositories.push({ id: 1000 + index, owner: 'acme', name, ...trouble?.repository })
    if (trouble?.reached !== false) reached[`acme/${name}`] = 'write'
    if (trouble?.fault) faults.push({ ...trouble.fault, method: 'POST', path: `/repos/acme/${name}/dispatches` })
    expects.set(`acme/${trouble?.written?.(name) ?? name}`, trouble?.expects ?? 'accepted')
  }
  const { repository: _one, ...job } = MAIN_JOB.inputs ?? {}
  return {
    about: faulty
      ? `${count} targets: names that are wrong, rights that are missing and an archived one fail; hiccups and a rate limit are got over.`
      : `${count} targets, and every event is accepted.`,
    world,
    faults,
    expects,
    inputs: {
      ...job,
      targets: [...expects.keys()].join('\n'),
      // The default keeps to GitHub's limit, which the sandbox does not have: nobody wants to watch minutes of waiting.
      ...(count > 50 ? { 'max-per-minute': '0' } : {}),
    },
  }
}

/** Trouble for a part of the targets, spread over all of them; few targets meet only the first kinds. */
function troublesOf(count: number): Map<number, Trouble> {
  const denied = Array<Trouble>(Math.max(3, Math.round(count / 25))).fill(DENIED)
  const all = [MISSPELT, BUSY, ARCHIVED, CUT_OFF, LIMITED, ...denied, HIDDEN, MISSPELT].slice(0, count)
  return new Map(all.map((trouble, at) => [Math.floor(((at + 0.5) * count) / all.length), trouble]))
}
