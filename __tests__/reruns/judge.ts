import { stateAt } from '../../sandbox/github/life.ts'
import type { Run } from '../../sandbox/github/runs.ts'
import type { GitHub } from '../world/github.ts'
import type { Ended } from '../world/step.ts'
import type { Attempt, Job } from './day.ts'

// Holds a day to what `resume` promises: by what GitHub knows, and nothing that a step says of itself.

/** @returns each broken promise, as a sentence */
export function judge(jobs: Job[], github: GitHub): string[] {
  const facts = factsOf(jobs, github)
  return [
    ...startedTwice(facts),
    ...rerunInVain(jobs, facts),
    ...facts.attempts.flatMap((each) => told(each, facts)),
    ...lost(jobs, facts),
    ...pending(jobs, github),
  ]
}

export function countsOf(jobs: Job[], github: GitHub): Record<string, number> {
  const { runs, sent, attempts } = factsOf(jobs, github)
  const results = attempts.flatMap(({ attempt }) => attempt.ended?.results ?? [])
  return {
    'jobs that ended well': jobs.filter(endedWell).length,
    'jobs that could not tell, as they may not read their own run': jobs.filter(isGivenUp).length,
    dispatches: [...sent.values()].flat().length,
    'ids that were sent': sent.size,
    'sent more than once in one attempt, which at-least-once allows': [...sent.values()].filter((at) => at.length > 1)
      .length,
    're-runs of runs': [...runs.values()].flat().flatMap(({ rerunsAsked = [] }) => rerunsAsked).length,
    'commit statuses': github.statuses.length,
    'targets resumed': results.filter(({ resumed }) => resumed).length,
  }
}

interface Facts {
  /** Runs that dispatches started, by the id that they show. */
  runs: Map<string, Run[]>
  /** When each id was taken by GitHub. */
  sent: Map<string, number[]>
  attempts: { job: Job; attempt: Attempt }[]
}

function factsOf(jobs: Job[], github: GitHub): Facts {
  const all = [
    ...github.dispatches.map(({ at, client_payload }) => ({ at, id: idIn(client_payload) })),
    ...github.starts.map(({ at, inputs }) => ({ at, id: idIn(inputs) })),
  ]
  const sent = [...Map.groupBy(all, ({ id }) => id)]
  return {
    runs: Map.groupBy(runsOf(github), idOf),
    sent: new Map(sent.map(([id, times]) => [id, times.map(({ at }) => at)])),
    attempts: jobs.flatMap((job) => job.attempts.map((attempt) => ({ job, attempt }))),
  }
}

function startedTwice({ sent, attempts }: Facts): string[] {
  return [...sent].flatMap(([id, times]) => {
    const owners = [...new Set(attempts.filter(({ attempt }) => tells(attempt, id)).map(({ job }) => job))]
    const [owner] = owners
    // Where every runner was lost nobody told of it.
    if (!owner) return []
    const by = times.map((at) => owner.attempts.findIndex(({ beganAt, endedAt }) => beganAt <= at && at <= endedAt))
    const most = owner.delivery === 'at-most-once' ? 1 : Number.POSITIVE_INFINITY
    return [
      ...(owners.length > 1 ? [`${id} is that of ${owners.length} jobs`] : []),
      ...(new Set(by).size > 1 ? [`${owner.name} sent ${id} in ${new Set(by).size} attempts`] : []),
      ...(times.length > most ? [`${owner.name} sent ${id} ${times.length} times`] : []),
    ]
  })
}

/** What ended well, or goes on, is re-run by no step; people may be that quick. */
function rerunInVain(jobs: Job[], { runs }: Facts): string[] {
  return [...runs.values()].flat().flatMap((run) => {
    if (jobs.some(({ byHand }) => byHand.has(run.id))) return []
    const { rerunsAsked = [] } = run
    return rerunsAsked.flatMap(({ at }, index) => {
      const { conclusion } = stateAt({ ...run, rerunsAsked: rerunsAsked.slice(0, index) }, at)
      return conclusion === null || conclusion === 'success' ? [`run ${run.id} was re-run as ${conclusion}`] : []
    })
  })
}

