import type { Condition } from './conditions.ts'
import type { Outcome, Plan, TargetRecord } from './fan-out.ts'

/** What becomes of one target, and what its tries leave behind. */
export interface Course {
  state: 'accepted' | 'failed'
  tries: number
  events: number
  requests: number
}

/** What did become of it. */
export function courseOf({
  result: { state, tries },
  events,
  requests,
}: TargetRecord): Course | { state: 'skipped' | 'planned' } {
  return state === 'skipped' || state === 'planned' ? { state } : { state, tries, events, requests }
}

/** What must become of it by section 5 of the contract; says nothing of when. */
export function expectedCourse({ conditions }: Pick<TargetRecord, 'conditions'>, { guarantee, retries }: Plan): Course {
  const course: Course = { state: 'failed', tries: 0, events: 0, requests: 0 }
  for (;;) {
    const { outcome, events, requests } = conditions[course.tries] ?? { outcome: 'accepted', events: 1, requests: 1 }
    course.tries++
    course.events += events
    course.requests += requests
    if (outcome === 'accepted') return { ...course, state: 'accepted' }
    const again = outcome === 'not-taken' || (outcome === 'unknown' && guarantee === 'at-least-once')
    if (!again || course.tries > retries) return course
  }
}

/** What the fan-outs of a whole suite came to. */
export interface Tally {
  fanOuts: number
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
    ...{ fanOuts: 0, targets: 0, requests: 0, accepted: 0, failed: 0, skipped: 0, planned: 0, events: 0 },
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
  const { targets, delivered, records, settled, retries } = outcome
  tally.fanOuts++
  const count = (rule: 'lost' | 'unaccounted' | 'untrue', broken: boolean, sentence: string) => {
    if (broken) tally[rule]++
    return broken ? [sentence] : []
  }
  const asMany = delivered.length === targets.length && settled.length === targets.length
  const inOrder = targets.every((target, index) => delivered[index]?.target === target)
  return [
    ...count('unaccounted', !asMany, `${targets.length} targets, but ${settled.length} of ${delivered.length} settled`),
    ...count('unaccounted', !inOrder, 'the results are not in the order of the targets'),
    ...records.flatMap((record) => {
      const { result, message, starts, requests, events, conditions } = record
      const who = `${plan.guarantee}, ${plan.retries} retries, ${conditions.map(({ name }) => name).join(' + ') || 'no condition'}`
      tally.targets++
      tally.requests += requests
      tally.events += events
      tally[result.state]++
      if (events > 1) tally.twice[plan.guarantee]++

      const met = conditions.slice(0, starts.length)
      const unclear = met.some(isUnclear)
      const course = expectedCourse(record, plan)
      const accounted =
        result.tries === starts.length &&
        (result.state === 'skipped') === (starts.length === 0 && !message) &&
        (result.state === 'failed') === (message !== '') &&
        (result.state !== 'accepted' || events > 0)
      const lies =
        (result.state === 'failed' && (result.mayHaveArrived ?? false) !== unclear) ||
        (events > 0 && SAYS_SAFE.test(message)) ||
        (result.state === 'failed' && SAYS_MAYBE.test(message) !== unclear)
      const isTwice = result.state === 'accepted' && unclear
      const told = retries.filter(({ target }) => target === result.target).map(({ retry }) => retry.tries)
      // Each try but the first was announced; of a step that was stopped one more may have been.
      const announced = told.every((tries, index) => tries === index + 1) && told.length - (starts.length - 1)
      const deliverable = course.state === 'accepted' && !plan.interrupted
      return [
        ...count('unaccounted', !accounted, `${who}: ${result.state} after ${result.tries} of ${starts.length} tries`),
        ...count('untrue', lies, `${who}: ${events} events, and it says: ${message}`),
        ...count('lost', deliverable && (events === 0 || result.state === 'failed'), `${who}: lost, ${message}`),
        ...((result.mayHaveArrivedTwice ?? false) !== isTwice ? [`${who}: arrived twice: ${!isTwice}`] : []),
        ...(starts.length > 0 && announced !== 0 && !(plan.interrupted && announced === 1)
          ? [`${who}: ${starts.length} tries, and these are told: ${told}`]
          : []),
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
const isUnclear = ({ outcome }: Pick<Condition, 'outcome'>) => ['unknown', 'unknown-far', 'unclear'].includes(outcome)
