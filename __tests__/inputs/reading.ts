import { type Environment, readSettings, type Settings } from '../../src/inputs/settings.ts'

const GOOD: Record<string, string> = { token: 'ghp_0123456789', 'event-type': 'deploy' }
const HERE: Environment = { GITHUB_REPOSITORY: 'acme/monorepo', GITHUB_API_URL: 'https://api.github.com' }

function reading(inputs: Record<string, string>, env: Environment) {
  return readSettings({
    read: (name) => ({ ...GOOD, ...inputs })[name] ?? '',
    env: { ...HERE, ...env },
    registerSecret: () => {},
    newDispatchId: () => '00000000-0000-4000-8000-000000000000',
  })
}

/** The settings that the inputs make. */
export async function settingsOf(inputs: Record<string, string>, env: Environment = {}): Promise<Settings> {
  const read = await reading(inputs, env)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.settings
}

/** What is wrong with the inputs, each as `input: message`. */
export async function problemsOf(inputs: Record<string, string>, env: Environment = {}): Promise<string[]> {
  const read = await reading(inputs, env)
  return 'problems' in read ? read.problems.map(({ input, message }) => `${input}: ${message}`) : []
}
