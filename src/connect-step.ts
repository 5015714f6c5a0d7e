import { type Connected, connect, type StepSurroundings } from './connect.ts'
import type { Plan } from './plan/plan.ts'
import { appOwner } from './target.ts'

/** What the step asks GitHub by: the tokens that it was given, and those that a GitHub App is given for it. */
export async function connectStep(plan: Plan, world: StepSurroundings): Promise<Connected> {
  const connected = connect(plan, world)
  if (!plan.app) return connected
  try {
    const { withApp } = await import(/* webpackChunkName: "app" */ './connect-app.ts')
    return withApp(plan, plan.app, connected, world)
  } catch (error) {
    // Each target that it was to send to says so.
    const clientOf: Connected['clientOf'] = (token) => {
      if (appOwner(token) !== undefined) throw error
      return connected.clientOf(token)
    }
    return { ...connected, clientOf }
  }
}
