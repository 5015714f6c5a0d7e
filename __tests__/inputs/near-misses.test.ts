import { WORDS } from '../../src/inputs/table.ts'
import { planOf, problemsOf } from './reading.ts'

describe('an input that is none of ours', () => {
  // https://github.com/convictional/trigger-workflow-and-wait#arguments, https://github.com/lasith-kg/dispatch-workflow#inputs,
  // https://github.com/mvasigh/dispatch-action, https://github.com/benc-uk/workflow-dispatch#inputs,
  // https://github.com/the-actions-org/workflow-dispatch, https://github.com/Codex-/return-dispatch
  test.each<[name: string, meant: string]>([
    ['client_payload', 'client-payload'],
    ['event_type', 'event-type'],
    ['add_dispatch_id', 'add-dispatch-id'],
    ['payload', 'client-payload'],
    ['message', 'client-payload'],
    ['workflow-inputs', 'inputs'],
    ['workflow_inputs', 'inputs'],
    ['branch', 'ref'],
    ['event', 'event-type'],
    ['workflow_id', 'workflow'],
    ['workflow_file_name', 'workflow'],
    ['github_token', 'token'],
    ['repo-token', 'token'],
    ['target_repo', 'repository'],
    ['repositories', 'targets'],
    ['discover', 'wait-for'],
    ['wait_workflow', 'wait-for'],
    ['wait-for-completion-timeout', 'completion-timeout-seconds'],
    ['wait_interval', 'poll-interval-seconds'],
    ['workflow_timeout_seconds', 'start-timeout-seconds'],
    ['distinct_id', 'add-dispatch-id'],
    ['max-attempts', 'retries'],
    // Slips of the pen.
    ['repositry', 'repository'],
    ['client-paylod', 'client-payload'],
    ['target', 'targets'],
  ])('%s is told, and that it is %s here', async (name, meant) => {
    expect(WORDS.has(name)).toBe(false)
    expect(WORDS.has(meant)).toBe(true)
    expect(await problemsOf({ [name]: 'x' })).toEqual([
      expect.stringMatching(
        `^${name}: is not an input of this action, and what it says would be lost: write ${meant}\\.`,
      ),
    ])
  })

  test.each(['github_user', 'debug', 'version', 'tag', 'reop', 'constructor', ''])(
    '%j is nobody’s business',
    async (name) => {
      expect(await problemsOf({ [name]: 'x' })).toEqual([])
    },
  )

  test('that is empty loses nothing', async () => {
    expect((await planOf({ client_payload: ' ', event_type: '' })).targets).toHaveLength(1)
  })

  test('may be a variable, if its name may', async () => {
    const [dash, variable] = await problemsOf({ 'workflow-inputs': 'x', message: 'x' })
    expect(dash).not.toContain('env:')
    expect(variable).toMatch(/\(If it is INPUT_MESSAGE of an `env:`, give that another name\.\)$/)
  })

  test('is told first, and nothing that follows from it', async () => {
    const problems = await problemsOf({ event_type: 'deploy', 'event-type': '', retries: 'x' })
    expect(problems).toEqual([
      expect.stringMatching(/^event_type: .* write event-type\./),
      expect.stringMatching(/^retries: /),
    ])
  })

  test('hides nothing that is wrong with the right one', async () => {
    const problems = await problemsOf({ event_type: 'deploy', 'event-type': 'x'.repeat(101) })
    expect(problems).toEqual([expect.stringMatching(/^event_type: /), expect.stringMatching(/^event-type: has 101/)])
  })
})

describe('a word that is nearly right', () => {
  test.each<[input: string, text: string, meant: string]>([
    ['wait-for', 'complete', 'completion'],
    ['wait-for', 'Completion', 'completion'],
    ['wait-for', 'started', 'start'],
    ['delivery', 'at_most_once', 'at-most-once'],
    ['delivery', 'atleast-once', 'at-least-once'],
    ['summary', 'ture', 'true'],
    ['summary', 'tRUE', 'true'],
    ['dry-run', 'yes', 'true'],
    ['dry-run', 'On', 'true'],
    ['fail-fast', '1', 'true'],
    ['fail-fast', 'no', 'false'],
    ['cancel-downstream', 'off', 'false'],
    ['add-dispatch-id', '0', 'false'],
  ])('%s: %s is told beside %s', async (input, text, meant) => {
    expect(await problemsOf({ [input]: text })).toEqual([
      expect.stringMatching(`^${input}: must be .* Did you mean ${meant}\\?$`),
    ])
  })

  test.each<[input: string, text: string]>([
    ['wait-for', 'yes'],
    ['delivery', 'exactly-once'],
    ['summary', 'constructor'],
    ['retries', 'tree'],
  ])('%s: %s is not', async (input, text) => {
    expect(await problemsOf({ [input]: text })).toEqual([expect.not.stringContaining('Did you mean')])
  })
})
