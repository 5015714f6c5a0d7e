import { brokenRules } from '../world/rules.ts'
import { type Ended, runStep, type Step, strayRejections } from '../world/step.ts'

/** Runs a step, and holds what must hold whatever it meets. */
export async function attacked(step: Step, targets = 1): Promise<Ended> {
  const ended = await runStep(step)
  expect(brokenRules(ended, targets)).toEqual([])
  return ended
}

/** Runs the post step after a main step that left this state, and holds that nothing is rejected that nobody waits for. */
export async function attackedAfterwards(step: Step, state: Record<string, unknown>): Promise<Ended> {
  const texts = Object.entries(state).map(([name, value]) => [name, JSON.stringify(value)])
  const ended = await runStep({ ...step, state: Object.fromEntries(texts) })
  expect(strayRejections()).toEqual([])
  return ended
}
