import { calledTogether, nameOf } from '../events/dispatch.ts'
import { type Excerpt, type Failure, failureMessage } from '../failures/failure.ts'
import type { TargetResult } from '../result.ts'
import type { Target } from '../target.ts'
import { listed } from '../text/listing.ts'

/** Targets that failed for one and the same cause. */
export interface Cause {
  targets: Target[]
  /** Such as `acme/site: Repository archived (403)` or `3 targets: Rate limit reached (429)`. */
  heading: string
  /** The whole message, naming the targets. */
  message: string
  /** The ends of logs, which stand beside it. */
  excerpts: Excerpt[]
}

/** How many targets a message names before it counts the rest. */
export const MOST_NAMES = 20

/** @returns each distinct cause once, that of most targets first */
export function distinctCauses(results: TargetResult[]): Cause[] {
  const groups = new Map<string, Group>()
  for (const { target, failure, resumed } of results) {
    if (!failure) continue
    const { code, title, cause, sharedCause = cause, steps, sharedSteps = steps, arrival, during } = failure
    // Nobody must read of one event that it is safe to send again, and take it for true of another.
    const key = JSON.stringify([code, title, sharedCause, sharedSteps, arrival, during, resumed])
    const group = groups.get(key) ?? { targets: [], failures: [], resumed }
    group.targets.push(target)
    group.failures.push(failure)
    groups.set(key, group)
  }
  return [...groups.values()]
    .sort((a, b) => b.targets.length - a.targets.length)
    .map((group) => ({
      targets: group.targets,
      heading: headingOf(group),
      message: groupMessage(group),
      excerpts: group.failures.flatMap(({ excerpts = [] }) => excerpts),
    }))
}

/** Targets and their failures, in the same order. */
interface Group {
  targets: Target[]
  failures: Failure[]
  /** An earlier attempt of the job had sent to all of them. */
  resumed: true | undefined
}

/** The whole message of one failed target. */
export function resultMessage({ target, failure, resumed }: TargetResult): string | undefined {
  return failure && groupMessage({ targets: [target], failures: [failure], resumed })
}

function headingOf({ targets: [first, ...others], failures: [failure] }: Group): string {
  return `${others.length === 0 ? first?.repository : `${others.length + 1} targets`}: ${failure?.title}`
}

function groupMessage({ targets, failures, resumed }: Group): string {
  const [failure] = failures
  if (!failure) return ''
  const what = tried(targets, failure.during, resumed)
  if (targets.length === 1) return failureMessage(failure, what)
  // Of what was sent one example is enough; runs differ, and each has a page of its own, as what to do may.
  const differ = failure.during === 'following' || failure.sharedSteps !== undefined
  const told = differ ? failures.slice(0, MOST_NAMES) : [failure]
  const happened = told.flatMap(({ cause, sharedCause, steps, sharedSteps, happened: lines }, index) => {
    const own = [...(sharedCause === undefined ? [] : [cause]), ...(sharedSteps === undefined ? [] : steps), ...lines]
    return own.length === 0 ? [] : [`${targets[index]?.repository}: ${own.join('\n')}`]
  })
  const { sharedCause = failure.cause, sharedSteps = failure.steps } = failure
  return failureMessage({ ...failure, cause: sharedCause, steps: sharedSteps, happened }, what)
}

/** Such as `Could not send "deploy-site" to acme/site.` */
function tried(targets: Target[], during: Failure['during'], resumed: Group['resumed']): string {
  const { name: what, haveOne, send, sent, to } = calledTogether(targets.map(({ dispatch }) => dispatch))
  const names = targets.map(({ repository, dispatch }) =>
    haveOne ? repository : `${repository} (${nameOf(dispatch)})`,
  )
  const whom = `${targets.length === 1 ? '' : `${targets.length} targets: `}${listed(names, MOST_NAMES)}`
  if (during === 'following' && resumed) return `An earlier attempt of this job had ${sent} ${what} ${to} ${whom}.`
  if (during === 'following')
    return send === 'start' ? `GitHub started ${what} in ${whom}.` : `GitHub accepted ${what} for ${whom} (204).`
  if (during === 're-running') return `Could not re-run what ${what} had started in ${whom}.`
  return `${during === 'dry-run' ? 'Dry run: could' : 'Could'} not ${send} ${what} ${to} ${whom}.`
}
