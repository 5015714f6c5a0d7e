import type { RunResult } from '../../sandbox/runner/run-action.ts'
import { breaches } from '../action/safety.ts'
import { commandsIn } from '../attacks/runner-reads.ts'
import { strangeLines } from '../attacks/summary-reads.ts'

/** So much of a token in a row is more of it than anybody may see. */
const SHORTEST_PART = 12

/**
 * What no text may do, wherever it came from.
 *
 * @param made what the step was given meanwhile, which its state may hold for the post step
 * @returns each broken rule as a sentence
 */
export function unsafe(ran: RunResult, tokens: string[], made: string[] = []): string[] {
  const { stdout, stderr, outputs, summary, state, tempFiles } = ran
  const places = {
    'the log': stdout
      .split('\n')
      .filter((line) => !line.startsWith('::add-mask::'))
      .join('\n'),
    stderr,
    'the outputs': Object.values(outputs).join('\n'),
    'the summary': summary,
    'the state': Object.entries(state)
      .flatMap(([name, value]) => (name.startsWith('app-token-') ? [] : [value]))
      .join('\n'),
    'the results file': Object.values(tempFiles).join('\n'),
  }
  const meant = ['add-mask', 'debug', 'endgroup', 'error', 'group', 'notice', 'warning']
  return [
    ...breaches(ran, tokens, made),
    ...Object.entries(places).flatMap(([place, text]) =>
      // A key is made of its lines.
      [...tokens, ...made.filter((text) => text.length < 1000)].flatMap((token, index) => {
        const part = shownPart(token, text)
        return part === undefined ? [] : [`${place} shows of token ${index}: ${part}`]
      }),
    ),
    ...commandsIn(stdout)
      .filter(({ name, line }) => !meant.includes(name) || !line.startsWith('::'))
      .map(({ line }) => `the runner may read a command: ${JSON.stringify(line.slice(0, 200))}`),
    ...strangeLines(summary).map(
      (line) => `the summary has markup from outside: ${JSON.stringify(line.slice(0, 200))}`,
    ),
    ...(Object.keys(ran.env).length > 0 ? ['variables are set'] : []),
  ]
}

/** A part of a token, in any form that it may be brought back in. */
export function shownPart(token: string, text: string): string | undefined {
  const [prefix = ''] = /^(?:github_pat_|gh[a-z]_)?/.exec(token) ?? []
  const secret = token.slice(prefix.length)
  const base64 = [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)])
    // What its neighbours have no part in.
    return [bytes.toString('base64').slice(4, -4), bytes.toString('base64url').slice(4, -4)]
  })
  const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), ...base64]
  for (const form of new Set(forms)) {
    for (let from = 0; from + SHORTEST_PART <= form.length; from++) {
      const part = form.slice(from, from + SHORTEST_PART)
      if (text.includes(part)) return part
    }
  }
  return undefined
}
