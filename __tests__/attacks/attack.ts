import * as fc from 'fast-check'
import { hostileText } from '../action/hostile-text.ts'
import { type Ended, runStep, type Step } from '../world/step.ts'
import { type Plan, type Seen, withHostileGitHub } from './hostile-github.ts'

const token = fc
  .tuple(
    fc.constantFrom('ghp_', 'github_pat_', 'ghs_', 'gho_', 'ghu_', 'eyJ', ''),
    fc.string({
      unit: fc.oneof(
        {
          weight: 8,
          arbitrary: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.+/='),
        },
        // Whatever a header can carry.
        { weight: 1, arbitrary: fc.constantFrom(...'!:"\'\\<>&%$ @#?;,()[]{}|^`é\xa9ÿ') },
      ),
      minLength: 30,
      maxLength: 90,
    }),
    fc.constantFrom('Zz9', 'q.'),
  )
  .map((parts) => parts.join(''))
  // White space around it is no part of a token.
  .filter((text) => text.trim() === text)

const words = fc.tuple(
  hostileText,
  fc.constantFrom('CREDENTIAL', ' CREDENTIAL', '', 'x'.repeat(480), 'words '.repeat(50)),
  hostileText,
  fc.constantFrom('CREDENTIAL ', 'CREDENTIAL'),
)

export const attack = fc.record({
  // Of two targets: the one's stands in `token`, the other's in a variable that `token-env` names.
  tokens: fc.uniqueArray(token, { minLength: 2, maxLength: 2 }) as fc.Arbitrary<[string, string]>,
  texts: fc.array(
    words.map((parts) => parts.join('')),
    { minLength: 3, maxLength: 20 },
  ),
  debug: fc.boolean(),
})
export type Attack = typeof attack extends fc.Arbitrary<infer Value> ? Value : never

export interface Case {
  plan?: Omit<Plan, 'texts'>
  inputs?: (tokens: [string, string]) => Record<string, string>
  step?: (tokens: [string, string]) => Partial<Step>
  runs?: number
}

/** Inputs of a step that waits. */
export const waiting =
  (more: Record<string, string> = {}) =>
  () => ({
    'wait-for': 'completion',
    'start-timeout-seconds': '25',
    'completion-timeout-seconds': '60',
    'poll-interval-seconds': '2',
    ...more,
  })

/** Runs a step for two targets, and says whether it showed a token or sent one to where it does not belong. */
export async function runAttacked(
  { tokens, texts, debug }: Attack,
  { plan, inputs, step }: Case,
  env: Record<string, string> = {},
) {
  const [one, other] = tokens
  return withHostileGitHub({ texts, ...plan }, async ({ url, seen, elsewhere }) => {
    const ran = await runStep({
      inputs: {
        token: one,
        'event-type': 'deploy-site',
        targets: '[{"repository": "acme/site"}, {"repository": "acme/docs", "token-env": "OTHER_TOKEN"}]',
        retries: '0',
        'github-api-url': url,
        ...inputs?.(tokens),
      },
      env: { GITHUB_REPOSITORY: 'acme/monorepo', OTHER_TOKEN: other, RUNNER_DEBUG: debug ? '1' : '0', ...env },
      ...step?.(tokens),
    })
    const { results } = ran
    const codes = results.map(({ error }) => error?.code)
    return { ran, results, codes, seen, leaks: leaks(ran, [...seen], elsewhere, tokens) }
  })
}

/** Every way out but the one that is meant. */
function leaks({ stdout, files }: Ended, seen: Seen[], elsewhere: Seen[], tokens: [string, string]): string[] {
  const [one, other] = tokens
  const shown = stdout
    .split('\n')
    .filter((line) => !tokens.some((token) => line === `::add-mask::${token.replaceAll('%', '%25')}`))
  const owners = (path: string) =>
    path.startsWith('/repos/acme/site') ? [one] : path.startsWith('/repos/acme/docs') ? [other] : tokens
  return [
    ...shown.filter(showsPart(tokens)).map((line) => `printed: ${line}`),
    ...files
      .split('\n')
      .filter(showsPart(tokens))
      .map((line) => `written: ${line}`),
    ...seen.filter(({ rest }) => showsPart(tokens)(rest)).map(({ rest }) => `sent: ${rest}`),
    ...seen
      .filter(({ path, authorization }) => !owners(path).some((token) => authorization === `Bearer ${token}`))
      .map(({ path, authorization }) => `${path} had ${authorization}`),
    ...elsewhere.map(({ rest }) => `elsewhere: ${rest}`),
  ]
}

/** So many characters in a row are more than what stands beside a token; of base64 a neighbour has a part in some. */
const PART = { plain: 6, base64: 10 }

/** At the beginning of many, and in messages that tell of them. */
const PREFIX = /^(ghp_|github_pat_|ghs_|gho_|ghu_|eyJ)/

/** Whether a text has a part of a token in it, as it is or in base64. */
export function showsPart(tokens: string[]) {
  const base64 = (token: string) =>
    ['', 'x', 'xy'].flatMap((before) =>
      (['base64', 'base64url'] as const).map((alphabet) =>
        Buffer.from(before + token)
          .toString(alphabet)
          .slice(4, -4),
      ),
    )
  const parts = tokens.flatMap((token) => [
    ...partsOf(token.replace(PREFIX, ''), PART.plain),
    ...base64(token).flatMap((form) => partsOf(form, PART.base64)),
  ])
  return (text: string) => parts.some((part) => text.includes(part))
}

function partsOf(text: string, length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length) }, (_, at) => text.slice(at, at + length))
}
