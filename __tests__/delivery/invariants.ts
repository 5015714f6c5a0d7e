import type { Blow, Fate, Outcome, Plan } from './battle.ts'

/** What must become of one target by section 5 of the contract, and what its tries leave behind. */
export interface Fortune {
  state: 'accepted' | 'failed'
  tries: number
  events: number
  requests: number
}

/** What did become of it. */
export function fortuneOf({
  result: { state, tries },
  events,
  requests,
}: Fate): Fortune | { state: 'skipped' | 'planned' } {
  return state === 'skipped' || state === 'planned' ? { state } : { state, tries, events, requests }
}

/** Plays a target's blows by the rules; says nothing of when. */
export function foretell(fate: Pick<Fate, 'blows'>, { guarantee, retries }: Plan): Fortune {
  const fortune: Fortune = { state: 'failed', tries: 0, events: 0, requests: 0 }
  for (;;) {
    const { outcome, events, requests } = fate.blows[fortune.tries] ?? { outcome: 'accepted', events: 1, requests: 1 }
    fortune.tries++
    fortune.events += events
    fortune.requests += requests
    if (outcome === 'accepted') return { ...fortune, state: 'accepted' }
    const again = outcome === 'not-taken' || (outcome === 'unknown' && guarantee === 'at-least-once')
    if (!again || fortune.tries > retries) return fortune
  }
}

/** What the battles of a whole suite came to. */
export interface Tally {
  battles: number
  targets: number
  requests: number
  accepted: number
  failed: number
  skipped: number
  planned: number
  /** Events that arrived, every one of them counted. */
  events: number
  /** Targets that another try was allowed to deliver, without an event. */
  lost: number
  /** Targets with two events, by guarantee. */
  twice: { 'at-least-once': number; 'at-most-once': number }
  /** Targets without a result, with a wrong state, or with another number of tries than were made. */
  unaccounted: number
  /** Results or messages that say of the event's arrival what is not so. */
  untrue: number
}

export function emptyTally(): Tally {
  return {
    ...{ battles: 0, targets: 0, requests: 0, accepted: 0, failed: 0, skipped: 0, planned: 0, events: 0 },
    ...{ lost: 0, twice: { 'at-least-once': 0, 'at-most-once': 0 }, unaccounted: 0, untrue: 0 },
  }
}

const SAYS_SAFE = /did not arrive|is safe|not been sent/
const SAYS_MAYBE = /may have arrived|arrived is not known/

/**
 * Holds what must hold for every delivery, whatever happened to it, and counts.
 *
 * @returns each broken rule as a sentence
 */
export function judge(outcome: Outcome, plan: Plan, tally: Tally): string[] {
  const { targets, delivered, fates, settled } = outcome
  tally.battles++
  const count = (rule: 'lost' | 'unaccounted' | 'untrue', broken: boolean, sentence: string) => {
    if (broken) tally[rule]++
    return broken ? [sentence] : []
  }
  const asMany = delivered.length === targets.length && settled.length === targets.length
  const inOrder = targets.every((target, index) => delivered[index]?.target === target)
  return [
    ...count('unaccounted', !asMany, `${targets.length} targets, but ${settled.length} of ${delivered.length} settled`),
    ...count('unaccounted', !inOrder, 'the results are not in the order of the targets'),
    ...fates.flatMap((fate) => {
      const { result, message, starts, requests, events, blows } = fate
      const who = `${plan.guarantee}, ${plan.retries} retries, ${blows.map(({ name }) => name).join(' + ') || 'no blow'}`
      tally.targets++
      tally.requests += requests
      tally.events += events
      tally[result.state]++
      if (events > 1) tally.twice[plan.guarantee]++

      const met = blows.slice(0, starts.length)
      const unclear = met.some(isUnclear)
      const fortune = foretell(fate, plan)
      const accounted =
        result.tries === starts.length &&
        (result.state === 'skipped') === (starts.length === 0 && !message) &&
        (result.state === 'failed') === (message !== '') &&
        (result.state !== 'accepted' || events > 0)
      const lies =
        (result.state === 'failed' && (result.mayHaveArrived ?? false) !== unclear) ||
        (events > 0 && SAYS_SAFE.test(message)) ||
        (result.state === 'failed' && SAYS_MAYBE.test(message) !== unclear)
      const deliverable = fortune.state === 'accepted' && !plan.interrupted
      return [
        ...count('unaccounted', !accounted, `${who}: ${result.state} after ${result.tries} of ${starts.length} tries`),
        ...count('untrue', lies, `${who}: ${events} events, and it says: ${message}`),
        ...count('lost', deliverable && (events === 0 || result.state === 'failed'), `${who}: lost, ${message}`),
        ...(plan.guarantee === 'at-most-once' && events > 1 ? [`${who}: sent twice`] : []),
        ...(plan.guarantee === 'at-most-once' && unclear && starts.length > met.findIndex(isUnclear) + 1
          ? [`${who}: tried again although it may have arrived`]
          : []),
        ...(starts.length > plan.retries + 1 ? [`${who}: ${starts.length} tries`] : []),
        ...(met.slice(0, -1).some(({ outcome }) => outcome === 'refused') ? [`${who}: refused and tried again`] : []),
      ]
    }),
  ]
}

/** The event may have arrived, or not. */
const isUnclear = ({ outcome }: Pick<Blow, 'outcome'>) => ['unknown', 'unknown-far', 'unclear'].includes(outcome)
