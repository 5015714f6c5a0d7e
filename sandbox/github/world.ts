import type { ForeignRun } from './runs.ts'
import type { WorkflowFile } from './workflow.ts'

/** What exists on the sandbox's GitHub: plain data, so that a test can write its own or change a little of the default. */
export interface World {
  owners: Owner[]
  repositories: Repository[]
  /** By the token's text. What kind a token is follows from its prefix, as on GitHub. */
  tokens: Record<string, Token>
  /** GitHub Apps, with where they are installed. */
  apps?: App[]
  /** GitHub Enterprise Server of this version, such as `3.19`; github.com unless given. */
  ghes?: string
}

export interface Owner {
  id: number
  login: string
  type: 'User' | 'Organization'
  /** The organization enforces SAML: tokens that name it in `notAuthorizedFor` are turned away. */
  saml?: boolean
  /** The organization has an IP allow list on which the caller is not: every authenticated request is turned away. */
  ipAllowList?: boolean
  /** Where single sign-on turns a token away, it is answered 404 in place of 403. */
  samlHides?: boolean
  /** Classic personal access tokens are turned away. */
  forbidsClassicTokens?: boolean
  /** OAuth App tokens are turned away. */
  restrictsOAuthApps?: boolean
  /** Fine-grained tokens that live longer than so many days are turned away. */
  mostTokenDays?: number
}

export interface Repository {
  id: number
  owner: string
  name: string
  private?: boolean
  archived?: boolean
  disabled?: boolean
  /** GitHub lets nobody in any more: for its terms of service, or by the DMCA. */
  blocked?: 'tos' | 'dmca'
  /** Full names that it had before; requests for them are redirected. */
  formerNames?: string[]
  /** `main` unless given. */
  defaultBranch?: string
  /** Workflow files of the default branch; other files, too, which then start nothing. */
  workflows?: WorkflowFile[]
  /** Branches and tags beside the default branch. */
  refs?: Ref[]
  /** Of deployments. */
  environments?: string[]
  topics?: string[]
  fork?: boolean
  /** What `BASE...HEAD` comes to. */
  comparisons?: Record<string, Comparison>
  /** The files of pull requests, by their numbers. */
  pullRequests?: Record<number, ChangedFile[]>
  /** The commits that there are, the newest last; every one unless given. */
  commits?: string[]
  /** Runs that no dispatch to the sandbox starts: pushes, schedules, what others do. More may be added at its end at any time. */
  runs?: ForeignRun[]
}

export interface Comparison {
  /** `ahead` unless given. */
  status?: 'ahead' | 'behind' | 'diverged' | 'identical'
  files: ChangedFile[]
}

/** A path, with the one that it had before where it was renamed. */
export type ChangedFile = string | { filename: string; previously: string }

export interface Ref {
  name: string
  /** `branch` unless given. */
  kind?: 'branch' | 'tag'
  /** Its workflow files; those of the default branch unless given. */
  workflows?: WorkflowFile[]
}

export type Role = 'read' | 'triage' | 'write' | 'maintain' | 'admin'
export type Permission = 'read' | 'write'

export interface Token {
  /** The user behind it; an installation token has its App's bot, such as `github-actions[bot]`. */
  login: string
  /** Of classic and OAuth tokens. */
  scopes?: string[]
  /** Of fine-grained, installation and App user tokens. */
  permissions?: Partial<Record<'metadata' | 'contents' | 'actions' | 'checks' | 'statuses', Permission>>
  /** By full name: the repositories it reaches beside public ones, and its user's role there. */
  repositories?: Record<string, Role>
  expired?: boolean
  /** When it expires, of an App's: milliseconds since the epoch. Nothing is sent of that. */
  expiresAtMs?: number
  /** Its owner gave it back. */
  revoked?: boolean
  /** The installation that it is for, of an App's. */
  installation?: number
  /** Its user's account, or its App's installation, is suspended. */
  suspended?: boolean
  /** Its user is managed by an enterprise, and reaches nothing beside `repositories`. */
  managed?: boolean
  /** Organizations whose SAML single sign-on has not authorized it. */
  notAuthorizedFor?: string[]
  /** Sent as `GitHub-Authentication-Token-Expiration`. */
  expiresAt?: Date
  /** Of the hourly limit; `limit` defaults to GitHub's for the kind. */
  rateLimit?: { limit?: number; used?: number }
}

export interface App {
  id: number
  /** Such as `Iv23liSandbox`. */
  clientId: string
  slug: string
  /** PEM of the keys that are good for it. */
  publicKeys: string[]
  installations: Installation[]
}

export interface Installation {
  id: number
  /** Login of a user or an organization. */
  owner: string
  /** Names without their owner. */
  repositories: 'all' | string[]
  permissions: NonNullable<Token['permissions']>
  suspended?: boolean
  /** How long its tokens live, in milliseconds; an hour unless given. */
  lifetimeMs?: number
}

// The alphabet and the lengths are real, the checksum at the end is not: no scanner takes them for secrets.
const fake = (prefix: string, word: string, length: number) => prefix + `Sandbox${word}`.padEnd(length, '0')
const fakeFineGrained = (word: string) => `${fake('github_pat_', word, 22)}_${'0'.repeat(59)}`