/** What an attempt says, and what GitHub knew at its end. */
function told({ job, attempt }: Facts['attempts'][number], { runs }: Facts): string[] {
  const { ended, endedAt, revisions } = attempt
  return (ended?.results ?? []).flatMap(({ repository, dispatch_id = '', state, runs: named = [] }) => {
    const its = runs.get(dispatch_id) ?? []
    const bad = its.find((run) => stateAt(run, endedAt).conclusion !== 'success')
    const isWhole = job.waitFor === 'completion' && job.delivery === 'at-most-once'
    return [
      ...(state === 'accepted' && its.length === 0 ? ['ended well without a run'] : []),
      ...(state === 'accepted' && isWhole && bad ? [`ended well, and not its run ${bad.id}`] : []),
      ...named.flatMap(({ id, conclusion }) => {
        const run = its.find((each) => each.id === id)
        if (!run) return [`took run ${id} of others`]
        const { conclusion: really, attempt: seen } = stateAt(run, endedAt)
        const asked = (run.rerunsAsked ?? []).filter(({ at }) => at <= endedAt).length
        return [
          ...(revisionIn(run) === String(revisions.get(repository)) ? [] : [`took run ${id} of another payload`]),
          ...(conclusion && seen <= asked && !job.byHand.has(id) ? [`judged run ${id} by attempt ${seen}`] : []),
          // One that was re-run since, by somebody, has none.
          ...(conclusion && really && really !== conclusion
            ? [`told run ${id} as ${conclusion}: it is ${really}`]
            : []),
        ]
      }),
    ].map((what) => `${job.name}, attempt ${job.attempts.indexOf(attempt) + 1}: ${repository} ${what}`)
  })
}

function lost(jobs: Job[], { runs, sent }: Facts): string[] {
  return jobs.flatMap((job) => {
    if (!endedWell(job)) return isGivenUp(job) ? [] : [`${job.name} never ended well`]
    const results = job.attempts.at(-1)?.ended?.results ?? []
    return results.flatMap(({ repository, dispatch_id = '', state }) => {
      const files = [...Map.groupBy(runs.get(dispatch_id) ?? [], ({ workflow }) => workflow.path).values()]
      const most = (sent.get(dispatch_id) ?? []).length
      return [
        ...(files.length === 0 && state === 'accepted' ? [`${job.name}: ${repository} has no run in the end`] : []),
        ...files.filter((all) => all.length > most).map((all) => `${job.name}: ${repository} has ${all.length} runs`),
      ]
    })
  })
}

/** It may not read its own run, and in a busy repository its event is not among the newest runs: so it is not sent. */
function isGivenUp({ knowsItsStart, attempts }: Job): boolean {
  const failed = (attempts.at(-1)?.ended?.results ?? []).filter(({ state }) => state === 'failed')
  return (
    !knowsItsStart &&
    failed.length > 0 &&
    failed.every(({ repository, error }) => repository === 'acme/busy' && error?.code === 'run_ambiguous')
  )
}

/** Statuses of a commit that nobody ended, though the job did. */
function pending(jobs: Job[], { statuses }: GitHub): string[] {
  return jobs.flatMap((job) => {
    // What can't be written is a warning.
    const mayBe = job.attempts.at(-1)?.ended?.stdout.includes('Commit statuses not written')
    const its = statuses.filter(({ sha }) => sha === commitOf(job.runId))
    const last = new Map(its.map(({ context, state }) => [context, state]))
    const left = mayBe ? [] : [...last].filter(([context, state]) => state === 'pending' && isOf(job, context))
    return left.map(([context]) => `${job.name}: ${context} is still pending`)
  })
}

const isOf = ({ place, places }: Job, context: string) => places === 1 || context.endsWith(`(${place + 1})`)

/** Of the commit that a run is for. */
export const commitOf = (runId: number) => String(runId).padStart(40, '0')

export function endedWell({ attempts }: Job): boolean {
  return attempts.at(-1)?.ended?.succeeded === true
}

export const idsOf = ({ results }: Ended): string[] => results.flatMap(({ dispatch_id }) => dispatch_id ?? [])

/** Runs that dispatches started. */
export const runsOf = (github: GitHub): Run[] => github.runs.filter(({ dispatch, start }) => dispatch ?? start)

export function idOf({ dispatch, start }: Run): string {
  return idIn(dispatch ? dispatch.client_payload : start?.inputs)
}

const idIn = (payload: unknown) => String((payload as { dispatch_id?: string }).dispatch_id)

function revisionIn({ dispatch, start }: Run): string {
  return String((dispatch ? (dispatch.client_payload as { revision?: number }) : start?.inputs)?.revision)
}

const tells = ({ ended }: Attempt, id: string) => ended !== undefined && idsOf(ended).includes(id)
