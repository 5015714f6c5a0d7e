import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { renderPage } from '../../sandbox/demo/page.ts'
import type { Effect, Fault } from '../../sandbox/github/faults.ts'
import type { SandboxOptions } from '../../sandbox/github/server.ts'
import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { closedPort } from '../../sandbox/network/ports.ts'
import { DONE, ENDLESS, github, receiver, site } from '../action/receiving.ts'
import { stable } from '../action/stable.ts'
import { runStep, type Scenario, type Step } from '../action/step.ts'
import { read } from './pages.ts'

// docs/troubleshooting.md shows each code's message as a step prints it, and these are the steps. After a message was
// reworded, `npx jest __tests__/docs/troubleshooting -u` writes the page anew, from the bundle as it is built.

const ROOT = resolve(__dirname, '../..')
const PAGE = 'docs/troubleshooting.md'

const API = '/api/v3'

/** So wide are lines in the page: a log's are broken by the window. */
const WIDTH = 100

const post = (fault: Effect & Pick<Fault, 'recorded'>): SandboxOptions => ({ faults: [{ method: 'POST', ...fault }] })
const refused = (status: number, message: string) => post({ status, body: { message, status: String(status) } })

const waits = { 'wait-for': 'completion', 'poll-interval-seconds': '1', 'start-timeout-seconds': '1' }
const failing = {
  name: 'build',
  steps: [
    { name: 'Check out' },
    { name: 'make deploy', conclusion: 'failure' as const, log: ['src/color.test.ts: expected "red", got "blue"'] },
  ],
}

const BY_NAME: WorkflowFile = {
  path: '.github/workflows/deploy.yml',
  content: `on:
  workflow_dispatch:
    inputs:
      environment: { type: choice, options: [staging, production], required: true }
      version: { type: string }
`,
}

/** A step that starts the workflow of `acme/site` by its name. */
const starting = (inputs: Scenario['inputs'], file = BY_NAME): Scenario => ({
  inputs: { 'event-type': '', workflow: 'deploy.yml', inputs: 'environment: production', ref: 'main', ...inputs },
  github: github({ 'acme/site': { workflows: [file], refs: [{ name: 'releases' }] } }),
})

/** Of each code as many steps as the page shows. */
const STEPS: [code: string, step: Scenario][] = [
  [
    'invalid_input',
    {
      to: '',
      inputs: {
        repository: '',
        'client-payload': '{"message": "Fix the "header""}',
        'wait-for': 'complete',
      },
    },
  ],
  ['bad_credentials', { token: tokens.classicExpired }],
  ['insufficient_permission', { token: tokens.githubTokenReadOnly, to: 'acme/monorepo' }],
  ['insufficient_permission', { token: tokens.fineGrainedReadOnly }],
  [
    'access_restricted',
    {
      token: tokens.classic,
      github: refused(
        403,
        '`acme` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.',
      ),
    },
  ],
  ['sso_required', { token: tokens.classicWithoutSso, to: 'globex/reactor' }],
  ['ip_not_allowed', { token: tokens.classic, to: 'initech/stapler' }],
  ['repository_archived', { to: 'acme/attic' }],
  ['rate_limited', { github: post({ limit: 'primary', resetSeconds: 2370 }) }],
  ['not_found', { to: 'acme/stie' }],
  ['not_found', { token: tokens.githubToken, to: 'acme/vault' }],
  ['workflow_not_found', starting({ workflow: 'deplyo.yml' })],
  ['ref_not_found', starting({ ref: 'relases' })],
  ['workflow_refused', starting({ inputs: 'envronment: production' })],
  ['workflow_refused', starting({}, receiver())],
  [
    'invalid_payload',
    { github: refused(422, 'Invalid request.\n\nNo more than 10 properties are allowed; 14 were supplied.') },
  ],
  ['search_failed', { to: '', inputs: { targets: '[{search: org:acme, max: 3}, docs]' } }],
  ['no_listener', { inputs: { 'if-no-listener': 'fail' }, github: site([receiver({ types: '[deploy_site]' })]) }],
  ['server_error', { github: post({ status: 502, recorded: true }) }],
  ['network_error', { inputs: { 'github-api-url': 'http://127.0.0.1:PORT' } }],
  ['timeout', { inputs: { 'request-timeout-seconds': '1' }, github: post({ stall: 'request' }) }],
  [
    'unexpected_response',
    { github: { faults: [{ status: 200, html: '<!DOCTYPE html>\n<title>Sign in to the guest network</title>\n' }] } },
  ],
  ['cancelled', { github: post({ stall: 'request' }), signalOn: { signal: 'SIGINT', path: /dispatches$/ } }],
  ['run_not_found', { inputs: waits, github: site([receiver({ types: '[deploy_site]' })]) }],
  [
    'run_ambiguous',
    { inputs: waits, github: site([receiver({ runName: '' }), receiver({ name: 'Docs', runName: '' })]) },
  ],
  [
    'run_failed',
    { inputs: waits, github: site([receiver({ life: { ...DONE, conclusion: 'failure', jobs: [failing] } })]) },
  ],
  [
    'run_timeout',
    {
      inputs: { ...waits, 'completion-timeout-seconds': '1' },
      github: site([receiver({ life: ENDLESS })]),
    },
  ],
  [
    'internal_error',
    {
      files: { 'break.cjs': `require('node:http').request = () => { throw new TypeError('x is not a function') }` },
      env: { NODE_OPTIONS: '--require ./break.cjs' },
    },
  ],
]

