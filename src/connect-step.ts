import { type Connected, connect, type StepSurroundings } from './connect.ts'
import type { Plan } from './plan/plan.ts'

/** What the step asks GitHub by: the tokens that it was given, and those that a GitHub App is given for it. */
export async function connectStep(plan: Plan, world: StepSurroundings): Promise<Connected> {
  const connected = connect(plan, world)
  if (!plan.app) return connected
  const { withApp } = await import(/* webpackChunkName: "app" */ './connect-app.ts')
  return withApp(plan, plan.app, connected, world)
}
