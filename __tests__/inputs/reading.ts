import type { Environment } from '../../src/inputs/settings.ts'
import { type Plan, plan } from '../../src/plan/plan.ts'
import { proxyFor } from '../../src/runner/proxy.ts'

const GOOD: Record<string, string> = { token: 'ghp_0123456789', 'event-type': 'deploy' }
const HERE: Environment = { GITHUB_REPOSITORY: 'acme/monorepo', GITHUB_API_URL: 'https://api.github.com' }

function planning(inputs: Record<string, string>, more: Environment) {
  const env = { ...HERE, ...more }
  return plan({
    read: (name) => ({ ...GOOD, ...inputs })[name],
    inputNames: Object.keys(inputs).filter((name) => inputs[name]?.trim()),
    env,
    proxyFor: (url) => proxyFor(url, env),
    registerSecret: () => {},
    newDispatchId: () => '00000000-0000-4000-8000-000000000000',
  })
}

/** The plan that the inputs make. */
export async function planOf(inputs: Record<string, string>, env: Environment = {}): Promise<Plan> {
  const planned = await planning(inputs, env)
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems))
  return planned.value
}

/** What is wrong with the inputs, each as `input: message`. */
export async function problemsOf(inputs: Record<string, string>, env: Environment = {}): Promise<string[]> {
  const planned = await planning(inputs, env)
  return planned.ok ? [] : planned.problems.map(({ input, message }) => `${input}: ${message}`)
}