const cases = STEPS.map(([code, step], at) => {
  const number = STEPS.slice(0, at).filter(([other]) => other === code).length
  return [code, number, step] as const
})

test.each(cases)('the message of %s (%i) is what a step prints', async (code, number, step) => {
  const { inputs } = step
  const port = inputs?.['github-api-url'] === undefined ? 0 : await closedPort()
  const shown = await runStep({
    ...step,
    // Where the path says that it is an API's, the address is not what a message doubts first.
    github: { basePath: API, ...step.github },
    ...(port ? { inputs: { ...inputs, 'github-api-url': `http://127.0.0.1:${port}${API}` } } : {}),
  })
  expect(codeOf(shown)).toBe(code)
  const message = asInThePage(shown)
  if (isToBeWritten()) write(PAGE, withBlock(read(PAGE), code, number, message))
  expect(blocksOf(read(PAGE), code)[number]).toBe(message)
})

test('the page has as many messages as there are steps', () => {
  const text = read(PAGE)
  const codes = [...text.matchAll(/^### (\w+)$/gm)].map(([, code = '']) => code)
  expect(codes.flatMap((code) => blocksOf(text, code).map(() => code))).toEqual(cases.map(([code]) => code))
})

function write(page: string, text: string) {
  writeFileSync(join(ROOT, page), text)
}

function codeOf({ annotations, results }: Step): string | undefined {
  const atOnce = annotations.some(({ title }) => title === 'Invalid input') ? 'invalid_input' : undefined
  return results[0]?.error?.code ?? atOnce
}

/** What a step prints, as on a workflow's page: nothing in it that differs from run to run, and no line too long to read. */
function asInThePage({ stdout }: Step): string {
  const shown = READABLE.reduce((text, [seen, example]) => text.replace(seen, example), stable(renderPage(stdout)))
  return shown.trimEnd().split('\n').flatMap(broken).join('\n')
}

/** What stands for what changes, and for the sandbox's address. */
const READABLE: [RegExp, string][] = [
  [/http:\/\/127\.0\.0\.1:PORT\/api\/v3/g, 'https://api.github.com'],
  [/ECONNREFUSED 127\.0\.0\.1:PORT/g, 'ECONNREFUSED 140.82.112.5:443'],
  // The default is not doubted.
  [/^- Check github-api-url\.\n/gm, ''],
  [/127\.0\.0\.1:PORT/g, 'api.github.com'],
  [/127\.0\.0\.1/g, 'api.github.com'],
  [/\bN ms\b/g, '143 ms'],
  [/\bin N min \(TIME\)/g, 'in 40 min (10:57 UTC)'],
  [/\bTIME UTC/g, '2026-11-26 10:17:00 UTC'],
  [/\bTIME\b/g, '2026-11-26T10:57:00Z'],
  [/\bUUID\b/g, '0c42d9c7-4ec2-47b3-9129-d06bf2306939'],
]

/** A line in several where it is too long, at spaces. What is indented far is an excerpt and stays as it is. */
function broken(line: string): string[] {
  const [indent = ''] = /^ */.exec(line) ?? []
  if (line.length <= WIDTH || indent.length > 3) return [line.trimEnd()]
  const before = line.lastIndexOf(' ', WIDTH)
  const end = before > indent.length ? before : line.indexOf(' ', WIDTH)
  return end < 0 ? [line] : [line.slice(0, end), ...broken(indent + line.slice(end + 1))]
}

const BLOCK = /^```text\n(.*?)^```$/gms

/** The messages that the page shows under a code. */
function blocksOf(text: string, code: string): string[] {
  return [...sectionOf(text, code).matchAll(BLOCK)].map(([, block = '']) => block.trimEnd())
}

function sectionOf(text: string, code: string): string {
  return new RegExp(`^### ${code}\\n.*?(?=^### |$(?![^]))`, 'ms').exec(text)?.[0] ?? ''
}

function withBlock(text: string, code: string, number: number, message: string): string {
  const section = sectionOf(text, code)
  let at = 0
  return text.replace(section, () =>
    section.replace(BLOCK, (old) => (at++ === number ? `\`\`\`text\n${message}\n\`\`\`` : old)),
  )
}

/** Whether Jest was told `-u`. */
function isToBeWritten(): boolean {
  return expect.getState().snapshotState._updateSnapshot === 'all'
}
