import { UNICORN_PAGE } from '../github/answers.ts'
import type { Fault } from '../github/faults.ts'
import type { WorkflowFile } from '../github/workflow.ts'
import { defaultWorld, tokens, type World } from '../github/world.ts'

/** What `npm start` shows: a step, and how GitHub or the network answers it. */
export interface Scene {
  about: string
  /** The `code` that the target's error must have, or `accepted`. */
  expects: string
  /** Beside those of the main job. */
  inputs?: Record<string, string>
  faults?: Fault[]
  /** `defaultWorld()` unless given. */
  world?: World
  /** Where the step finds its GitHub, if that is not simply the sandbox. */
  place?: Place
}

export type Place = 'closed port' | 'unknown host' | 'untrusted certificate' | 'refusing proxy' | 'web site'

/** The main job: a site is to be deployed anew. */
export const MAIN_JOB: Scene = {
  about: 'The event is accepted.',
  expects: 'accepted',
  inputs: {
    token: tokens.fineGrained,
    repository: 'acme/site',
    'event-type': 'deploy-site',
    'client-payload': '{"primary": "#f542c2", "secondary": "#fcba03", "titreSite": "titretest", "user": "usertest"}',
  },
}

const release: WorkflowFile = {
  path: '.github/workflows/release.yml',
  content: `name: Release
on:
  workflow_dispatch:
    inputs:
      environment: { type: choice, options: [staging, production], required: true }
      version: { type: string, required: true }
      dry-run: { type: boolean }
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
      - run: make release
`,
}

function withRelease(): World {
  const world = defaultWorld()
  const site = world.repositories.find(({ name }) => name === 'site')
  if (site) site.workflows = [...(site.workflows ?? []), release]
  return world
}

/** A workflow that is started by its name, on a branch, with inputs that it declares. */
export const WORKFLOW_JOB: Scene = {
  about: 'The workflow is started, and its run is known at once.',
  expects: 'accepted',
  inputs: {
    token: tokens.fineGrained,
    repository: 'acme/site',
    'event-type': '',
    'client-payload': '',
    workflow: 'release.yml',
    inputs: 'environment: staging\nversion: 1.10',
  },
  world: withRelease(),
}

const POST = { method: 'POST' }
const invalidRequest = (status: number, message: string): Fault => ({
  ...POST,
  status,
  body: {
    message,
    documentation_url: 'https://docs.github.com/rest/repos/repos#create-a-repository-dispatch-event',
    status: String(status),
  },
})

function worldWith(change: (world: World) => void): World {
  const world = defaultWorld()
  change(world)
  return world
}

