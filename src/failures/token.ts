import { appKey } from '../target.ts'

/** The kind of a token, by its prefix. https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats */
export type TokenKind = 'classic' | 'fine-grained' | 'installation' | 'oauth' | 'app-user' | 'app' | 'unknown'

/** What can be said of a token without saying the token. */
export interface TokenTraits {
  kind: TokenKind
  /** Such as `a classic personal access token (ghp_)`. */
  name: string
  /** What looks wrong about its text and what to do, as a sentence; absent where nothing does. */
  flaw: string | undefined
}

const KINDS: [prefix: string, kind: TokenKind, name: string][] = [
  [appKey(''), 'app', "GitHub App's installation token (ghs_…)"],
  ['ghp_', 'classic', 'classic personal access token (ghp_…)'],
  ['github_pat_', 'fine-grained', 'fine-grained personal access token (github_pat_…)'],
  ['ghs_', 'installation', "installation token (ghs_…: this job's GITHUB_TOKEN, or a GitHub App's)"],
  ['gho_', 'oauth', 'OAuth app token (gho_…)'],
  ['ghu_', 'app-user', 'GitHub App user token (ghu_…)'],
]

/** The first that fits is the one to fix. */
const FLAWS: [seen: RegExp, sentence: string][] = [
  [/\$\{\{/, 'The token is an expression that was not expanded: store the token itself as the secret, without ${{ }}.'],
  [
    /^\s*(secrets|vars|env|github|inputs|needs|steps|matrix)\.[a-z_]/i,
    'The token is an expression without its braces: write ${{ secrets.NAME }}.',
  ],
  [
    /^[^\s:/]+:(gh[a-z]_|github_pat_)/,
    'The token has a user name and a colon before it: store the secret without them.',
  ],
  [
    /^\s*(?!gh[a-z]_|GH[A-Z]_|github_pat_)([A-Za-z_]{4,39}|[A-Z][A-Z0-9]{0,38}(_[A-Z0-9]{1,38}){1,9})\s*$/,
    "The token looks like a secret's name in place of its value: write ${{ secrets.NAME }}.",
  ],
  [/^\s*(bearer|token)\s/i, 'The token has a scheme such as "Bearer" before it: store the secret without that.'],
  [/^\s*["'`]|["'`]\s*$/, 'The token has quotes around it: store the secret without them.'],
  [
    /^\s*eyJ/,
    "The token looks like a GitHub App's JWT (eyJ…), which must be exchanged for an installation token first: actions/create-github-app-token does that.",
  ],
  [/\S\s+\S/, 'The token has white space in it, perhaps because two values were pasted: store the secret again.'],
  [
    /^\s|\s$/,
    'The token has white space around it, which was not sent: store the secret again, without the line break.',
  ],
]

/** @param flaw what `tokenFlaw` said of it, as it was written */
export function tokenTraits(token: string, flaw?: string): TokenTraits {
  const [, kind, name] = KINDS.find(([prefix]) => token.startsWith(prefix)) ?? ['', 'unknown', 'token']
  return { kind, name, flaw }
}

/**
 * @param written the token as the workflow passed it, white space and all
 * @returns what looks wrong about it and what to do, as a sentence; nothing where nothing does
 */
export function tokenFlaw(written: string): string | undefined {
  return FLAWS.find(([seen]) => seen.test(written))?.[1]
}

/** Whether write access can be told at all: an installation is told `push: false` whatever it may do. */
export function showsWriteAccess(kind: TokenKind): boolean {
  return ['classic', 'oauth', 'app-user'].includes(kind)
}
