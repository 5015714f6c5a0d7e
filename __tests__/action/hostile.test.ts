import type { Fault } from '../../sandbox/github/server.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { stable } from './stable.ts'
import { runStep } from './step.ts'

const COMMANDS = 'Not\n::set-output name=a::1\r\n  ::error title=x::y\r::stop-commands::z ##[error]w ##[group]v'
const CONTROLS = 'a\u001b[31mred\u001b[0m\u0007\u0000\u009b1m \u202eltr\u2028::error::x\ud800'
const MARKDOWN = '```\n</details><img src=x onerror=y> @octocat [link](https://evil.test) | cell | $x$ ~~~~ <!--'

const said = (message: string): Fault => ({ method: 'POST', status: 422, body: { message } })

// What must never be obeyed is held by runStep for every step; here is what is shown instead.
describe("what GitHub's message says is shown, not obeyed", () => {
  test.each(Object.entries({ COMMANDS, CONTROLS, MARKDOWN }))('%s', async (_, message) => {
    const step = await runStep({ github: { faults: [said(message)] }, env: { RUNNER_DEBUG: '1' } })
    expect(stable(step.stdout)).toMatchSnapshot()
    expect(stable(step.summary)).toMatchSnapshot()
    expect(step.annotations).toHaveLength(1)
    expect(step.error?.code).toBe('invalid_payload')
  })
})

describe('nor is what other answers bring', () => {
  const evil = `${'a'.repeat(60)}\n::error::x##[b]`
  test.each<[name: string, to: string, fault: Fault]>([
    ['a header', 'acme/site', { status: 403, headers: { 'X-GitHub-Request-Id': '##[error]x`<b>' }, body: {} }],
    [
      'an address to authorize',
      'acme/site',
      { status: 403, headers: { 'X-GitHub-SSO': 'required; url=https://x/##[error]`' } },
    ],
    ['a permission', 'acme/site', { status: 403, headers: { 'X-Accepted-GitHub-Permissions': '##[error]x' } }],
    ['a deprecation', 'acme/site', { status: 500, headers: { Deprecation: '1', Sunset: '##[error]x' } }],
    ['a redirect', 'acme/site', { status: 302, headers: { Location: 'https://x/##[error]y?::error::' } }],
    ['the body of a web page', 'acme/site', { status: 500, html: '##[error]x <b>\n::error::y' }],
    [
      'a nearest name',
      `acme/${'a'.repeat(60)}`,
      { path: '/user/repos', status: 200, body: [{ full_name: `acme/${evil}`, private: false }] },
    ],
    ['a new name', 'acme/old-site', { method: 'GET', status: 200, body: { full_name: evil } }],
  ])('%s', async (_, to, fault) => {
    const step = await runStep({ to, github: { faults: [fault] } })
    expect(step.page).toMatchSnapshot()
    expect(step.annotations).toHaveLength(1)
  })
})

test('an event type is shown, not obeyed', async () => {
  const step = await runStep({ inputs: { 'event-type': 'a\n::error::b\r##[error]c | <b> `d`' } })
  expect(step.annotations).toEqual([])
  expect(step.page).toMatchSnapshot()
  expect(stable(step.summary)).toMatchSnapshot()
  expect(step.dispatches).toMatchObject([{ event_type: 'a\n::error::b\r##[error]c | <b> `d`' }])
})

test('a payload is shown in the debug log only, and not obeyed', async () => {
  const inputs = { 'client-payload': JSON.stringify({ message: COMMANDS + CONTROLS }) }
  const loud = await runStep({ inputs, env: { RUNNER_DEBUG: '1' } })
  const quiet = await runStep({ inputs })
  expect(loud.page).toMatchSnapshot()
  expect(quiet.stdout).not.toContain('set-output')
})

describe('a token that comes back is not shown', () => {
  const token = tokens.fineGrained
  test.each<[where: string, fault: Fault]>([
    ['message', said(`The token ${token} is odd`)],
    ['details of a message', { status: 422, body: { message: 'x', errors: [token, { message: token }] } }],
    ['header', { status: 403, headers: { 'X-GitHub-Request-Id': token, 'X-OAuth-Scopes': token }, body: {} }],
    ['redirect', { status: 302, headers: { Location: `https://evil.test/?token=${token}` } }],
    ['body of a web page', { status: 500, html: `<p>${token}</p>` }],
  ])('in the %s', async (_, fault) => {
    const step = await runStep({ github: { faults: [{ method: 'POST', ...fault }] }, env: { RUNNER_DEBUG: '1' } })
    expect(step.error?.message).toContain('***')
  })

  test('not even a part of it, where a long message is cut', async () => {
    const step = await runStep({ github: { faults: [said(`${'x'.repeat(480)}${token}`)] } })
    const [, ...lines] = step.stdout.split('\n')
    expect(`${lines.join('\n')}${step.summary}${step.outputs.results}`).not.toContain(token.slice(0, 15))
  })

  // Past 64 KiB nothing is read of a refusal, at whatever character of the token that is.
  test.each([0, 7, 20, 40, 60, 80])('nor where no more of an answer is read, %i characters on', async (shift) => {
    const message = `${'x'.repeat(shift)}${token.repeat(4000)}`
    const step = await runStep({ github: { faults: [{ method: 'POST', status: 500, body: { message } }] } })
    const [, ...lines] = step.stdout.split('\n')
    expect(`${lines.join('\n')}${step.summary}${step.outputs.results}`).not.toContain(token.slice(11, 17))
    expect(step.error).toMatchObject({ code: 'server_error' })
  })

  test('in a payload', async () => {
    const inputs = { 'client-payload': JSON.stringify({ token }) }
    const step = await runStep({ inputs, env: { RUNNER_DEBUG: '1' } })
    expect(step.stdout).toMatch(/^::debug::client_payload.*\*\*\*/m)
    expect(step.dispatches).toMatchObject([{ client_payload: { token } }])
  })

  test('as an event type', async () => {
    const step = await runStep({ inputs: { 'event-type': token } })
    expect(step.results).toMatchObject([{ state: 'accepted', event_type: '***' }])
  })
})