/** The tokens of the default world, by what they are good for. */
export const tokens = {
  /** Fine-grained, Contents and Actions: write on `acme/*`. */
  fineGrained: fakeFineGrained('Good'),
  /** Fine-grained, Contents and Actions: read on `acme/*`. */
  fineGrainedReadOnly: fakeFineGrained('ReadOnly'),
  /** Fine-grained, Contents: write on `acme/*` and nothing for Actions. */
  fineGrainedContentsOnly: fakeFineGrained('ContentsOnly'),
  /** Classic with `repo`, of a user who writes to `acme/*`, `globex/*` and `initech/*`. */
  classic: fake('ghp_', 'Classic', 36),
  /** Classic with `public_repo` alone. */
  classicPublicOnly: fake('ghp_', 'PublicOnly', 36),
  /** Classic with scopes that have nothing to do with repositories. */
  classicNoScope: fake('ghp_', 'NoScope', 36),
  /** Classic with `repo`, of a user who may only read `acme/*`. */
  classicReader: fake('ghp_', 'Reader', 36),
  /** Classic with `repo`, not authorized for `globex`'s single sign-on. */
  classicWithoutSso: fake('ghp_', 'WithoutSso', 36),
  /** Classic that has expired. */
  classicExpired: fake('ghp_', 'Expired', 36),
  /** `GITHUB_TOKEN` of `acme/monorepo` with `contents: write` and `statuses: write`. */
  githubToken: fake('ghs_', 'Job', 36),
  /** `GITHUB_TOKEN` of `acme/monorepo`, read-only as for a pull request from a fork. */
  githubTokenReadOnly: fake('ghs_', 'ReadOnlyJob', 36),
  /** A GitHub App's installation on `acme` with Contents: write, in the newer long shape with dots. */
  app: `${fake('ghs_', 'App', 60)}.${'0'.repeat(400)}.${'0'.repeat(50)}`,
  /** OAuth App's token with `repo`. */
  oauth: fake('gho_', 'OAuth', 36),
  /** A GitHub App's token for a user. */
  appUser: fake('ghu_', 'AppUser', 36),
}

const deploy: WorkflowFile = {
  path: '.github/workflows/deploy.yml',
  content: `name: Deploy
run-name: Deploy \${{ github.event.client_payload.dispatch_id }}
on:
  repository_dispatch:
    types: [deploy-site]
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make deploy
`,
}

/** A world that reads well: an organization with a public site, a private vault and so on. A fresh copy each time. */
export function defaultWorld(): World {
  const acme = (role: Role): Record<string, Role> => ({
    'acme/monorepo': role,
    'acme/site': role,
    'acme/docs': role,
    'acme/vault': role,
    'acme/attic': role,
  })
  const everywhere: Record<string, Role> = { ...acme('write'), 'globex/reactor': 'write', 'initech/stapler': 'write' }
  const contentsAndActions = (permission: Permission) =>
    ({ metadata: 'read', contents: permission, actions: permission }) as const

  return {
    owners: [
      { id: 9001, login: 'acme', type: 'Organization' },
      { id: 9002, login: 'octocat', type: 'User' },
      { id: 9003, login: 'globex', type: 'Organization', saml: true },
      { id: 9004, login: 'initech', type: 'Organization', ipAllowList: true },
    ],
    repositories: [
      { id: 101, owner: 'acme', name: 'monorepo' },
      { id: 102, owner: 'acme', name: 'site', formerNames: ['acme/old-site'], workflows: [{ ...deploy }] },
      { id: 103, owner: 'acme', name: 'docs' },
      { id: 104, owner: 'acme', name: 'vault', private: true },
      { id: 105, owner: 'acme', name: 'attic', archived: true },
      { id: 201, owner: 'octocat', name: 'hello-world' },
      { id: 202, owner: 'octocat', name: 'diary', private: true },
      { id: 301, owner: 'globex', name: 'reactor', private: true },
      { id: 401, owner: 'initech', name: 'stapler' },
    ],
    tokens: {
      [tokens.fineGrained]: {
        login: 'octocat',
        permissions: contentsAndActions('write'),
        repositories: acme('write'),
        expiresAt: new Date('2035-01-31T05:00:00Z'),
      },
      [tokens.fineGrainedReadOnly]: {
        login: 'octocat',
        permissions: contentsAndActions('read'),
        repositories: acme('write'),
        expiresAt: new Date('2035-01-31T05:00:00Z'),
      },
      [tokens.fineGrainedContentsOnly]: {
        login: 'octocat',
        permissions: { metadata: 'read', contents: 'write' },
        repositories: acme('write'),
      },
      [tokens.classic]: {
        login: 'octocat',
        scopes: ['repo', 'workflow'],
        repositories: { ...everywhere, 'octocat/hello-world': 'admin', 'octocat/diary': 'admin' },
      },
      [tokens.classicPublicOnly]: { login: 'octocat', scopes: ['public_repo'], repositories: everywhere },
      [tokens.classicNoScope]: { login: 'octocat', scopes: ['gist', 'read:org'], repositories: everywhere },
      [tokens.classicReader]: { login: 'octocat', scopes: ['repo'], repositories: acme('read') },
      [tokens.classicWithoutSso]: {
        login: 'octocat',
        scopes: ['repo'],
        repositories: everywhere,
        notAuthorizedFor: ['globex'],
      },
      [tokens.classicExpired]: { login: 'octocat', scopes: ['repo'], repositories: everywhere, expired: true },
      [tokens.githubToken]: {
        login: 'github-actions[bot]',
        permissions: { ...contentsAndActions('write'), statuses: 'write' },
        repositories: { 'acme/monorepo': 'write' },
      },
      [tokens.githubTokenReadOnly]: {
        login: 'github-actions[bot]',
        permissions: contentsAndActions('read'),
        repositories: { 'acme/monorepo': 'write' },
      },
      [tokens.app]: {
        login: 'acme-deployer[bot]',
        permissions: { ...contentsAndActions('write'), checks: 'read' },
        repositories: acme('write'),
      },
      [tokens.oauth]: { login: 'octocat', scopes: ['repo'], repositories: everywhere },
      [tokens.appUser]: { login: 'octocat', permissions: contentsAndActions('write'), repositories: acme('write') },
    },
  }
}