/** By the name that `--answer` takes. */
export const SCENES: Record<string, Scene> = {
  '204': MAIN_JOB,
  '401': {
    about: 'The token has expired.',
    expects: 'bad_credentials',
    inputs: { token: tokens.classicExpired },
  },
  '403': {
    about: 'A fine-grained token that may only read contents.',
    expects: 'insufficient_permission',
    inputs: { token: tokens.fineGrainedReadOnly },
  },
  '403-classic': {
    about: 'A classic token of a user who may not write to the repository.',
    expects: 'insufficient_permission',
    inputs: { token: tokens.classicReader },
  },
  '403-job-token': {
    about: 'A GITHUB_TOKEN that is read-only, as for a pull request from a fork.',
    expects: 'insufficient_permission',
    inputs: { token: tokens.githubTokenReadOnly, repository: 'acme/monorepo' },
  },
  '404': {
    about: 'A repository that is misspelled.',
    expects: 'not_found',
    inputs: { repository: 'acme/stie' },
  },
  'not-found-owner': {
    about: 'An owner that does not exist.',
    expects: 'not_found',
    inputs: { repository: 'amce/site' },
  },
  '404-scope': {
    about: 'A classic token without the scope for a repository that it can see.',
    expects: 'not_found',
    inputs: { token: tokens.classicNoScope },
  },
  '404-job-token': {
    about: "A GITHUB_TOKEN on another repository than the job's own.",
    expects: 'not_found',
    inputs: { token: tokens.githubToken, repository: 'acme/vault' },
  },
  sso: {
    about: "A token that the organization's single sign-on has not authorized.",
    expects: 'sso_required',
    inputs: { token: tokens.classicWithoutSso, repository: 'globex/reactor' },
  },
  ip: {
    about: "A runner that is not on the organization's IP allow list.",
    expects: 'ip_not_allowed',
    inputs: { token: tokens.classic, repository: 'initech/stapler' },
  },
  archived: {
    about: 'A repository that was archived.',
    expects: 'repository_archived',
    inputs: { repository: 'acme/attic' },
  },
  'classic-forbidden': {
    about: 'An organization that lets no classic tokens in.',
    expects: 'access_restricted',
    inputs: { token: tokens.classic },
    world: worldWith((world) => {
      for (const owner of world.owners) owner.forbidsClassicTokens = true
    }),
  },
  blocked: {
    about: 'A repository that GitHub has blocked after a DMCA notice.',
    expects: 'access_restricted',
    world: worldWith((world) => {
      for (const repository of world.repositories) if (repository.name === 'site') repository.blocked = 'dmca'
    }),
  },
  'other-owner': {
    about: "A fine-grained token of another owner's repositories.",
    expects: 'not_found',
    inputs: { repository: 'octocat/diary' },
  },
  gitea: {
    about: 'A server that knows no such events: Gitea, Forgejo.',
    expects: 'unexpected_response',
    faults: [{ ...POST, status: 404, text: '404 page not found\n' }],
  },
  'rate-limit': {
    about: "The token's requests of this hour are used up.",
    expects: 'rate_limited',
    faults: [{ ...POST, limit: 'primary', resetSeconds: 2400 }],
  },
  secondary: {
    about: 'Too many requests in too short a time.',
    expects: 'rate_limited',
    faults: [{ ...POST, limit: 'secondary', retryAfter: 60 }],
  },
  '429': {
    about: 'Too many requests, by status 429 and without a word on when to try again.',
    expects: 'rate_limited',
    faults: [{ ...POST, limit: 'secondary', status: 429 }],
  },
  '400': {
    about: 'GitHub cannot read the request.',
    expects: 'invalid_payload',
    faults: [invalidRequest(400, 'Problems parsing JSON')],
  },
  '422': {
    about: 'GitHub does not take the payload.',
    expects: 'invalid_payload',
    faults: [invalidRequest(422, 'Invalid request.\n\nNo more than 10 properties are allowed; 14 were supplied.')],
  },
  workflow: WORKFLOW_JOB,
  'workflow-input': {
    ...WORKFLOW_JOB,
    about: 'An input of a workflow that is misspelt: the right one is told, and nothing is tried again.',
    expects: 'workflow_refused',
    inputs: { ...WORKFLOW_JOB.inputs, inputs: 'envronment: staging\nversion: 1.10' },
  },
  'workflow-file': {
    ...WORKFLOW_JOB,
    about: 'A workflow that is misspelt.',
    expects: 'workflow_not_found',
    inputs: { ...WORKFLOW_JOB.inputs, workflow: 'relaese.yml' },
  },
  'workflow-ref': {
    ...WORKFLOW_JOB,
    about: 'A branch that is not there.',
    expects: 'ref_not_found',
    inputs: { ...WORKFLOW_JOB.inputs, ref: 'mian' },
  },
  '500': {
    about: 'GitHub has a fault.',
    expects: 'server_error',
    faults: [{ ...POST, status: 500 }],
  },
  '502': {
    about: 'GitHub is overloaded, but has taken the event.',
    expects: 'server_error',
    faults: [{ ...POST, status: 502, html: UNICORN_PAGE, recorded: true }],
  },
  html: {
    about: 'Somebody in between answers with a web page.',
    expects: 'unexpected_response',
    faults: [{ status: 200, html: '<!DOCTYPE html>\n<title>Sign in to the guest network</title>\n' }],
  },
  ghes: {
    about: 'A GitHub Enterprise Server without /api/v3 in github-api-url.',
    expects: 'unexpected_response',
    place: 'web site',
  },
  redirect: {
    about: 'A repository by its former name: GitHub redirects, and the event arrives.',
    expects: 'accepted',
    inputs: { repository: 'acme/old-site' },
  },
  'redirect-away': {
    about: 'A redirect to another host, where no token must go.',
    expects: 'unexpected_response',
    faults: [{ ...POST, redirect: 'https://evil.example/repos/acme/site/dispatches' }],
  },
  'redirect-loop': {
    about: 'A redirect that leads back to itself.',
    expects: 'unexpected_response',
    faults: [{ ...POST, redirect: '/repos/acme/site/dispatches' }],
  },
  refused: {
    about: 'Nobody listens at the address.',
    expects: 'network_error',
    place: 'closed port',
  },
  dns: {
    about: 'The name cannot be resolved.',
    expects: 'network_error',
    place: 'unknown host',
  },
  tls: {
    about: 'A certificate that nobody vouches for.',
    expects: 'network_error',
    place: 'untrusted certificate',
  },
  proxy: {
    about: 'A proxy that asks for a password.',
    expects: 'network_error',
    place: 'refusing proxy',
  },
  stalled: {
    about: 'GitHub takes the request and never answers.',
    expects: 'timeout',
    inputs: { 'request-timeout-seconds': '2' },
    faults: [{ ...POST, stall: 'request' }],
  },
  dropped: {
    about: 'The connection is lost once the request is sent.',
    expects: 'network_error',
    faults: [{ ...POST, drop: 'request' }],
  },
  truncated: {
    about: 'The connection is lost within the answer: the event has arrived.',
    expects: 'network_error',
    faults: [{ ...POST, truncated: true }],
  },
  invalid: {
    about: 'Inputs with mistakes in them: nothing is sent.',
    expects: 'invalid_input',
    inputs: { repository: 'acme/the site', 'client-payload': '{"title": "Fix the "header"",}' },
  },
}
